import { SEQUENCER_LABELS, SEQUENCERS, type Sequencer } from '../exchange/sequencers.ts';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';

type Props = { onSequencer: (sequencer: Sequencer) => void; onAll: () => void };

/** A file for a sequencer, or one that ColdCopy reads back in. */
export const ExportMenu = ({ onSequencer, onAll }: Props) => (
  <Menu
    from="start"
    groups={[
      SEQUENCERS.map((sequencer) => ({
        text: t('move.csvFor', { sequencer: SEQUENCER_LABELS[sequencer] }),
        onPick: () => onSequencer(sequencer),
      })),
      [{ text: t('move.everything'), onPick: onAll }],
    ]}
  >
    {(button) => (
      <Button {...button}>
        {t('common.export')} <Icon name="chevron" size={14} />
      </Button>
    )}
  </Menu>
);
