import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { generateChromeMessages, generateTypeFile, parseMessagesFile } from '@wxt-dev/i18n/build';
import { inRepository } from './cli/paths.ts';

const FOLDER = 'extension/locales';

/** The language whose file the keys come from, and which stands in where a browser's own is not there. */
export const DEFAULT_LOCALE = 'en';

/** Every language there is a file for, as the browsers name them: "en", "de", "pt_BR". */
export const LOCALES: readonly string[] = readdirSync(inRepository(FOLDER))
  .filter((file) => extname(file) === '.yml')
  .map((file) => basename(file, '.yml'))
  .sort();

/** Texts by the name the browser knows them by: "options_server_title". */
export type Texts = Readonly<Record<string, string>>;

const parsed = (locale: string) => parseMessagesFile(inRepository(`${FOLDER}/${locale}.yml`));

/** The texts of a language, as the build hands them to the browser. */
export async function textsOf(locale: string): Promise<Texts> {
  const messages = generateChromeMessages(await parsed(locale));
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/** What a browser answers for a text: this language's, else the default one's, else nothing. */
export const getMessage =
  (texts: Texts) =>
  (name: string): string =>
    texts[name] ?? '';

/** Writes the types of the keys to where the build writes them too, so that the compiler needs no build. */
export const writeTypes = async (): Promise<void> =>
  generateTypeFile(
    inRepository('extension/.wxt/i18n/structure.d.ts'),
    await parsed(DEFAULT_LOCALE),
  );
