import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { generateChromeMessages, generateTypeFile, parseMessagesText } from '@wxt-dev/i18n/build';
import { inRepository } from './cli/paths.ts';
import type { Texts } from './get-message.ts';

const FOLDER = 'extension/locales';

/** The language whose file the keys come from, and which stands in where a browser's own is not there. */
export const DEFAULT_LOCALE = 'en';

/** Every language there is a file for, as the browsers name them: "en", "de", "pt_BR". */
export const LOCALES: readonly string[] = readdirSync(inRepository(FOLDER))
  .filter((file) => extname(file) === '.yml')
  .map((file) => basename(file, '.yml'))
  .sort();

const parsed = (locale: string) =>
  parseMessagesText(readFileSync(inRepository(`${FOLDER}/${locale}.yml`), 'utf8'), 'YAML');

/** The texts of a language, as the build hands them to the browser. */
export function textsOf(locale: string): Texts {
  const messages = generateChromeMessages(parsed(locale));
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/** Writes the types of the keys to where the build writes them too, so that the compiler needs no build. */
export const writeTypes = async (): Promise<void> =>
  generateTypeFile(inRepository('extension/.wxt/i18n/structure.d.ts'), parsed(DEFAULT_LOCALE));
