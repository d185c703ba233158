import { type Check, type Found, textsOf } from './check.ts';

/** Something in brackets, braces or angle brackets that stands for a word nobody filled in. */
const SHAPES = [
  /\[[^\]\n]{1,60}\]/g,
  /\{\{?[^}\n]{1,60}\}\}?/g,
  /<[A-Za-z][^>\n]{0,60}>/g,
  /%[A-Z_]{3,}%|\$\{?[A-Z_]{3,}\}?/g,
  /_{3,}|\bX{3,}\b/g,
  /\b(?:your|my|sender|prospect|company|recipient|first|last|full)[ _-]?(?:company[ _-]?)?name(?: here)?\b(?=[\],.)>\n]|$)/gi,
  /\b(?:insert|fill in|TBD|TODO|lorem ipsum)\b(?=[ :\],.]|$)/g,
] as const;

/** A bracket is no placeholder where the brief itself has it. */
const inBrief = (quote: string, brief: string): boolean => brief.includes(JSON.stringify(quote).slice(1, -1));

export const placeholder: Check = {
  name: 'placeholder',
  severity: 'hard',
  why: 'One "[First Name]" tells the reader that nobody looked. What is unknown has to be written around.',
  examples: {
    bad: ['Hi [First Name],', 'Hi {{firstName}},', 'Best,\nYour Name', 'at <company>', 'Hi %FNAME%,', 'a team of XXX', 'Best,\n____'],
    good: ['Hi there,', 'Would a list (two pages) help?', 'Is your company name on the list too?'],
  },
  find(draft, { brief }) {
    const known = JSON.stringify(brief);
    const found: Found[] = [];
    for (const text of textsOf(draft)) {
      for (const quote of SHAPES.flatMap((shape) => text.match(shape) ?? [])) {
        if (!inBrief(quote, known)) found.push({ message: 'A blank was left to fill in. Write around what is not known.', quote });
      }
    }
    return found;
  },
};
