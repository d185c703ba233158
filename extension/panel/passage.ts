import { isGreeting } from '../../shared/grounding/index.ts';

/** Longest text that is shown whole, UTF-16 units: two rows of the sidebar, and what one takes in at a glance. */
export const ROOM = { rows: 100, glance: 280 } as const;

const wordsOf = (text: string): string[] => text.toLocaleLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** The sentence of a longer text that has most words in common with another sentence; a short text is its own passage. */
export const passageFor = (text: string, sentence: string, room: number): string => {
  const whole = text.replace(/\s+/gu, ' ').trim();
  if (whole.length <= room) return whole;
  const wanted = new Set(wordsOf(sentence));
  const parts = text
    .split(/(?<=[.!?…。！？])\s*|\n+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const shared = (part: string) => new Set(wordsOf(part).filter((word) => wanted.has(word))).size;
  const best = parts.reduce((most, part) => (shared(part) > shared(most) ? part : most), parts[0] ?? whole);
  const [begins, ends] = [best === parts[0], best === parts.at(-1)];
  return `${begins ? '' : '… '}${best}${ends ? '' : ' …'}`;
};

/** A text as its first rows show it best: without the greeting and without empty lines. */
export const glimpseOf = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim());
  const [first = '', ...rest] = lines;
  return (rest.length > 0 && isGreeting(first.trim()) ? rest : lines).join('\n');
};
