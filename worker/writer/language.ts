/** The English name of a BCP 47 tag ("de-CH" → "Swiss High German"), or the tag itself where there is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A tag of the right shape whose parts mean nothing ("en-1"): the model may still know what was meant.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** "en", "EN-gb" → true; no tag means English. */
export const isEnglish = (tag: string | undefined): boolean => !tag || /^en(-|$)/i.test(tag);
