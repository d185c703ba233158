import { anyOf } from '../../../shared/text/any-of.ts';
import { type Check, type Found, textsOf } from './check.ts';

/** What a blank is named after, in the languages whose mail-merge we know. */
const OWNER = 'first|last|full|sender|prospect|recipient|contact|company|business|product|job|your';
const THING =
  'name|title|company|position|role|signature|product|phone|number|email|calendar|link|industry';
const SLOT = `(?:(?:${OWNER})[ _-]?)+(?:${THING})|[fl]name|vorname|nachname|pr[ée]nom|nombre|nome`;

/** Units that a figure nobody filled in would stand before: "XX hours". Alone, XX is a numeral too. */
const UNIT = '(?:%|percent|hours?|hrs|minutes?|mins?|days?|weeks?|months?|years?|euros?|dollars?)';

/**
 * Something in brackets, braces or other marks that stands for a word nobody filled in. What people
 * write themselves stays: a path with a parameter, a list to tick off, "[1]", a channel, a ticker.
 */
const MARKED = [
  /\[(?=[^\]\n]*\p{L}\p{L})(?!sic\])[^\]\n]{2,60}\]/gu,
  /\{\{[^}\n]{1,60}\}\}|(?<![/$\p{L}\p{N}])\{[A-Za-z][A-Za-z _-]{1,40}\}/gu,
  /<<[^>\n]{1,60}>>|<(?![^>\n]*(?:@|:\/\/))[A-Za-z/!][^>\n]{0,200}>/g,
  // Titles and subjects stand in these marks too, in Chinese and Japanese: a blank is named in Latin letters, or after a name.
  /[⟨〈《【〔]\s?(?:[A-Za-z][A-Za-z _-]*|[^⟩〉》】〕\n]{0,4}(?:社名|氏名|名前|姓名|公司名称?|担当者名))\s?[⟩〉》】〕]/g,
  new RegExp(`[«‹“"]\\s?(?:${SLOT})\\s?[»›”"]`, 'giu'),
  /\*\|[^|\n]{1,40}\|\*/g,
  /%%?[A-Za-z][A-Za-z_.-]{2,}%%?|\$\{[^}\n]{1,40}\}|\$[A-Z]+_[A-Z_]+\b/g,
  new RegExp(`\\$(?:${SLOT})\\b`, 'gi'),
  /##[A-Za-z][A-Za-z_ ]{1,30}##|#[A-Z][A-Z_]{1,30}#/g,
  /@(?:FirstName|LastName|Name|Company)\b/g,
  /(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])|[○〇◯]{2,}|[△●]{2,}|×{2,}/gu,
] as const;

/** A blank without any mark around it: only in forms nobody writes by intention. */
const NAKED = [
  new RegExp(`(?<![\\p{L}\\p{N}])X{1,3}(?=\\s?%)|(?<![\\p{L}\\p{N}])XX+(?=\\s?${UNIT}\\b)`, 'gu'),
  /[$€£]\s?XX?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])X{3,}(?![\p{L}\p{N}]|\.? \p{Lu})/gu,
  anyOf(['\\b', '[_ ](?:NAME|TITLE|PRODUCT)\\b'], 'g')`
    FIRST|LAST|FULL|COMPANY|PRODUCT|YOUR|SENDER|PROSPECT|JOB
  `,
  /\b(?:First|Last|Full|Company|Sender|Prospect)(?:Name|Title)\b/g,
  anyOf(['\\b', '[ _-](?:Company[ _-])?Name\\b'], 'g')`
    Your|My|Sender|Prospect|Company|Recipient|First|Last|Full
  `,
  /(?<=^(?:hi|hey|hello|dear|hallo|bonjour|hola|ciao|olá) )\W?(?:(?:first|last|full|prospect|recipient) ?)?name\W{0,2}$/gim,
  /(?<=^(?:hi|hey|hello|dear) )(?:prospect|recipient)\W{0,2}$/gim,
  /\b(?:XYZ|ABC) (?:Corp(?:oration)?|Company)\b/g,
  anyOf(['^[ \\t(]*', '[ \\t).]*$'], 'gim')`
    your (?:full |first )?name
    ihr name
    dein name
    votre nom
    tu nombre
    seu nome
    il tuo nome
    uw naam
  `,
  /^[ \t(]*Your (?:Job )?(?:Title|Company|Position|Signature)[ \t).]*$/gm,
  /\blorem ipsum\b/gi,
  anyOf(["\\(insert (?:[\\p{L}’']+ ){0,3}", '(?: here)?\\)'], 'giu')`
    name|company|story|title|figure|number|link|date
  `,
] as const;

/** Every text of a brief, one under the other. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).join('\n');
}

/** The longest of several that lie in one another. */
const outermost = (quotes: readonly string[]): string[] =>
  quotes.filter(
    (quote) => !quotes.some((other) => other.length > quote.length && other.includes(quote)),
  );

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
      'Let me just add that I’m here.',
      'The call to /orders/{id} has a TODO in it, the date is TBD.',
      'Tick what you have:\n[ ] tips\n[x] overtime',
      'Los molinos del siglo XX [1] son otra cosa.',
      'INSERT INTO takes an hour; look in #data and #ops.',
    ],
  },
  find(draft, { brief }) {
    // A bracket is no placeholder where the brief itself has it; a past email may have been a template, and does not count.
    const known = wordsOf({ ...brief, voice: [] });
    const shapes = [...MARKED, ...NAKED];
    const quotes = textsOf(draft).flatMap((text) =>
      shapes.flatMap((shape) => text.match(shape) ?? []),
    );
    return outermost([...new Set(quotes.map((quote) => quote.trim()))])
      .filter((quote) => !known.includes(quote))
      .map(
        (quote): Found => ({
          message: 'A placeholder was left in. Write around what isn’t known.',
          quote,
        }),
      );
  },
};
