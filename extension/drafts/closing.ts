import type { Sender } from '../../shared/contract/brief.ts';
import { bare, isShort, words } from './paragraphs.ts';

/** Who signs: as saved in the options, with the company of the offer. */
export type Signatory = Sender & { company?: string | undefined };

/** More lines under a name are a text of their own. */
const MOST_LINES_BELOW = 3;
/** "Mit besten Grüßen" has no comma; longer than this, and the line above a name is half a sentence. */
const MOST_WORDS_ABOVE = 4;
/** Scripts that set no space between family and given name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const folded = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

const namesOf = (text: string): string[] =>
  words(folded(text)).map((word) => word.replaceAll(/[.,]+$/gu, ''));

/** "Sam", "Sam Okafor", "S. Okafor" of Sam Okafor; 岡本 of 岡本太郎. */
function isOwnName(line: string, name: string): boolean {
  const text = bare(line);
  if (!/\p{L}/u.test(text)) return false;
  if (UNSPACED.test(name) && !/\s/u.test(name.trim()) && text.length > 1)
    return folded(name).startsWith(folded(text));
  const [own, said] = [namesOf(name), namesOf(text)];
  const isOwn = (word: string) =>
    own.includes(word) || (word.length === 1 && own.some((one) => one.startsWith(word)));
  return said.every(isOwn) && said.some((word) => word.length > 1 || own.includes(word));
}

/** "Account Executive, Fieldnote", "Fieldnote": the job title and the company, in any order, at most a word between them. */
function isOwnTitle(line: string, { jobTitle, company }: Signatory): boolean {
  const known = [jobTitle, company].flatMap((text) => (text?.trim() ? folded(text) : []));
  const text = folded(line).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const rest = known.reduce((left, one) => left.replace(one, ' '), text);
  const isEnclosed =
    known.some((one) => text.startsWith(one)) && known.some((one) => text.endsWith(one));
  return isEnclosed && words(rest.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')).length <= 1;
}

/** The end of a line that signs: "Kind regards, Sam" keeps its wish, "Sam Okafor, Account Executive" keeps nothing. Undefined: it does not sign. */
function withoutOwn(line: string, me: Signatory, name: string): string | undefined {
  if (isOwnName(line, name)) return '';
  const cuts = [...line.matchAll(/[,|·–—-]\s/gu)].map(({ index }) => index);
  const head = cuts[0];
  if (head !== undefined && isOwnName(line.slice(0, head), name))
    return isOwnTitle(line.slice(head), me) ? '' : undefined;
  const tail = cuts.at(-1);
  if (tail === undefined || !isShort(line) || !isOwnName(line.slice(tail + 1), name))
    return undefined;
  return line.slice(0, tail + 1).trimEnd();
}

/** Whether a line can stand right above a name: it ends a thought, or is a wish of a few words. */
const canStandAbove = (line: string): boolean =>
  line.trim() === '' ||
  /[.,!?…:;。、！？，]["'”’)\]]*$/u.test(line.trim()) ||
  words(line).length <= MOST_WORDS_ABOVE;

/**
 * A mail without the name and job title that close it, for an editor whose signature says both. Told by what the sender is called and
 * not by words, so it holds in any language; the wish before the name stays, and so does everything where it is not certain whose name
 * it is.
 */
export function withoutOwnName(body: string, me: Signatory): string {
  const name = me.name?.trim();
  if (!name) return body;
  const lines = body.replaceAll(/\r\n?/g, '\n').trimEnd().split('\n');
  for (let at = lines.length - 1, below = 0; at > 0; at -= 1) {
    const line = lines[at] ?? '';
    const left = withoutOwn(line.trim(), me, name);
    if (left === undefined) {
      below += 1;
      if (below > MOST_LINES_BELOW || !(bare(line) === '' || isOwnTitle(line, me))) return body;
      continue;
    }
    const above = lines.slice(0, at);
    if (left === '' && !canStandAbove(above.at(-1) ?? '')) return body;
    const kept = [...above, left].join('\n').replace(/(?:\n[\s–—-]*)+$/u, '');
    return words(kept).length > words(lines[0] ?? '').length ? kept : body;
  }
  return body;
}
