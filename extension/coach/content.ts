const SMALL = new Set(
  'the and for are but not you your with that this have from they will what when who how why was were has had can could would should about into than then them there here just more most some any our his her its their been being does did also one two get got let out over very much many each own say said way need want know look like make made take use used still only even too yes'.split(
    ' ',
  ),
);

/** Words of a text that carry meaning, in lower case without endings of number and time: rough, for comparing two texts. */
export function contentOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  return new Set(
    words
      .filter((word) => (word.length > 2 || /\d/.test(word)) && !SMALL.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  );
}
