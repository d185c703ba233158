import type { Draft } from '../../shared/contract/channel.ts';
import { CHANNEL_LIMITS } from '../../shared/contract/limits.ts';
import { t } from '../i18n/text.ts';
import type { Editor, InsertMode, InsertResult } from './editor.ts';
import { fieldSurface, isTextField } from './field.ts';
import { findInserted, remember } from './inserted-text.ts';
import { comparable, findLines, squeezed, textOfLines } from './lines.ts';
import { richSurface } from './rich.ts';
import { emptySubject, fillSubject } from './subject.ts';
import type { Place, Surface } from './surface.ts';
import { pageSettled } from './wait-for-editor.ts';

const EXCERPT = 80;

const surfaceOf = (editor: Editor): Surface =>
  isTextField(editor.element) ? fieldSurface(editor, editor.element) : richSurface(editor);

const isBlank = (line: string) => line.trim() === '';

/** Lines of a draft's body: no blank ones at the ends, no spaces at the end of a line. */
export function draftLines(body: string): string[] {
  const lines = body
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

/** Why nothing can go in, whatever the text is. */
function refusal({ element, blocked }: Editor): InsertResult | undefined {
  if (!element.isConnected) return { kind: 'gone', why: t('page.boxGone') };
  if (element.checkVisibility && !element.checkVisibility())
    return { kind: 'gone', why: t('insert.hidden') };
  if (blocked) return { kind: 'rejected', why: blocked };
  const locked = isTextField(element)
    ? element.disabled || element.readOnly
    : element.contentEditable === 'false';
  return locked ? { kind: 'rejected', why: t('insert.locked') } : undefined;
}

/** Where the text goes, or undefined where the user has to say. */
function placeFor(
  lines: readonly string[],
  own: { from: number; to: number } | undefined,
  mode: InsertMode,
): Place | undefined {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return 'empty';
  const last = lines.findLastIndex((line) => !isBlank(line));
  if (mode === 'replace') return { over: { from: first, to: last } };
  if (mode === 'append') return { below: last };
  return own && { over: own };
}

/** The user's part as it should read after the insert. */
function expected(lines: readonly string[], place: Place, text: readonly string[]): string[] {
  if (place === 'empty') return [...text];
  if ('below' in place)
    return [...lines.slice(0, place.below + 1), '', ...text, ...lines.slice(place.below + 1)];
  return [...lines.slice(0, place.over.from), ...text, ...lines.slice(place.over.to + 1)];
}

const shape = (lines: readonly string[]): string =>
  textOfLines(squeezed(lines.map(comparable)).map((text) => ({ text })));

function limitOf({ channel, element, maxLength }: Editor): number | undefined {
  if (maxLength !== undefined) return maxLength;
  if (isTextField(element) && element.maxLength >= 0) return element.maxLength;
  return channel === 'email' ? undefined : CHANNEL_LIMITS[channel].body;
}

/**
 * Brings back what stood in the editor: by undo, and where the page has spoilt that, by typing it again. An undo that reaches what the user
 * did before, below their text, is taken back.
 */
function takeBack(
  document: Document,
  surface: Surface,
  former: { lines: readonly string[]; rest: string },
  steps: number,
): boolean {
  const isBack = () =>
    shape(surface.lines()) === shape(former.lines) && surface.rest() === former.rest;
  for (let step = 0; step < steps && !isBack(); step += 1) {
    if (!document.execCommand('undo')) break;
    if (surface.rest() === former.rest) continue;
    document.execCommand('redo');
    break;
  }
  if (isBack()) return true;
  const now = surface.lines();
  const first = now.findIndex((line) => !isBlank(line));
  const place: Place =
    first < 0
      ? 'empty'
      : { over: { from: first, to: now.findLastIndex((line) => !isBlank(line)) } };
  surface.type(place, draftLines(former.lines.join('\n')));
  return isBack();
}

/**
 * Puts a draft into an editor once, above signature and quote, by the editor's own input path, and reads it back. `ask`
 * replaces ColdCopy's own text if nobody touched it and answers `occupied` when other text is there. A text longer than the
 * field takes is refused before anything is typed. Whatever did not take is taken back. Never sends.
 */
export async function insertDraft(
  editor: Editor,
  draft: Draft,
  mode: InsertMode,
): Promise<InsertResult> {
  const refused = refusal(editor);
  if (refused) return refused;
  const { element } = editor;
  const surface = surfaceOf(editor);
  const lines = surface.lines();
  const text = draftLines(draft.body);
  if (text.length === 0) return { kind: 'rejected', why: t('insert.empty') };
  const place = placeFor(lines, findInserted(element, lines), mode);
  if (!place) return { kind: 'occupied', excerpt: excerptOf(editor) };

  const wanted = expected(lines, place, text);
  const limit = limitOf(editor);
  const length = textOfLines(wanted.map((line) => ({ text: line }))).length;
  if (limit !== undefined && length > limit) return { kind: 'too-long', length, limit };

  const rest = surface.rest();
  const subject = fillSubject(editor, draft.subject);
  surface.type(place, text);
  await pageSettled(element.ownerDocument.defaultView ?? window);
  if (!element.isConnected) return { kind: 'gone', why: t('page.boxGone') };

  const there = surface.lines();
  const own = findLines(there, text);
  if (shape(there) === shape(wanted) && own && surface.rest() === rest) {
    const written = there.slice(own.from, own.to + 1);
    remember(element, written);
    return { kind: 'inserted', text: written.join('\n'), subject };
  }
  const back = takeBack(element.ownerDocument, surface, { lines, rest }, 2 * text.length + 3);
  if (subject === 'filled') emptySubject(editor);
  return { kind: 'rejected', why: back ? t('insert.refused') : t('insert.leftover') };
}

/** First words of what is in an editor and not ColdCopy's own untouched text. */
function excerptOf(editor: Editor): string {
  const words = foreignText(editor).replaceAll(/\s+/g, ' ');
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT - 1).trimEnd()}…` : words;
}

function foreignText({ element, ...editor }: Editor): string {
  const lines = surfaceOf({ ...editor, element }).lines();
  const own = findInserted(element, lines);
  const foreign = own ? [...lines.slice(0, own.from), ...lines.slice(own.to + 1)] : lines;
  return foreign.join('\n').trim();
}

/** Whether the user, or somebody else, has written in this editor: text that is not ColdCopy's own untouched insert. */
export const holdsText = (editor: Editor): boolean => foreignText(editor) !== '';

/** What stands in an editor, without signature and quote. */
export function draftText(editor: Editor): { subject?: string; body: string } {
  const body = textOfLines(
    surfaceOf(editor)
      .lines()
      .map((text) => ({ text })),
  );
  const subject = editor.subject?.value.trim();
  return subject ? { subject, body } : { body };
}
