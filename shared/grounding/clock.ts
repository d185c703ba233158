const BEFORE = /\b(?:at|until|till)\s+(?:quarter (?:to|past) |half past |half )?$/i;
const AFTER = /^(?:\s(?:on (?:a |the |that )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\s?$|\s?[,.;?!])/i;
const SURE = /^(?:\s?(?:a\.?m\b|p\.?m\b|o['’]?clock\b)|\s(?:in the (?:morning|afternoon|evening)|at night)\b)/i;

/** Whether a number in words is a time of day ("five in the afternoon", "at nine on a Tuesday"): no figure that a brief could bear out. */
export function isClock(text: string, { start, end }: { start: number; end: number }): boolean {
  const tail = text.slice(end);
  return SURE.test(tail) || (BEFORE.test(text.slice(0, start)) && AFTER.test(tail));
}
