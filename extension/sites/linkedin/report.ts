import type { Missing } from '../reading.ts';

const MAX_CHARACTERS = 4_800;
const MAX_LINES = 48;
const MAX_DEPTH = 24;
const MAX_PARTS = 32;
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'PATH',
  'LINK',
  'META',
  'CODE',
  'BR',
  'USE',
  'G',
]);
/** Attributes that say what an element is, never who a person is. */
const TELLING = [
  'id',
  'role',
  'name',
  'type',
  'data-testid',
  'data-sdui-screen',
  'data-view-name',
  'data-sn-view-name',
  'data-anonymize',
  'componentkey',
  'href',
];

/** `com.linkedin.sdui.profile.card.refACoAA…Topcard`: the member goes, the card stays. Other keys are random. */
function maskedKey(value: string): string {
  const card = /^(com\.linkedin\.[\w.]*\.ref).*?([A-Z][a-z]+(?:[A-Z][a-z]+)*)$/.exec(value);
  return card ? `${card[1]}*${card[2]}` : (/^entity-collection-item/.exec(value)?.[0] ?? '*');
}

/** A path, without the names of people, companies and threads, and without its query. */
const maskedHref = (value: string): string =>
  value
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
    .replace(
      /(\/(?:in|company|school|groups|lead|people|thread|search|posts|update|safety)\/)[^/]*/g,
      '$1*',
    )
    .replace(/\d+/g, '#')
    .slice(0, 60);

const maskedValue = (value: string): string =>
  value
    .replace(/A[CE][a-z]AA[\w-]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{18,}/g, '*')
    .replace(/\d+/g, '#')
    .slice(0, 80);

function masked(name: string, value: string): string {
  if (name === 'componentkey') return maskedKey(value);
  return name === 'href' ? maskedHref(value) : maskedValue(value);
}

/** Readable class names only: those with a hyphen and no capitals. Hashes would say nothing. */
const classesOf = (element: Element): string =>
  [...element.classList]
    .filter((name) => /^[a-z]+(?:[-_]+[a-z]+)+$/.test(name))
    .slice(0, 4)
    .map((name) => `.${name}`)
    .join('');

/** Every sign but a few of punctuation becomes x: how long a text is and how it is built, not what it says. */
const maskText = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, 40)
    .replace(/[^\s.,·•|@:;()–—-]/g, 'x');

function ownText(element: Element): string {
  const text = [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue ?? '');
  return maskText(text.join(' '));
}

function described(element: Element): string {
  const attributes = TELLING.flatMap((name) => {
    const value = element.getAttribute(name);
    return value ? `[${name}=${masked(name, value)}]` : [];
  });
  const text = ownText(element);
  return `${element.localName}${classesOf(element)}${attributes.join('')}${text ? ` "${text}"` : ''}`;
}

/** Shape of the DOM under an element: tags, roles, ids and readable classes, one line each; wrappers that say nothing are left out. */
export function shapeOf(root: Element): string {
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (SKIPPED.has(element.nodeName.toUpperCase()) || lines.length >= MAX_LINES) return;
    const text = described(element);
    const isWrapper = text === 'div' && element.childElementCount === 1;
    if (!isWrapper) lines.push(`${'  '.repeat(Math.min(depth, MAX_DEPTH))}${text}`);
    if (element.localName === 'svg') return;
    for (const child of element.children) walk(child, isWrapper ? depth : depth + 1);
  };
  walk(root, 0);
  return lines.join('\n');
}

/** Parts of the whole page, one line each: whether a section is missing or only looks different. */
const outlineOf = (document: Document): string =>
  [
    ...document.querySelectorAll(
      '[data-sdui-screen], main, h1, h2, section, [componentkey*=".card.ref"], [data-sn-view-name], [role="dialog"]',
    ),
  ]
    .slice(0, MAX_PARTS)
    .map(described)
    .join('\n');

/**
 * What the user may copy when LinkedIn has changed: the fields that nothing found, the selectors tried for them, and the shape of the
 * page with every text masked. Undefined when all is there.
 */
export function reportOf(
  page: string,
  missing: readonly Missing[],
  triedFor: Partial<Record<string, string>>,
  root: Element,
): string | undefined {
  if (missing.length === 0) return undefined;
  const fields = missing.map(
    ({ field }) => `${field}: ${triedFor[field] ? `tried ${triedFor[field]}` : 'nothing said it'}`,
  );
  const report = [
    `ColdCopy could not read everything (${page}). All text below is masked.`,
    ...fields,
    '',
    shapeOf(root),
    '',
    'Parts of the page:',
    outlineOf(root.ownerDocument),
  ].join('\n');
  return report.length > MAX_CHARACTERS ? `${report.slice(0, MAX_CHARACTERS)}\n…` : report;
}
