import { locale } from '../i18n/text.ts';

/** Languages offered in the picker, BCP 47; another one, once chosen elsewhere, is shown as well. */
const TAGS = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'ro',
  'hu',
  'el',
  'tr',
  'uk',
  'ru',
  'ar',
  'he',
  'hi',
  'ja',
  'ko',
  'zh-CN',
  'zh-TW',
  'id',
  'vi',
  'th',
];

/** Older and wider tags, as browsers tell them, and the one offered here. */
const SAME: Record<string, string> = {
  iw: 'he',
  in: 'id',
  no: 'nb',
  zh: 'zh-CN',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
};

/** The language of the picker that a tag means; undefined where it is not offered, or is the usual one. */
export function offered(tag: string | undefined): string | undefined {
  const known = TAGS.find((each) => each === (SAME[tag ?? ''] ?? tag));
  return known === TAGS[0] ? undefined : known;
}

/** "German" for `de`, in the language of the texts. */
export const nameOfLanguage = (tag: string): string =>
  new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag;

/** The picker's options; `chosen` is always among them. */
export const languageOptions = (chosen: string): { value: string; text: string }[] =>
  [...new Set([...TAGS, chosen])].map((tag) => ({ value: tag, text: nameOfLanguage(tag) }));
