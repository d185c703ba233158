import { type ChangeEvent, useRef } from 'react';
import { SEQUENCER_LABELS, SEQUENCERS } from '../../exchange/sequencers.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { OptionsActions, Outcome } from './state.ts';

type Props = { actions: OptionsActions; onDone: (outcome: Outcome) => void };

/** Contacts out as a file and in from one. */
export const MoveData = ({ actions, onDone }: Props) => {
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
      <Menu
        from="start"
        groups={[
          SEQUENCERS.map((sequencer) => ({
            text: `CSV for ${SEQUENCER_LABELS[sequencer]}`,
            onPick: () => void settle(actions.exportLeads(sequencer)),
          })),
          [{ text: 'Everything (JSON)', onPick: () => void settle(actions.exportAll()) }],
        ]}
      >
        {(button) => (
          <Button {...button}>
            Export <Icon name="chevron" size={14} />
          </Button>
        )}
      </Menu>
      <Button onClick={() => file.current?.click()}>Import (JSON)</Button>
      <input
        type="file"
        accept="application/json,.json"
        hidden
        ref={file}
        aria-label="A file exported from ColdCopy"
        onChange={onFile}
      />
    </>
  );
};
