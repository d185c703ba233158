import type { ClaimsBrief, Span } from '../../worker/contract/claims/index.ts';

const SALUTATION =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen)|liebe[r]?|sehr geehrte[r]?|moin|bonjour|bonsoir|chère?|salut|hola|estimad[oa]|buenos días|ciao|buongiorno|gentile|car[oa]|olá|prezad[oa]|hoi|beste|hej|cześć|dzień dobry)(?![\p{L}-])/iu;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Monsieur|Madame|Señora?|Signora?|Sir|Madam|Don|Doña|Professor|Doctor)$/;
const NOBODY = /^(?:there|all|team|everyone|everybody|folks|friend|again|and|or|both|you|again|sir|madam|zusammen|tous|todos)$/i;

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

/** Names by which the prospect may be greeted. */
export function namesOfProspect({ prospect }: ClaimsBrief): string[] {
  const words = `${prospect?.firstName ?? ''} ${prospect?.fullName ?? ''}`.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return [...new Set(words)];
}

/** Nearly the same name: one or two letters, an accent or the case apart, and not another common name by chance of length. */
export function isLike(name: string, other: string): boolean {
  const [a, b] = [plain(name), plain(other)];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 3 || a[0] !== b[0]) return false;
  const apart = distance(a, b);
  return apart <= (Math.max(a.length, b.length) >= 6 ? 2 : 1);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

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
