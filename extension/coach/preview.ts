import { wordsIn } from './parsed-body.ts';

/** How one row of an inbox shows an email: what is seen, and whether something is cut off. */
export type PreviewRow = { subject: string; subjectCut: boolean; snippet: string };
export type Preview = {
  desktop: PreviewRow;
  phone: PreviewRow;
  words: number /** Seconds, rounded to five. */;
  readingSeconds: number;
};

/** Characters; phones show 28–41 of a subject, a desktop row of Gmail about this much of subject and first line together. */
const PHONE_SUBJECT = 38;
const PHONE_SNIPPET = 45;
const DESKTOP_SUBJECT = 70;
const DESKTOP_ROW = 110;
/** Silent reading of plain prose: about four words a second. */
const WORDS_PER_SECOND = 4;

/** How subject and first line look in an inbox row on desktop and phone. Widths differ by device and font: it is about right, not exact. */
export function previewOf({ subject, body }: { subject: string; body: string }): Preview {
  const line = body.replace(/\s+/g, ' ').trim();
  const plain = subject.replace(/\s+/g, ' ').trim();
  const words = wordsIn(body).length;
  const desktop = row(
    plain,
    DESKTOP_SUBJECT,
    line,
    DESKTOP_ROW - Math.min(plain.length, DESKTOP_SUBJECT),
  );
  return {
    desktop,
    phone: row(plain, PHONE_SUBJECT, line, PHONE_SNIPPET),
    words,
    readingSeconds: words === 0 ? 0 : Math.max(5, Math.round(words / WORDS_PER_SECOND / 5) * 5),
  };
}

const row = (subject: string, most: number, line: string, snippet: number): PreviewRow => ({
  subject: cut(subject, most),
  subjectCut: subject.length > most,
  snippet: cut(line, snippet),
});

/** Cut at a whole character, with an ellipsis in place of the last. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
