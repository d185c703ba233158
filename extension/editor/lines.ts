/** A place in the document, as ranges have it. */
export type Point = { node: Node; offset: number };

/** One line as the reader of an editor sees it, and where it lies. `text` is '' for a blank line. */
export type Line = { text: string; start: Point; end: Point };

/** Elements that begin and end a line of their own. Spelled out: computed styles are slow, and absent in a clone. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE']);
/** Stands for a picture and the like: content that is no text. */
const OBJECT = '\ufffc';

export const isBlock = (node: Node): boolean => BLOCKS.has(node.nodeName);

export const indexInParent = (node: Node): number =>
  Array.prototype.indexOf.call(node.parentNode?.childNodes ?? [], node);

/** Tracking pixels that other extensions leave in a body are no content of the user's. */
function isPixel(element: Element): boolean {
  const side = (name: string) => element.getAttribute(name);
  return (
    ['0', '1'].includes(side('width') ?? '') ||
    ['0', '1'].includes(side('height') ?? '') ||
    /max-height: ?[01]px/.test(side('style') ?? '')
  );
}

const isObject = (element: Element): boolean =>
  (['VIDEO', 'CANVAS', 'OBJECT', 'IFRAME'].includes(element.nodeName) ||
    element.nodeName === 'IMG') &&
  !isPixel(element);

/** Non-breaking spaces become spaces, characters nobody sees go, and no line ends in spaces: so that texts can be compared. */
export const plain = (text: string): string =>
  text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u200b\u2060\ufeff]/g, '');

/**
 * Lines of everything inside `root` up to `stop`. A `br` ends a line; a `br` that follows nothing is a blank line; a block
 * begins and ends one. `breaksKept`: line ends inside text nodes count (white-space: pre and its kind).
 */
export function linesOf(root: Node, stop: Node | null = null, breaksKept = false): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;

  const close = () => {
    if (open) lines.push({ ...open, text: plain(open.text).trimEnd() });
    open = undefined;
  };
  const add = (text: string, start: Point, end: Point) => {
    open = open ? { ...open, text: open.text + text, end } : { text, start, end };
  };
  const addText = (node: Text) => {
    if (!breaksKept) {
      const text = node.data.replaceAll(/[ \t\r\n\f]+/g, ' ');
      if (open || text.replace(' ', '') !== '')
        add(text, { node, offset: 0 }, { node, offset: node.length });
      return;
    }
    let offset = 0;
    node.data.split('\n').forEach((piece, number) => {
      if (number > 0) {
        if (!open) add('', { node, offset: offset - 1 }, { node, offset: offset - 1 });
        close();
      }
      if (piece !== '') add(piece, { node, offset }, { node, offset: offset + piece.length });
      offset += piece.length + 1;
    });
  };
  const addBreak = (node: Node) => {
    const here = { node: node.parentNode ?? node, offset: indexInParent(node) };
    if (!open) add('', here, here);
    close();
  };
  const addElement = (element: Element): boolean => {
    if (UNSEEN.has(element.nodeName)) return true;
    if (element.nodeName === 'BR') addBreak(element);
    else if (isObject(element)) {
      const place = { node: element.parentNode ?? element, offset: indexInParent(element) };
      add(OBJECT, place, { ...place, offset: place.offset + 1 });
    } else {
      if (isBlock(element)) close();
      if (!walk(element)) return false;
      if (isBlock(element)) close();
    }
    return true;
  };
  /** False once `stop` was met. */
  const walk = (parent: Node): boolean => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child === stop) return false;
      if (child.nodeType === 3) addText(child as Text);
      else if (child.nodeType === 1 && !addElement(child as Element)) return false;
    }
    return true;
  };
  walk(root);
  close();
  return lines;
}

/** The lines as text; runs of blank lines are kept, those at the ends are not. */
export const textOfLines = (lines: readonly { text: string }[]): string =>
  lines
    .map((line) => line.text)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

/** A line for comparing: editors change the number and the kind of spaces as they like. */
export const comparable = (line: string): string => plain(line).replaceAll(/\s+/g, ' ').trim();

const isBlank = (text: string) => text.trim() === '';

/** Blank lines in a row count as one: some editors show a gap between paragraphs in their own way. */
export const squeezed = (lines: readonly string[]): string[] =>
  lines.filter(
    (line, number) => !isBlank(line) || (number > 0 && !isBlank(lines[number - 1] ?? '')),
  );

/**
 * Where `wanted` stands in `lines` as whole lines, from the first to the last one; the last such place. The number of spaces and of blank lines
 * in a row does not matter.
 */
export function findLines(
  lines: readonly string[],
  wanted: readonly string[],
): { from: number; to: number } | undefined {
  const shape = squeezed(wanted.map(comparable));
  if (shape.length === 0) return undefined;
  const there = lines.map(comparable);
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    const to = matchAt(there, from, shape);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

function matchAt(
  lines: readonly string[],
  from: number,
  shape: readonly string[],
): number | undefined {
  let at = from;
  for (const [number, wanted] of shape.entries()) {
    if (lines[at] !== wanted) return undefined;
    at += 1;
    if (wanted === '') while (lines[at] === '' && number < shape.length - 1) at += 1;
  }
  return at - 1;
}
