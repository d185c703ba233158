import { useState } from 'react';
import { PROSPECT_FIELDS, type ProspectField } from '../../../shared/contract/brief.ts';
import { fieldOf } from '../../brief/brief.ts';
import { withField } from '../../brief/edits.ts';
import { prospectFieldName } from '../../format/fields.ts';
import { initials } from '../../format/initials.ts';
import { t } from '../../i18n/text.ts';
import { readName } from '../../sites/names/person-name.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useActions } from '../actions-context.ts';
import { ProposedName } from './proposed-name.tsx';

type Props = { reading: Reading; work: Work };

/** What the pencil opens. */
const CORRECTED: readonly ProspectField[] = ['fullName', 'jobTitle', 'company'];

/** "VP of Sales at Northwind Freight", or what of it is known. */
function roleLine(jobTitle: string | undefined, company: string | undefined): string {
  if (jobTitle && company) return t('sidebar.name.role', { jobTitle, company });
  return jobTitle ?? company ?? t('sidebar.name.roleUnknown');
}

function ProspectForm({ reading, work, onEnd }: Props & { onEnd: () => void }) {
  const { dispatch } = useActions();
  const edit = (field: ProspectField) => (text: string) =>
    dispatch({
      type: 'edits',
      change: (edits) => ({
        ...withField(edits, field, text),
        ...(field === 'fullName' && firstNameOf(edits, text)),
      }),
    });
  const firstNameOf = (edits: Work['edits'], fullName: string) => ({
    fields: { ...edits.fields, fullName, firstName: readName(fullName).first ?? '' },
  });
  return (
    <form
      className="who-form"
      aria-label={t('sidebar.name.form')}
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
      {CORRECTED.map((field) => (
        <TextField
          key={field}
          name={field}
          label={prospectFieldName(field)}
          max={PROSPECT_FIELDS[field].limit}
          value={work.edits.fields[field] ?? reading.prospect?.[field] ?? ''}
          onText={edit(field)}
        />
      ))}
      <Button type="submit">{t('sidebar.name.done')}</Button>
    </form>
  );
}

/** Who the emails go to: initials, name, job title at company; the pencil opens the three as fields. */
export function Prospect({ reading, work }: Props) {
  const [editing, setEditing] = useState(false);
  const field = (name: ProspectField) => fieldOf(reading, work.edits, name);
  const name = field('fullName') ?? reading.prospect?.email ?? t('sidebar.name.unknown');
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
          label={t('sidebar.name.edit')}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        />
      </div>
      <ProposedName reading={reading} work={work} onEdit={() => setEditing(true)} />
      {editing && <ProspectForm reading={reading} work={work} onEnd={() => setEditing(false)} />}
    </>
  );
}
