import type { Editor } from './editor.ts';
import { plain } from './lines.ts';
import type { Place, Surface } from './surface.ts';

/*
 * Textareas and inputs: typed over a selection, so that undo and the page's input listeners work. Setting `value` would destroy
 * undo; frameworks would also miss it.
 */

type TextField = HTMLInputElement | HTMLTextAreaElement;

export const isTextField = (element: Element): element is TextField =>
  element.nodeName === 'TEXTAREA' || element.nodeName === 'INPUT';

/** RFC 3676: a line of two dashes and a space begins the signature. */
const isSignatureMark = (line: string) => /^-- ?$/.test(line);

/**
 * Number of the line where signature or quote begin in plain-text mail, else the number of lines. A quote is a block of lines that
 * begin with '>'; the one or two lines directly above it say whose it is.
 */
export function plainBoundary(lines: readonly string[]): number {
  const signature = lines.findIndex(isSignatureMark);
  let quote = lines.findIndex((line) => line.startsWith('>'));
  while (quote > 0 && lines[quote - 1]?.trim() === '') quote -= 1;
  for (let count = 0; count < 2 && quote > 0 && lines[quote - 1]?.trim(); count += 1) quote -= 1;
  return Math.min(...[signature, quote].filter((number) => number >= 0), lines.length);
}

/** Whether signature lines follow the text in plain-text mail. */
export function isSignedBelow(lines: readonly string[]): boolean {
  const from = plainBoundary(lines);
  return isSignatureMark(lines[from] ?? '') && /\p{L}/u.test(lines[from + 1] ?? '');
}

const isMail = (editor: Editor) => editor.kind === 'reply' || editor.kind === 'new';

/** Types text over a stretch of a field, by the browser's own input path. */
export function typeOver(field: TextField, from: number, to: number, text: string): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  field.ownerDocument.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

export function fieldSurface(editor: Editor, field: TextField): Surface {
  const all = () => field.value.split('\n');
  const boundary = (lines: string[]) => (isMail(editor) ? plainBoundary(lines) : lines.length);
  const part = () => all().slice(0, boundary(all()));
  /** Offset in the value of the start of a line. */
  const offset = (line: number) =>
    all()
      .slice(0, line)
      .reduce((sum, text) => sum + text.length + 1, 0);

  /** What goes over which stretch: breaks before the text, the gap behind it. */
  const spot = (place: Place): { from: number; to: number; lead: string; gap: string } => {
    const own = part();
    const below = all().length > own.length;
    const gapAfter = (last: number) =>
      below && !own.slice(last + 1).some((line) => line.trim() === '') ? '\n' : '';
    const endOf = (line: number) => offset(line) + (own[line] ?? '').length;
    // With nothing above it, the signature's own line needs a line break as well as the gap.
    if (place === 'empty')
      return {
        from: 0,
        to: own[0]?.length ?? 0,
        lead: '',
        gap: own.length === 0 ? '\n\n' : gapAfter(0),
      };
    if ('below' in place)
      return {
        from: endOf(place.below),
        to: endOf(place.below),
        lead: '\n\n',
        gap: gapAfter(place.below),
      };
    return {
      from: offset(place.over.from),
      to: endOf(place.over.to),
      lead: '',
      gap: gapAfter(place.over.to),
    };
  };

  const type = (place: Place, lines: readonly string[]): void => {
    const { from, to, lead, gap } = spot(place);
    const text = lead + lines.join('\n');
    typeOver(field, from, to, text + gap);
    if (gap !== '') field.setSelectionRange(from + text.length, from + text.length);
  };

  return {
    lines: () => part().map((line) => plain(line).trimEnd()),
    rest: () => all().slice(boundary(all())).join('\n'),
    type,
  };
}
