import { t } from '../../i18n/text.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';
import { Button } from '../../ui/button.tsx';
import { rich } from '../../ui/rich.tsx';
import { useActions } from '../actions-context.ts';

type Props = { reading: Reading; work: Work; onEdit: () => void };

/** "Is this Tom Fisher? Yes · Edit": the address spells a name, and nothing else names them. Gone once a name is there. */
export function ProposedName({ reading, work, onEdit }: Props) {
  const { dispatch } = useActions();
  const name = reading.guesses?.fullName?.options?.[0];
  if (!name || work.edits.fields.fullName !== undefined) return null;
  const take = () =>
    dispatch({
      type: 'edits',
      change: (edits) => ({
        ...edits,
        fields: { ...edits.fields, fullName: name, firstName: name.split(' ')[0] ?? name },
      }),
      status: t('sidebar.name.set', { name }),
    });
  return (
    <div className="buttons proposed-name">
      <span>{rich('sidebar.name.isThis', {}, { name })}</span>
      <Button onClick={take}>{t('common.yes')}</Button>
      <Button
        onClick={() => {
          take();
          onEdit();
        }}
      >
        {t('common.edit')}
      </Button>
    </div>
  );
}
