import type { Span } from './claims.ts';

/** Endings after which `word.ending` is taken for an address even without a path. */
const TLDS =
  'com|net|org|io|ai|app|dev|co|de|uk|eu|fr|es|pt|nl|ch|pl|se|dk|fi|cz|ru|cn|jp|kr|br|mx|au|nz|ca|za|biz|info|xyz|site|online|shop|store|club|link|click|page|cloud|tech|email|agency|studio|solutions|gg|ly|cc|tv|sh|fm|gl|ws|top|live|pro|vip|work|world|space|website|digital|software|systems|services|group|team|zone|today|news|media|marketing|sales|edu|gov|mil|int';
/** Endings that are also English words or common breaks: only with a path or a scheme. */
const WORDLIKE = 'so|to|in|is|it|at|me|my|no|be|by|us|am|do|id';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
// A Japanese full stop is a dot only between Latin letters.
const DOT = '(?:[.．‧․]|(?<=[a-z0-9])[。｡](?=[a-z])|\\s?[\\[({]\\s?(?:\\.|dot)\\s?[\\])}]\\s?)';
const PATH = '(?:[/?#][^\\s<>"”»)\\]]*)?';
const LINK = new RegExp(
  [
    `\\b[a-z][a-z0-9+.-]{1,15}:\\/\\/[^\\s<>"”»)\\]]+`,
    `\\b(?:mailto|tel|javascript|data|sms|whatsapp):[^\\s<>"”»)\\]]+`,
    `\\bwww\\.[^\\s<>"”»)\\]]+`,
    `(?<![\\p{L}\\p{N}@._-])(?:${LABEL}${DOT}){1,5}(?:${TLDS})(?![\\p{L}\\p{N}-])(?::\\d{2,5})?${PATH}`,
    `(?<![\\p{L}\\p{N}@._-])(?:${LABEL}${DOT}){1,5}(?:${WORDLIKE})(?::\\d{2,5})?[/][^\\s<>"”»)\\]]*`,
    // Any ending of letters is one when a path follows, when it is made for examples, or when the sentence sends the reader there.
    `(?<![\\p{L}\\p{N}@._/-])(?:${LABEL}${DOT}){1,5}\\p{L}{2,24}(?:\\/[^\\s<>"”»)\\]]+)`,
    `(?<![\\p{L}\\p{N}@._-])(?:${LABEL}${DOT}){1,5}(?:example|test|invalid|localhost|рф|中国|भारत)(?![\\p{L}\\p{N}-])`,
    `(?<=\\b(?:visit|browse|open|see|at|on|to|via|check out|go to|head to|look at)\\s)(?:${LABEL}[.]){1,5}[a-z]{3,24}(?![\\p{L}\\p{N}-])`,
    `(?<![\\p{L}\\p{N}@._-])${LABEL} (?:dot|\\. ?) ?(?:com|net|org|io|ai|app|co)\\b`,
  ].join('|'),
  'giu',
);

/** What every link has: a dot or a colon with something behind it, or a disguised dot. Spares most sentences the long pattern. */
const MAY_LINK = /\.\S|:\S|[[({]\s?\.|dot|[。．｡‧․]\S| \. /iu;

/** Frameworks and files that look like addresses. */
const NOT_A_LINK = /^(?:asp|vb|ado)\.net$|\.(?:jsx?|tsx?|py|md|pdf|csv|xlsx?|docx?|pptx?|txt|zip|png|jpe?g)(?:\/.*)?$/i;

/** "reply.Team": a full stop without its space, not an address. */
const MISSING_SPACE = /^[^/]*\.(?!Com|Net|Org)[A-Z][a-z]+$/;

/** Web addresses of a text, with or without a scheme, disguised dots included. Mail addresses are contacts. */
export function linksOf(text: string): Span[] {
  if (!MAY_LINK.test(text)) return [];
  const links: Span[] = [];
  for (const found of text.matchAll(LINK)) {
    const link = found[0].replace(/[.,;:!?'’*_]+$/u, '');
    if (NOT_A_LINK.test(link) || MISSING_SPACE.test(link) || /^[\d.]+$/.test(link)) continue;
    links.push({ start: found.index, end: found.index + link.length, text: link });
  }
  return links;
}

/** Host and path of a link, made comparable: no scheme, no www, host in lower case, no closing slash. */
export function normalLink(link: string): { host: string; path: string } {
  const plain = link
    .replace(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/gi, '.')
    .replace(/ (?:dot|\.) /gi, '.')
    .replace(/[。．｡‧․]/g, '.')
    .replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '')
    .replace(/^www\./i, '');
  const cut = plain.search(/[/?#]/);
  const host = (cut < 0 ? plain : plain.slice(0, cut)).toLowerCase();
  const path = cut < 0 ? '' : plain.slice(cut).replace(/\/+$/, '');
  return { host, path };
}
