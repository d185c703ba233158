/** Longest report, in lines: enough to see where the page differs, short enough to send. */
const LINES = 90;
const DEPTH = 14;

const NAMES_SHOWN = ['role', 'name', 'type', 'contenteditable', 'dir'];
const NAMED_ONLY = [
  'email',
  'title',
  'data-message-id',
  'data-legacy-message-id',
  'data-hovercard-id',
  'aria-label',
  'aria-expanded',
  'g_editable',
];

/** One element without a word of what it says: tag, id and classes (obfuscated names, digits masked), role, and which attributes it has. */
function shape(element: Element): string {
  const id = element.id ? `#${element.id.replaceAll(/\d/g, '0')}` : '';
  const classes = [...element.classList]
    .map((name) => `.${name.replaceAll(/\d{3,}/g, '0')}`)
    .join('');
  const shown = NAMES_SHOWN.filter(
    (name) => name !== 'name' || element.matches('input, textarea, select'),
  )
    .filter((name) => element.hasAttribute(name))
    .map((name) => `[${name}=${element.getAttribute(name)?.replaceAll(/[^\w-]/g, '')}]`);
  const named = NAMED_ONLY.filter((name) => element.hasAttribute(name)).map((name) => `[${name}]`);
  return `${element.localName}${id}${classes}${[...shown, ...named].join('')}`;
}

/** The DOM's shape below an element, text masked: for the user to copy when a selector found nothing. */
export function domShape(root: Element): string {
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (
      lines.length >= LINES ||
      depth > DEPTH ||
      ['script', 'style', 'svg'].includes(element.localName)
    )
      return;
    lines.push(`${' '.repeat(depth)}${shape(element)}`.slice(0, 160));
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines.join('\n').slice(0, 4_900);
}
