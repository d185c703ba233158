import type { ClaimsBrief, Span } from '../../shared/grounding/index.ts';
import { anyOf, WHOLE } from '../../shared/text/any-of.ts';

const SALUTATION = anyOf(['^', '(?![\\p{L}-])'], 'iu')`
  hi|hello|hey|dear
  good (?:morning|afternoon|evening|day)
  greetings|hallo
  guten (?:tag|morgen)
  liebe[r]?
  sehr geehrte[r]?
  moin|bonjour|bonsoir|chère?|salut|hola|estimad[oa]
  buenos días
  ciao|buongiorno|gentile|car[oa]|olá|prezad[oa]|hoi|beste|hej|cześć
  dzień dobry
`;
const TITLE = anyOf(WHOLE)`
  Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Monsieur|Madame|Señora?|Signora?|Sir
  Madam|Don|Doña|Professor|Doctor
`;
const NOBODY = anyOf(WHOLE, 'i')`
  there|all|team|everyone|everybody|folks|friend|again|and|or|both|you|again
  sir|madam|zusammen|tous|todos
`;

/** Words of a greeting that are names, with their places in the body; only scripts with capitals tell. */
export function greetedNames(greeting: Span): Span[] {
  const skipped = SALUTATION.exec(greeting.text)?.[0].length ?? 0;
  return [...greeting.text.slice(skipped).matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)]
    .map((match) => ({
      start: greeting.start + skipped + match.index,
      end: greeting.start + skipped + match.index + match[0].length,
      text: match[0],
    }))
    .filter(({ text }) => /^\p{Lu}/u.test(text) && !TITLE.test(text) && !NOBODY.test(text));
}

/** Names by which the prospect may be greeted: as the page writes them, and as they sign their own mails. */
export function namesOfProspect({ prospect }: ClaimsBrief): string[] {
  const signed = (prospect?.evidence ?? []).flatMap(({ kind, from, text }) =>
    kind === 'message' && from === 'them' ? signedIn(text) : [],
  );
  const words =
    `${prospect?.firstName ?? ''} ${prospect?.fullName ?? ''}`.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ??
    [];
  return [...new Set([...words, ...signed])];
}

/** "Best, Liz" at the end of a mail. */
function signedIn(text: string): string[] {
  const name = /(?:[,.!?\n]|^)\s*(\p{Lu}[\p{L}\p{M}'’-]{1,20})\s*$/u.exec(text.trim())?.[1];
  return name ? [name] : [];
}

/** Short forms that do not begin like the name they stand for. Those that do ("Alex", "Dan") need no list. */
const SHORT_FORMS =
  'tom thomas|mike michael|mick michael|bob robert|rob robert|bobby robert|bill william|will william|billy william|liam william|liz elizabeth|beth elizabeth|betty elizabeth|lisa elizabeth|jim james|jimmy james|jamie james|kate katherine|kate catherine|katie katherine|kathy katherine|cathy catherine|dick richard|rick richard|rich richard|ted theodore|ted edward|ed edward|ned edward|jack john|johnny john|peggy margaret|meg margaret|maggie margaret|tony anthony|toni antonia|steve stephen|steve steven|chuck charles|charlie charles|harry henry|hank henry|sasha alexander|sasha alexandra|sandy alexandra|polly mary|molly mary|nate nathaniel|nick nicholas|nico nikolaus|drew andrew|andy andrew|greg gregory|jeff geoffrey|jeff jeffrey|pat patrick|paddy patrick|trish patricia|tricia patricia|patty patricia|sue susan|vicky victoria|tori victoria|becky rebecca|gina regina|bert albert|bert hubert|max maximilian|fritz friedrich|hans johannes|uli ulrich|pepe jose|paco francisco|nacho ignacio|gosia malgorzata|kasia katarzyna|asia joanna|ola aleksandra'
    .split('|')
    .map((pair) => pair.split(' '));

/** "Anne" of Anne-Marie, "Dan" of Daniel, "Mike" of Michael: the same person, called shorter. */
export function isShortFor(name: string, said: string): boolean {
  const [whole, short] = [plain(name), plain(said)];
  if (whole.split('-').includes(short)) return true;
  if (short.length >= 3 && whole.startsWith(short)) return true;
  return SHORT_FORMS.some(([one, of]) => one === short && of === whole);
}

/** Nearly the same name: one or two letters, an accent or the case apart, and not another common name by chance of length. */
export function isLike(name: string, other: string): boolean {
  const [a, b] = [plain(name), plain(other)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 3 || a[0] !== b[0]) return false;
  const apart = distance(a, b);
  return apart <= (Math.max(a.length, b.length) >= 6 ? 2 : 1);
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

/** Whether two names are written alike, the shape of the apostrophe aside. */
export const isWrittenAs = (name: string, other: string): boolean =>
  name.replace(/’/g, "'") === other.replace(/’/g, "'");

/** Letters to add, drop or change to come from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
