function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is part of the text then
  }
}

/** Name of a profile in its address: `/in/Mara-Holt/` is `mara-holt`. Member ids (`ACoAA…`) keep their case, which means something. */
export function slugOf(href: string | null | undefined): string | undefined {
  const name = /\/in\/([^/?#]+)/.exec(href ?? '')?.[1];
  if (!name) return undefined;
  const plain = decoded(name);
  return /^AC[a-z]AA/i.test(plain) ? plain : plain.toLowerCase();
}
