import type { Editor } from './editor.ts';
import { typeOver } from './field.ts';

const seen = (element: HTMLElement): boolean =>
  element.checkVisibility ? element.checkVisibility() : true;

/**
 * Fills the subject of a new mail where it is visible and empty. Replies keep theirs. A subject longer than the field is left out
 * rather than cut.
 */
export function fillSubject(
  editor: Editor,
  subject: string | undefined,
): 'filled' | 'kept' | 'none' {
  const field = editor.subject;
  const text = subject?.replaceAll(/\s+/g, ' ').trim();
  if (!field || !text || editor.kind === 'reply' || !seen(field)) return 'none';
  const tooLong = field.maxLength >= 0 && text.length > field.maxLength;
  if (field.value.trim() !== '' || field.disabled || field.readOnly || tooLong) return 'kept';
  typeOver(field, 0, field.value.length, text);
  return field.value === text ? 'filled' : 'kept';
}

/** Empties the subject again that this insert had filled. */
export function emptySubject(editor: Editor): void {
  if (editor.subject) typeOver(editor.subject, 0, editor.subject.value.length, '');
}

/**
 * Types an address into the recipient's field of a new mail, only while there is no recipient and nothing was typed there. Leaving the field
 * is what makes mail programs take it as a recipient, so the focus goes to the body.
 */
export function fillRecipient(editor: Editor, address: string): boolean {
  const field = editor.recipientInput;
  if (
    !field ||
    editor.kind === 'reply' ||
    editor.recipients.length > 0 ||
    field.value.trim() !== ''
  )
    return false;
  typeOver(field, 0, field.value.length, address);
  const taken = field.value.trim() !== '' || !field.isConnected;
  editor.element.focus({ preventScroll: true });
  return taken;
}
