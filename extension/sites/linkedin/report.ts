import { described, shapeOf, type Traits } from '../dom/report.ts';
import type { Missing } from '../reading.ts';

const MAX_CHARACTERS = 4_800;
const MAX_PARTS = 32;

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

/** Readable class names only: those with a hyphen and no capitals. Hashes would say nothing. */
const readable = (names: readonly string[]): string[] =>
  names.filter((name) => /^[a-z]+(?:[-_]+[a-z]+)+$/.test(name)).slice(0, 4);

/** Attributes that say what an element is, never who a person is. */
const TRAITS: Traits = {
  classes: readable,
  attributes: {
    id: maskedValue,
    role: maskedValue,
    name: maskedValue,
    type: maskedValue,
    'data-testid': maskedValue,
    'data-sdui-screen': maskedValue,
    'data-view-name': maskedValue,
    'data-sn-view-name': maskedValue,
    'data-anonymize': maskedValue,
    componentkey: maskedKey,
    href: maskedHref,
  },
  text: true,
  lines: 48,
};

/** Parts of the whole page, one line each: whether a section is missing or only looks different. */
const outlineOf = (document: Document): string =>
  [
    ...document.querySelectorAll(
      '[data-sdui-screen], main, h1, h2, section, [componentkey*=".card.ref"], [data-sn-view-name], [role="dialog"]',
    ),
  ]
    .slice(0, MAX_PARTS)
    .map((element) => described(element, TRAITS))
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
    shapeOf(root, TRAITS),
    '',
    'Parts of the page:',
    outlineOf(root.ownerDocument),
  ].join('\n');
  return report.length > MAX_CHARACTERS ? `${report.slice(0, MAX_CHARACTERS)}\n…` : report;
}
