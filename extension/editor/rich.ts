import type { Editor } from './editor.ts';
import { findLines, isBlock, type Line, linesOf, type Point } from './lines.ts';
import type { Place, Surface } from './surface.ts';

/*
 * Contenteditables. Text goes in by execCommand, a line at a time: the only path that every framework's own state follows, that the
 * page sees as trusted input, and that the browser undoes in one step (as long as nothing moves the selection in between).
 */

const isEmptyText = (node: Node) => node.nodeType === 3 && (node.textContent ?? '').trim() === '';

/** The outermost element that begins with `stop`: an insert belongs above the wrapper of a signature, not into it. */
function outermost(stop: Node, root: HTMLElement): Node {
  let node = stop;
  const isFirst = (child: Node): boolean => {
    for (let other = child.previousSibling; other; other = other.previousSibling)
      if (!isEmptyText(other)) return false;
    return true;
  };
  while (node.parentNode && node.parentNode !== root && isFirst(node)) node = node.parentNode;
  return node;
}

function select(root: HTMLElement, start: Point, end: Point): void {
  root.focus({ preventScroll: true });
  // setBaseAndExtent, not addRange: the latter ignores ranges inside a shadow root.
  root.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function blockOf(node: Node, root: HTMLElement): Node {
  let block: Node = node;
  while (block !== root && block.parentNode && !isBlock(block)) block = block.parentNode;
  return block;
}

/** Editors of frameworks that hold the text themselves and undo by a history of their own. */
const OWN_HISTORY = '.ProseMirror, .ql-editor';

/**
 * Firefox makes a step of undo of every command. In one command it takes line ends as line breaks, and takes nothing along; an editor of a
 * framework may see only one line in that, and has its own undo.
 */
const takesLinesAtOnce = (element: Element): boolean =>
  /Firefox/.test(navigator.userAgent) && !element.matches(OWN_HISTORY);

/** Types lines over the selection, `lead` breaks first. Blank lines are breaks alone; no lines empty the selection. */
function typeLines(
  document: Document,
  breakCommand: string,
  lead: number,
  lines: readonly string[],
): void {
  if (lines.length === 0) document.execCommand('delete');
  for (let count = 0; count < lead; count += 1) document.execCommand(breakCommand);
  for (const [number, line] of lines.entries()) {
    if (number > 0) document.execCommand(breakCommand);
    if (line !== '') document.execCommand('insertText', false, line);
  }
}

/** Where typing begins and ends for a place, and how many breaks come first. */
function spot(
  place: Place,
  lines: readonly Line[],
  root: HTMLElement,
): { start: Point; end: Point; lead: number } {
  if (place === 'empty') {
    const start = lines[0]?.start ?? { node: root, offset: 0 };
    return { start, end: start, lead: 0 };
  }
  if ('below' in place) {
    const end = lines[place.below]?.end ?? { node: root, offset: root.childNodes.length };
    return { start: end, end, lead: 2 };
  }
  const start = lines[place.over.from]?.start ?? { node: root, offset: 0 };
  return { start, end: lines[place.over.to]?.end ?? start, lead: 0 };
}

const lastOf = (place: Place): number =>
  place === 'empty' ? 0 : 'below' in place ? place.below : place.over.to;

/** A blank line above the signature where the editor has none: there is no place to type otherwise, and typing makes none. */
function addBlankLine(stop: Node): void {
  const line = (stop.ownerDocument ?? document).createElement('div');
  line.append((stop.ownerDocument ?? document).createElement('br'));
  stop.parentNode?.insertBefore(line, stop);
}

export function richSurface(editor: Editor): Surface {
  const root = editor.element;
  const document = root.ownerDocument;
  const style = document.defaultView?.getComputedStyle(root).whiteSpace ?? '';
  const breaksKept = /pre|break-spaces/.test(style);

  const stop = (): Node | null => {
    const node = editor.before();
    return node && root.contains(node) && node !== root ? outermost(node, root) : null;
  };
  const lines = (): Line[] => linesOf(root, stop(), breaksKept);

  const rest = (): string => {
    const node = stop();
    if (!node) return '';
    const range = document.createRange();
    range.setStartBefore(node);
    range.setEnd(root, root.childNodes.length);
    return range.toString();
  };

  const texts = (): string[] => lines().map((line) => line.text);

  /** The gap was typed last: the caret belongs to the text, not below it. */
  const putCaretBehind = (text: readonly string[]): void => {
    const own = findLines(texts(), text);
    const end = own && lines()[own.to]?.end;
    if (end) select(root, end, end);
  };

  const type = (place: Place, text: readonly string[]): void => {
    const below = stop();
    if (below && lines().length === 0) addBlankLine(below);
    const there = lines();
    const { start, end, lead } = spot(place, there, root);
    select(root, start, end);
    // A new paragraph takes along what follows in its block: where that is the signature, lines are broken instead.
    const block = blockOf(end.node, root);
    const breakCommand = below && block.contains(below) ? 'insertLineBreak' : 'insertParagraph';
    const gap =
      text.length > 0 &&
      below !== null &&
      !there.slice(lastOf(place) + 1).some((line) => line.text === '');
    const wanted = gap ? [...text, ''] : text;
    // An editor that makes one line of them is found out when the text is read back.
    if (takesLinesAtOnce(root) && wanted.length > 0)
      document.execCommand('insertText', false, '\n'.repeat(lead) + wanted.join('\n'));
    else typeLines(document, breakCommand, lead, wanted);
    if (gap) putCaretBehind(text);
  };

  return { lines: texts, rest, type };
}
