/** The brief as the writer's request tells it, taken apart again: what the sample writer knows of it. */
export type ToldBrief = {
  companyName?: string;
  targetJobTitle?: string;
  problemTheyFace?: string;
  yourProduct?: string;
  keyBenefit?: string;
  callToAction?: string;
  tone?: string;
  /** `en`, `de`, or the English name of any other language. */
  language: string;
  instructions?: string;
  sender: { name?: string; jobTitle?: string };
  thread: { unanswered: number; replied: boolean; declined: boolean; writesAfterDecline: boolean };
  /** The day it was told on. */
  today: string;
};

const LABELS = {
  'What I sell': 'yourProduct',
  'Problem they face (my guess)': 'problemTheyFace',
  'Key benefit': 'keyBenefit',
  'Call to action': 'callToAction',
  'Whom I usually write to': 'targetJobTitle',
  Tone: 'tone',
  Language: 'languageName',
  Note: 'instructions',
} as const;

/** Where a value ends that runs over several lines: at the next label or sentence of the request's own. */
const NEXT = `(?=\\n(?:${Object.keys(LABELS)
  .map((label) => label.replace(/[()]/g, '\\$&'))
  .join(
    '|',
  )}): |\\nHow I write: |\\nThey have |\\nI have sent |\\nI know nothing more |\\n\\nToday is )`;

const WHO =
  /^I'm (?<name>.+?)(?:, (?<title>.+?))?(?: at (?<company>.+?))?\. (?=Write me|I need email|This is what)/s;
const WORKS =
  /^I work(?: at (?<company>.+?))?(?: as (?<title>.+?))?\. (?=Write me|I need email|This is what)/s;

function languageOf(name: string): string {
  if (/English$/.test(name)) return 'en';
  return /German$/.test(name) ? 'de' : name;
}

/** Undefined: the text tells no brief. */
export function readTold(text: string): ToldBrief | undefined {
  const fields: Partial<Record<(typeof LABELS)[keyof typeof LABELS], string>> = {};
  for (const [label, field] of Object.entries(LABELS)) {
    const found = text.match(
      new RegExp(`\\n${label.replace(/[()]/g, '\\$&')}: (.*?)${NEXT}`, 's'),
    )?.[1];
    if (found) fields[field] = found;
  }
  if (!fields.yourProduct || !fields.tone) return undefined;
  const { languageName = 'English', ...offer } = fields;
  const { name, title, company } = (text.match(WHO) ?? text.match(WORKS))?.groups ?? {};
  return {
    ...offer,
    ...(company && { companyName: company }),
    language: languageOf(languageName.replace(/, with greeting.*$/s, '')),
    sender: { ...(name && { name }), ...(title && { jobTitle: title }) },
    thread: {
      unanswered: Number(text.match(/\nI have sent (\d+) mails?/)?.[1] ?? 0),
      replied: text.includes('\nThey have written to me before'),
      declined: text.includes('\nThey have said no'),
      writesAfterDecline: text.includes('\nThey have said no, and I write all the same'),
    },
    today: text.match(/\nToday is (.*)\./)?.[1] ?? '',
  };
}
