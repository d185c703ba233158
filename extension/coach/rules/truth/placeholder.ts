import { t } from '../../../i18n/text.ts';
import {
  editFix,
  editOf,
  marksOf,
  quoteOf,
  rewriteFix,
  subjectsOf,
} from '../../marks-and-fixes.ts';
import type { EmailRule, Field, Found, Mark, RuleContext } from '../../types.ts';

/** Something in brackets, braces or angle brackets that stands for a word nobody filled in. */
const SHAPES = [
  /\[(?=[^\]\n]*\p{L}\p{L})(?!sic\])[^\]\n]{2,60}\]/gu,
  /\{\{[^}\n]{1,60}\}\}|(?<!\/)\{[A-Za-z][^}\n]{0,59}\}/g,
  /<(?!(?:p|br|div|b|i|strong|em|span|ul|li)\b)(?![^>\n]*(?:@|:\/\/))[A-Za-z][^>\n]{0,60}>/g,
  /%[A-Z_]{3,}%|\$\{[A-Z_]{3,}\}|\$[A-Z]+_[A-Z_]+/g,
  /(?<!\w)_{3,}(?!\w)|\bX{3,}\b(?!\.? \p{Lu})/gu,
  // In capitals of a title, or alone on its line; "a colleague gave me your name." is a sentence.
  /\b(?:Your|My|Sender|Prospect|Company|Recipient|First|Last|Full)[ _-](?:Company[ _-])?Name(?: Here)?\b/g,
  /^[ \t]*(?:your|my|sender|prospect|company|recipient|first|last|full)[ _-]?(?:company[ _-]?)?name(?: here)?[ \t]*$/gim,
  /\b[Ll]orem ipsum\b|\b(?:[Ii]nsert|[Ff]ill in) (?:(?:the|your|their|a) )?(?:(?:first |last |company )?name|company|link|title|figure|number|date|here)\b(?=\s*(?:here\b|[.\])}]|$))/g,
];
const FIRST_NAME =
  /^[[{<%]+\s*(?:first[ _-]?name|fname|name|prospect(?:[ _-]?(?:first[ _-]?)?name)?|recipient(?:[ _-]?name)?)\s*[\]}>%]+$/i;
const COMPANY = /^[[{<%]+\s*(?:company|company[ _-]?name|account|organi[sz]ation)\s*[\]}>%]+$/i;
const SENDER =
  /^[[{<%]*\s*(?:your|my|sender)[ _-]?(?:full[ _-]?|first[ _-]?)?name(?: here)?\s*[\]}>%]*$/i;

export const placeholder: EmailRule = {
  scope: 'email',
  name: 'placeholder',
  title: 'coach.rules.placeholder.title',
  looksFor: 'coach.rules.placeholder.looksFor',
  why: 'One “[First Name]” shows that no one checked.',
  instead: 'Fill it in, or write around it.',
  weight: 99,
  languages: 'any',
  asksBeforeInsert: true,
  good: [
    { body: 'Hi there,\n\nWould a list (two pages) help?' },
    {
      body: 'Hi there,\n\nA colleague gave me your name. Drivers fill in a sheet and insert a card.\n\nStill so?',
    },
  ],
  bad: [
    { body: 'Hi [First Name],\n\nHow do you plan routes today?', marked: '[First Name]' },
    { subjectA: 'routes at {{company}}', marked: '{{company}}' },
    { body: 'How do you plan routes today?\n\nBest,\nYour Name', marked: 'Your Name' },
  ],
  check(context) {
    const fields: { field: Field; text: string }[] = [
      ...subjectsOf(context.text),
      { field: 'body', text: context.parsed.body },
    ];
    return fields.flatMap(({ field, text }) => blanksIn(field, text, context));
  },
};

function blanksIn(field: Field, text: string, context: RuleContext): Found[] {
  const taken: Mark[] = [];
  for (const mark of SHAPES.flatMap((shape) => marksOf(field, text, shape))) {
    if (
      taken.some((one) => one.start < mark.end && mark.start < one.end) ||
      isInBrief(quoteOf(text, mark), context)
    )
      continue;
    taken.push(mark);
  }
  return taken.map((mark) => {
    const quote = quoteOf(text, mark);
    const word = wordFor(quote, context);
    const fix = word
      ? editFix(t('coach.fix.fillIn', { word }), editOf(field, text, [{ ...mark, text: word }]))
      : rewriteFix(t('coach.fix.rewriteAround'), 'again');
    return {
      severity: 'error',
      title: t('coach.rules.placeholder.finding'),
      message: t('coach.rules.placeholder.says', { quote }),
      marks: [mark],
      fix,
    };
  });
}

/** The word a blank asks for, where the brief has it and the blank says which. */
function wordFor(quote: string, { brief }: RuleContext): string | undefined {
  if (FIRST_NAME.test(quote)) return brief.prospect?.firstName;
  if (COMPANY.test(quote)) return brief.prospect?.company;
  return SENDER.test(quote) ? brief.sender?.name : undefined;
}

/** A bracket is no blank where the brief itself has it. */
const isInBrief = (quote: string, { brief }: RuleContext): boolean =>
  [
    brief.yourProduct,
    brief.keyBenefit,
    brief.callToAction,
    brief.problemTheyFace,
    ...(brief.prospect?.evidence ?? []).map((line) => line.text),
  ].some((text) => text?.includes(quote));
