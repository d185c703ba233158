import { type Check, type Found, textsOf } from './check.ts';

/** What a blank is named after, in the languages whose mail-merge we know. */
const SLOT =
  '(?:(?:first|last|full|sender|prospect|recipient|contact|company|business|product|job|your|my|customer|client)[ _-]?)+(?:name|title|company|position|role|signature|product|phone|number|email|calendar|link|industry|city)|[fl]name|firstname|lastname|vorname|nachname|pr[ée]nom|nombre|apellido|nome|voornaam';

/** Something in brackets, braces or other marks that stands for a word nobody filled in. */
const MARKED = [
  /\[[^\]\n]{0,60}\]/g,
  /\{\{?[^}\n]{1,60}\}\}?/g,
  /<[A-Za-z/!][^>\n]{0,200}>/g,
  /<<[^>\n]{1,60}>>/g,
  // Titles and subjects stand in these marks too, in Chinese and Japanese: a blank is named in Latin letters, or after a name.
  /[⟨〈《【〔]\s?(?:[A-Za-z][A-Za-z _-]*|[^⟩〉》】〕\n]{0,4}(?:社名|氏名|名前|姓名|公司名称?|担当者名))\s?[⟩〉》】〕]/g,
  new RegExp(`[«‹“"]\\s?(?:${SLOT})\\s?[»›”"]`, 'giu'),
  /\*\|[^|\n]{1,40}\|\*/g,
  /%%?[A-Za-z][A-Za-z_.-]{2,}%%?|\$\{[^}\n]{1,40}\}|\$[A-Z_]{3,}\b|\$[a-z]+(?:[A-Z_][A-Za-z]*)+\b/g,
  /##?[A-Za-z][A-Za-z_ ]{1,30}##?(?![A-Za-z])/g,
  /@(?:FirstName|LastName|Name|Company)\b/g,
  /_{2,}|\.{6,}|…{3,}|[○〇◯]{2,}|[△●]{2,}|×{2,}/g,
] as const;

/** A blank without any mark around it: only in forms nobody writes by intention ("fill in forms" and "your name" are ordinary words). */
const NAKED = [
  /(?<![\p{L}\p{N}])(?:[Xx]{3,}|XX)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])X(?=\s?%)|[$€£]\s?XX?(?![\p{L}\p{N}])/gu,
  /\b(?:FIRST|LAST|FULL|COMPANY|PRODUCT|YOUR|SENDER|PROSPECT|JOB)[_ ](?:NAME|COMPANY|TITLE|PRODUCT)\b|\b(?:First|Last|Full|Company|Sender|Prospect)(?:Name|Title)\b/g,
  /\b(?:Your|My|Sender|Prospect|Company|Recipient|First|Last|Full)[ _-](?:Company[ _-])?Name\b/g,
  /(?<=^(?:hi|hey|hello|dear|hallo|bonjour|hola|ciao|olá) )[^\p{L}\p{N}\n]{0,3}(?:(?:your|first|last|full|prospect|recipient|contact)[ _]?)?(?:name|prospect|recipient|lead|customer|client|contact)[^\p{L}\p{N}\n]{0,4}$/gimu,
  /\b(?:XYZ|ABC) (?:Corp(?:oration)?|Company|Inc|Ltd|Co)\b|\bCompany [XYZ]\b/g,
  /^[ \t(]*(?:your (?:full |first )?name|your (?:job )?title|your (?:company|position|role|signature|contact (?:details|information)|phone(?: number)?)|ihr name|dein name|votre nom|tu nombre|su nombre|seu nome|il tuo nome|uw naam)[ \t).]*$/gim,
  /\bTBD\b|\bTODO\b|\blorem ipsum\b|\bINSERT [A-Z]{2,}|\((?:insert|name of) [^)\n]{1,50}\)|\b(?:insert|add) [^.?!\n]{1,40} here\b(?=\s*(?:[).\]]|$))/g,
] as const;

/** Every text of a brief, one under the other. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join('\n') : '';
}

/** The longest of several that lie in one another. */
const outermost = (quotes: readonly string[]): string[] =>
  quotes.filter((quote) => !quotes.some((other) => other.length > quote.length && other.includes(quote)));

export const placeholder: Check = {
  name: 'placeholder',
  severity: 'hard',
  why: 'One "[First Name]" tells the reader that nobody looked. What is unknown has to be written around.',
  examples: {
    bad: [
      'Hi [First Name],',
      'Hi {{firstName}},',
      'Best,\nYour Name',
      'at <company>',
      'Hi %FNAME%,',
      'a team of XXX',
      'saves XX hours',
      'Hi *|FNAME|*,',
      'Hi «FirstName»,',
      'Best,\n____',
    ],
    good: [
      'Hi there,',
      'Would a list (two pages) help?',
      'Is your company name on the list too?',
      'They fill in forms by hand, and you sign with your name.',
      'We build for «Maison Brune».',
    ],
  },
  find(draft, { brief }) {
    // A bracket is no placeholder where the brief itself has it; a past email may have been a template, and does not count.
    const known = wordsOf({ ...brief, voice: [] });
    const quotes = textsOf(draft).flatMap((text) => [...MARKED, ...NAKED].flatMap((shape) => text.match(shape) ?? []));
    return outermost([...new Set(quotes.map((quote) => quote.trim()))])
      .filter((quote) => !known.includes(quote))
      .map((quote): Found => ({ message: 'A blank was left to fill in. Write around what is not known.', quote }));
  },
};
