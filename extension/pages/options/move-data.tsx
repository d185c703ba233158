import { type ChangeEvent, useRef } from 'react';
import { ExportMenu } from '../../common/export-menu.tsx';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import type { OptionsActions, Outcome } from './state.ts';

type Props = { actions: OptionsActions; onDone: (outcome: Outcome) => void };

/** Contacts out as a file and in from one. */
export function MoveData({ actions, onDone }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const settle = async (asked: Promise<Outcome>) => onDone(await asked);
  const onFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (chosen) void settle(actions.importAll(chosen));
    // The same file may be chosen again.
    target.value = '';
  };
  return (
    <>
      <ExportMenu
        onSequencer={(sequencer) => void settle(actions.exportLeads(sequencer))}
        onAll={() => void settle(actions.exportAll())}
      />
      <Button onClick={() => file.current?.click()}>{t('options.data.import')}</Button>
      <input
        type="file"
        accept="application/json,.json"
        hidden
        ref={file}
        aria-label={t('options.data.importFile')}
        onChange={onFile}
      />
    </>
  );
}
