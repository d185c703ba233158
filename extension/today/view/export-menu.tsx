import { exportLeads } from '../../common/move-contacts.ts';
import { SEQUENCER_LABELS, SEQUENCERS } from '../../exchange/sequencers.ts';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';

/** Saves contacts for a sequencer. `onSaid` is told what came of it. */
export function ExportMenu({
  ids,
  onSaid,
}: {
  ids: readonly string[];
  onSaid(text: string): void;
}) {
  const items = SEQUENCERS.map((sequencer) => ({
    text: t('move.csvFor', { sequencer: SEQUENCER_LABELS[sequencer] }),
    onPick: () =>
      void exportLeads(sequencer, ids).then(
        (outcome) => onSaid(outcome.ok ? outcome.said : outcome.why),
        () => onSaid(t('move.failed')),
      ),
  }));
  return (
    <Menu groups={[items]} side="above" from="start">
      {(button) => <Button {...button}>{t('list.export')}</Button>}
    </Menu>
  );
}
