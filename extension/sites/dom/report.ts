/** What a site tells of an element in a report: never a word of what stands on the page. */
export type Traits = {
  /** Classes that say what an element is, written as they are to be shown. */
  classes(names: readonly string[]): readonly string[];
  /** Attributes that say what an element is; a function masks the value, `present` says only that it is there. */
  attributes: Readonly<Record<string, ((value: string, element: Element) => string) | 'present'>>;
  /** Whether the length and build of a text is told, every letter an x. */
  text: boolean;
  /** Longest report, in lines: enough to see where the page differs, short enough to send. */
  lines: number;
};

const MAX_DEPTH = 24;
const MAX_LINE = 160;
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

function attributesOf(element: Element, { attributes }: Traits): string {
  const told = Object.entries(attributes).map(([name, mask]) => {
    const value = element.getAttribute(name);
    if (value === null || (value === '' && mask !== 'present')) return '';
    return mask === 'present' ? `[${name}]` : `[${name}=${mask(value, element)}]`;
  });
  return told.join('');
}

/** One element in one line: tag, readable classes, telling attributes and, where the site tells it, its masked text. */
export function described(element: Element, traits: Traits): string {
  const classes = traits.classes([...element.classList]).map((name) => `.${name}`);
  const text = traits.text ? ownText(element) : '';
  const line = `${element.localName}${classes.join('')}${attributesOf(element, traits)}`;
  return `${line}${text ? ` "${text}"` : ''}`.slice(0, MAX_LINE);
}

/** Shape of the DOM under an element, one line an element, text masked; wrappers that say nothing are left out. */
export function shapeOf(root: Element, traits: Traits): string {
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (SKIPPED.has(element.nodeName.toUpperCase()) || lines.length >= traits.lines) return;
    const text = described(element, traits);
    const isWrapper = text === 'div' && element.childElementCount === 1;
    if (!isWrapper) lines.push(`${'  '.repeat(Math.min(depth, MAX_DEPTH))}${text}`);
    if (element.localName === 'svg') return;
    for (const child of element.children) walk(child, isWrapper ? depth : depth + 1);
  };
  walk(root, 0);
  return lines.join('\n');
}
