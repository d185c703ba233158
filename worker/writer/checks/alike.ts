/** Words that hold a sentence together and say nothing of what it is about. */
const SMALL = new Set(
  'a an the and or but if so to of in on at by for from with as is are was were be been it its this that these those there you your yours i we our us my me he she they them their his her who what when where which how why would could should will can may might do does did have has had not no any some one more most just also than then too very about into out up down over still short quick brief little'.split(
    ' ',
  ),
);

/** Alike sentences share so much of what they say, and say so much at least. */
const SHARE = 0.7;
const LEAST = 3;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a sentence that tell something, cut to their stems. */
function tellingIn(text: string): Set<string> {
  return new Set(
    wordsIn(text)
      .filter((word) => !SMALL.has(word))
      .map((word) => word.slice(0, 5)),
  );
}

/** Two sentences that a reader takes for the same: the same words, or nearly all of what they tell. Fewer than eight letters are no sentence. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsIn(one).join(' '), wordsIn(other).join(' ')];
  if (a.length < 8 || b.length < 8) return false;
  if (a === b) return true;
  const [first, second] = [tellingIn(one), tellingIn(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - shared;
  if (shared === all) return shared > 1;
  return Math.min(first.size, second.size) >= LEAST && shared / all >= SHARE;
}
