/** JSON that cannot be mistaken for markup around it: angle brackets and ampersands are escaped. */
export const encode = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
