import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { PROSPECT_FIELDS, type ProspectField } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { withField, withNote } from '../../brief/edits.ts';
import { prospectFieldName } from '../../format/fields.ts';
import { t } from '../../i18n/text.ts';
import type { Field } from '../../sites/reading.ts';
import { Button } from '../../ui/button.tsx';
import { GrowingText } from '../../ui/growing-text.tsx';
import { useActions } from '../actions-context.ts';

/** What is being added: something the page did not say, or a note of the user's own. */
export type Adding = Field | 'note';

/** What else a page may say of a person becomes a line of evidence: its label, which Claude reads too. */
const NOTE_LABELS: Record<Exclude<Adding, ProspectField>, string> = {
  about: 'About',
  experience: 'Experience',
  posts: 'Posts',
  messages: 'Messages',
  email: 'Address',
  note: 'Your note',
};

const isProspectField = (field: Adding): field is ProspectField =>
  Object.hasOwn(PROSPECT_FIELDS, field);

export const fieldLabel = (field: Field): string =>
  isProspectField(field) ? prospectFieldName(field) : t(`evidence.fields.${field}`);

/** Whether the user may tell what the page did not: an address is never sent, so there is nothing to add. */
export const canBeAdded = (field: Field): boolean => field !== 'email';

/** A line to type in: it opens on the user's press and takes the focus. */
export function AddLine({ adding, onEnd }: { adding: Adding; onEnd: () => void }) {
  const { dispatch } = useActions();
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const hint = adding === 'note' ? t('sidebar.lines.addNote') : t(`sidebar.lines.their.${adding}`);
  const add = () => {
    if (!text.trim()) return;
    dispatch({
      type: 'edits',
      change: (edits) =>
        isProspectField(adding)
          ? withField(edits, adding, text.trim())
          : withNote(edits, NOTE_LABELS[adding], text),
      status: t('sidebar.lines.added'),
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
        maxLength={isProspectField(adding) ? PROSPECT_FIELDS[adding].limit : LIMITS.evidenceText}
        onText={setText}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" disabled={!text.trim()}>
        {t('sidebar.lines.addButton')}
      </Button>
      <Button onClick={onEnd}>{t('common.cancel')}</Button>
    </form>
  );
}
