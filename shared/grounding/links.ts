import type { Span } from '../text/span.ts';

/** Endings after which `word.ending` is taken for an address even without a path. */
const TLDS = new Set(
  `com net org io ai app dev co de uk eu fr es pt nl ch pl se dk fi cz ru cn jp kr br mx au nz ca
  za biz info xyz site online shop store club link click page cloud tech email agency studio
  solutions gg ly cc tv sh fm gl ws top live pro vip work world space website digital software
  systems services group team zone today news media marketing sales edu gov mil int example test
  invalid localhost рф 中国 भारत`.split(/\s+/),
);

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
// A Japanese full stop is a dot only between Latin letters.
const DOT = '(?:[.．‧․]|(?<=[a-z0-9])[。｡](?=[a-z])|\\s?[\\[({]\\s?(?:\\.|dot)\\s?[\\])}]\\s?)';
const REST = '[^\\s<>"”»)\\]]';

const SCHEME = new RegExp(`\\b[a-z][a-z0-9+.-]{1,15}:\\/\\/${REST}+`, 'giu');
const OTHER_SCHEME = new RegExp(
  `\\b(?:mailto|tel|javascript|data|sms|whatsapp):${REST}+|\\bwww\\.${REST}+`,
  'giu',
);
const HOST = new RegExp(`(?<![\\p{L}\\p{N}@._/-])(?:${LABEL}${DOT}){1,5}${LABEL}`, 'giu');
const TAIL = new RegExp(`^(?::\\d{2,5})?(?:[/?#]${REST}*)?`, 'u');
/** "evil dot com", "evil . com". */
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])${LABEL} (?:dot|\\. ?) ?(?:com|net|org|io|ai|app|co)\\b`,
  'giu',
);
/** Behind one of these any ending of letters is an address. */
const SENT_TO = /\b(?:visit|browse|open|see|at|on|to|via|check out|go to|head to|look at)\s$/i;

/** What every link has: a dot or a colon with something behind it, or a disguised dot. */
const MAY_LINK = /\.\S|:\S|[[({]\s?\.|dot|[。．｡‧․]\S| \. /iu;

/** Frameworks and files that look like addresses. */
const NOT_A_LINK =
  /^(?:asp|vb|ado)\.net$|\.(?:jsx?|tsx?|py|md|pdf|csv|xlsx?|docx?|pptx?|txt|zip|png)(?:\/.*)?$/i;

/** "reply.Team": a full stop without its space, not an address. */
const MISSING_SPACE = /^[^/]*\.(?!Com|Net|Org)[A-Z][a-z]+$/;

type Found = { start: number; raw: string };
const matches = (text: string, pattern: RegExp): Found[] =>
  [...text.matchAll(pattern)].map(({ 0: raw, index }) => ({ start: index, raw }));

/** Web addresses of a text, with or without a scheme, disguised dots included. */
export function linksOf(text: string): Span[] {
  const links: Span[] = [];
  const marked = MAY_LINK.test(text)
    ? [SCHEME, OTHER_SCHEME].flatMap((one) => matches(text, one))
    : [];
  const bare = MAY_LINK.test(text) ? [...hosts(text), ...matches(text, SPOKEN)] : [];
  for (const { start, raw } of [...marked, ...bare]) {
    const link = raw.replace(/[.,;:!?'’*_]+$/u, '');
    const end = start + link.length;
    const isOther = NOT_A_LINK.test(link) || MISSING_SPACE.test(link) || /^[\d.]+$/.test(link);
    const isTaken = links.some((one) => one.start < end && start < one.end);
    if (!isOther && !isTaken) links.push({ start, end, text: link });
  }
  return links.sort((a, b) => a.start - b.start);
}

/** Names with dots between that end like an address, have a path, or where the reader is sent. */
function hosts(text: string): Found[] {
  return matches(text, HOST).flatMap(({ start, raw }) => {
    const tail = TAIL.exec(text.slice(start + raw.length))?.[0] ?? '';
    const last = /[\p{L}\p{N}-]+$/u.exec(raw.toLowerCase())?.[0] ?? '';
    const isWord = /^\p{L}{2,24}$/u.test(last);
    const isSent = /^[a-z]{3,24}$/.test(last) && SENT_TO.test(text.slice(0, start));
    const isKnown = TLDS.has(last) || (isWord && tail.startsWith('/') && tail.length > 1);
    return isKnown || isSent ? [{ start, raw: raw + (isKnown ? tail : '') }] : [];
  });
}

/** Host and path of a link, made comparable: no scheme, no www, lower case, no closing slash. */
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
