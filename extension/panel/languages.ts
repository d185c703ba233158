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

const names = new Intl.DisplayNames(['en'], { type: 'language' });

const nameOf = (tag: string): string => names.of(tag) ?? tag;

/** The picker's options; `chosen` is always among them. */
export const languageOptions = (chosen: string): { value: string; text: string }[] =>
  [...new Set([...TAGS, chosen])].map((tag) => ({ value: tag, text: nameOf(tag) }));
