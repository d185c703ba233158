import { useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { fieldOf } from '../../brief/brief.ts';
import { type EditableField, withField } from '../../brief/edits.ts';
import { initials } from '../../format/initials.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useDesk } from '../actions-context.ts';

type Props = { reading: Reading; work: Work };

const FIELDS: readonly [EditableField, string][] = [
  ['fullName', 'Name'],
  ['jobTitle', 'Job title'],
  ['company', 'Company'],
];

/** "VP of Sales at Northwind Freight", or what of it is known. */
const roleLine = (jobTitle: string | undefined, company: string | undefined): string => {
  if (jobTitle && company) return `${jobTitle} at ${company}`;
  return jobTitle ?? company ?? 'Job title and company not known';
};

const WhoForm = ({ reading, work, onEnd }: Props & { onEnd: () => void }) => {
  const { dispatch } = useDesk();
  const edit = (field: EditableField) => (text: string) =>
    dispatch({
      type: 'edits',
      change: (edits) => ({
        ...withField(edits, field, text),
        ...(field === 'fullName' && firstNameOf(edits, text)),
      }),
    });
  const firstNameOf = (edits: Work['edits'], fullName: string) => ({
    fields: { ...edits.fields, fullName, firstName: fullName.trim().split(/\s+/u)[0] ?? '' },
  });
  return (
    <form
      className="who-form"
      aria-label="Who they are"
      onSubmit={(event) => {
        event.preventDefault();
        onEnd();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      {FIELDS.map(([field, label]) => (
        <TextField
          key={field}
          name={field}
          label={label}
          max={LIMITS.shortText}
          value={work.edits.fields[field] ?? reading.prospect?.[field] ?? ''}
          onText={edit(field)}
        />
      ))}
      <Button type="submit">Done</Button>
    </form>
  );
};

/** Who the emails go to: initials, name, job title at company; the pencil opens the three as fields. */
export const Who = ({ reading, work }: Props) => {
  const [editing, setEditing] = useState(false);
  const field = (name: EditableField) => fieldOf(reading, work.edits, name);
  const name = field('fullName') ?? reading.prospect?.email ?? 'Name not known';
  return (
    <>
      <div className="who">
        <span className="face" aria-hidden="true">
          {initials(field('fullName') ?? '') || '?'}
        </span>
        <div className="who-words">
          <h2>{name}</h2>
          <p>{roleLine(field('jobTitle'), field('company'))}</p>
        </div>
        <IconButton
          icon="pencil"
          label="Correct name, job title or company"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        />
      </div>
      {editing && <WhoForm reading={reading} work={work} onEnd={() => setEditing(false)} />}
    </>
  );
};
