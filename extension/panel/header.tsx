import type { SessionStatus } from '../../worker/contract/session.ts';
import { IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useDesk } from './desk.ts';

const QuotaChip = ({ quota }: { quota: SessionStatus | null }) => {
  if (!quota) return null;
  const left = Math.max(0, quota.maxGenerations - quota.generationsUsed);
  return (
    <Chip look={left === 0 ? 'look' : 'plain'} title={`${quota.generationsUsed} of ${quota.maxGenerations} generations used`}>
      {left} of {quota.maxGenerations} left
    </Chip>
  );
};

/** Name, what is left, and the menu. Stays in sight while the rest scrolls. */
export const Header = ({ quota, canCheck }: { quota: SessionStatus | null; canCheck: boolean }) => {
  const desk = useDesk();
  return (
    <header className="header">
      <span className="brand">
        <Icon name="mark" />
        <h1>ColdCopy</h1>
      </span>
      <QuotaChip quota={quota} />
      <Menu
        groups={[
          [{ text: 'Read this page again', onPick: () => desk.read() }],
          [
            { text: 'Move to the other side', onPick: desk.moveAcross },
            { text: 'Wider', onPick: () => desk.resize('wider') },
            { text: 'Narrower', onPick: () => desk.resize('narrower') },
          ],
          ...(canCheck ? [[{ text: 'Check the draft in the page', onPick: desk.check }]] : []),
          [{ text: 'Options', onPick: desk.openOptions }],
        ]}
      >
        {(button) => <IconButton icon="more" label="Menu" {...button} />}
      </Menu>
      <IconButton icon="close" label="Close (Esc)" onClick={desk.close} />
    </header>
  );
};
