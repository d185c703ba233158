/** Texts by the name the browser knows them by: "options_server_title". */
export type Texts = Readonly<Record<string, string>>;

/** What a browser with these texts answers for a name: the text, or nothing. */
export const getMessage =
  (texts: Texts) =>
  (name: string): string =>
    texts[name] ?? '';
