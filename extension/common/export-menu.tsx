import { useState } from 'react';
import { SEQUENCER_LABELS, SEQUENCERS, type Sequencer } from '../exchange/sequencers.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { exportAll, exportLeads, type Moved } from './move-contacts.ts';

type Props = { onSequencer: (sequencer: Sequencer) => void; onAll: () => void };

/** A file for a sequencer, or one that ColdCopy reads back in. */
export const ExportMenu = ({ onSequencer, onAll }: Props) => (
  <Menu
    from="start"
    groups={[
      SEQUENCERS.map((sequencer) => ({
        text: `CSV for ${SEQUENCER_LABELS[sequencer]}`,
        onPick: () => onSequencer(sequencer),
      })),
      [{ text: 'Everything (JSON)', onPick: onAll }],
    ]}
  >
    {(button) => (
      <Button {...button}>
        Export <Icon name="chevron" size={14} />
      </Button>
    )}
  </Menu>
);

/** The same for those who are picked in a list. */
export const ExportSelection = ({ ids }: { ids: readonly string[] }) => {
  const [moved, setMoved] = useState<Moved | null>(null);
  const settle = async (asked: Promise<Moved>) => setMoved(await asked);
  return (
    <>
      <ExportMenu
        onSequencer={(sequencer) => void settle(exportLeads(sequencer, ids))}
        onAll={() => void settle(exportAll(ids))}
      />
      {moved && (
        <p className="secondary" role="status">
          {moved.ok ? moved.said : moved.why}
        </p>
      )}
    </>
  );
};
