import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure as Messages } from '../.wxt/i18n/structure.d.ts';

/*
 * Every text of the UI, by its key: `extension/locales/*.yml` has them, a file a language, and the browser picks the file. The types come
 * from the English one, so that a key or a value that is missing does not compile.
 */

const { t: message } = createI18n();

/** A key of `extension/locales/en.yml`, dotted: "options.server.title". */
export type TextKey = Exclude<keyof Messages, `@@${string}`>;

type NamesIn<One> = One extends { namedSubstitutions: readonly (infer Name extends string)[] }
  ? Name
  : never;

/** What a text needs to be told: "{name}" needs `name`. Numbers are written as the language writes them. */
export type Values<Key extends TextKey> = Record<NamesIn<Messages[Key]>, string | number>;

/** A key whose text needs nothing, so that it can stand in data until it is shown. */
export type PlainKey = {
  [Key in TextKey]: [NamesIn<Messages[Key]>] extends [never] ? Key : never;
}[TextKey];

/** Nothing has to be given where nothing is needed. */
export type Given<All> = keyof All extends never ? [] : [values: All];

/** A text that has a form for each kind of number: its key without ".one", ".other". */
export type PluralKey = {
  [Key in TextKey]: Key extends `${infer Base}.other` ? Base : never;
}[TextKey];

export type PluralValues<Base extends PluralKey> = Omit<
  Values<Extract<TextKey, `${Base}.other`>>,
  'count'
>;

/** BCP 47 tag of the language the texts are in, which may be another than the browser's own. */
export const language = (): string => message('language.tag');

/** Which way the language of the texts is written. */
export const direction = (): 'ltr' | 'rtl' =>
  message('language.direction') === 'rtl' ? 'rtl' : 'ltr';

/** How dates and numbers are written: as the browser does it, where that is the language of the texts ("en-GB"), else as that language does. */
export function locale(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  const texts = language();
  return new Intl.Locale(own).language === new Intl.Locale(texts).language ? own : texts;
}

const written = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString(locale()) : value;

/** A text with its values in their places. A value is text, whatever it holds. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : written(value);
  });

/** The text as the file has it, with its places and its marks of emphasis; for `rich`. */
export const rawText = (key: TextKey): string => message(key);

/** The same in the form that the language has for this number. */
export function rawPlural(key: PluralKey, count: number): string {
  const form = new Intl.PluralRules(language()).select(count);
  return message(`${key}.${form}`) || message(`${key}.other`);
}

/** The text of a key, in the language of the browser. */
export function t<Key extends TextKey>(key: Key, ...[values]: Given<Values<Key>>): string {
  return fill(message(key), values ?? {});
}

/** The text for so many; `{count}` is the number. */
export function plural<Base extends PluralKey>(
  key: Base,
  count: number,
  ...[values]: Given<PluralValues<Base>>
): string {
  return fill(rawPlural(key, count), { ...values, count });
}

/** "a, b, and c", "a, b or c", as the language joins them. */
export const listed = (
  parts: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(locale(), { type }).format(parts);
