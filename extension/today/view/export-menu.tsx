import { exportLeads } from '../../common/move-contacts.ts';
import { SEQUENCER_LABELS, SEQUENCERS } from '../../exchange/sequencers.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';

const FAILED = 'The browser couldn’t save the file. Try again.';

/** Saves contacts for a sequencer. `onSaid` is told what came of it. */
export function ExportMenu({
  ids,
  onSaid,
}: {
  ids: readonly string[];
  onSaid(text: string): void;
}) {
  const items = SEQUENCERS.map((sequencer) => ({
    text: `CSV for ${SEQUENCER_LABELS[sequencer]}`,
    onPick: () =>
      void exportLeads(sequencer, ids).then(
        (outcome) => onSaid(outcome.ok ? outcome.said : outcome.why),
        () => onSaid(FAILED),
      ),
  }));
  return (
    <Menu groups={[items]} side="above" from="start">
      {(button) => <Button {...button}>Export…</Button>}
    </Menu>
  );
}
