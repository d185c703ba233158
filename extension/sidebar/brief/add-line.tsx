import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { EDITABLE_FIELDS, type EditableField, withField, withNote } from '../../brief/edits.ts';
import type { Field } from '../../sites/reading.ts';
import { Button } from '../../ui/button.tsx';
import { GrowingText } from '../../ui/growing-text.tsx';
import { useDesk } from '../actions-context.ts';

/** What is being added: something the page did not say, or a note of the user's own. */
export type Adding = Field | 'note';

export const FIELD_NAMES: Record<Field, string> = {
  fullName: 'Name',
  firstName: 'First name',
  jobTitle: 'Job title',
  company: 'Company',
  location: 'Location',
  about: 'About',
  experience: 'Experience',
  posts: 'Posts',
  messages: 'Messages',
  email: 'Address',
};

const isEditable = (field: Adding): field is EditableField =>
  (EDITABLE_FIELDS as readonly string[]).includes(field);

/** Whether the user may tell what the page did not: an address is never sent, so there is nothing to add. */
export const canBeAdded = (field: Field): boolean => field !== 'email';

/** A line to type in: it opens on the user's press and takes the focus. */
export const NewLine = ({ adding, onEnd }: { adding: Adding; onEnd: () => void }) => {
  const { dispatch } = useDesk();
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const hint =
    adding === 'note'
      ? 'What else do you know about them?'
      : `${FIELD_NAMES[adding]}, as you know it`;
  const add = () => {
    if (!text.trim()) return;
    dispatch({
      type: 'edits',
      change: (edits) =>
        isEditable(adding)
          ? withField(edits, adding, text.trim())
          : withNote(edits, adding === 'note' ? 'Your note' : FIELD_NAMES[adding], text),
      status: 'Line added.',
    });
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      add();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onEnd();
    }
  };
  return (
    <form className="new-line" action={add} ref={form}>
      <GrowingText
        className="input"
        aria-label={hint}
        placeholder={hint}
        value={text}
        maxLength={isEditable(adding) ? LIMITS.shortText : LIMITS.evidenceText}
        onText={setText}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" disabled={!text.trim()}>
        Add
      </Button>
      <Button onClick={onEnd}>Cancel</Button>
    </form>
  );
};
