import type { SessionStatus } from '../../shared/contract/session.ts';
import type { Contact } from '../contacts/index.ts';
import { IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useActions } from './actions-context.ts';
import { contactItems } from './contact/menu-items.ts';

function QuotaChip({ quota, calm }: { quota: SessionStatus | null; calm: boolean }) {
  if (!quota) return null;
  const left = Math.max(0, quota.maxGenerations - quota.generationsUsed);
  return (
    <Chip
      look={left === 0 && !calm ? 'look' : 'plain'}
      title={`${quota.generationsUsed} of ${quota.maxGenerations} sequences used`}
    >
      {left} of {quota.maxGenerations} left
    </Chip>
  );
}

type Props = {
  quota: SessionStatus | null;
  canCheck: boolean;
  /** Whom the page shows: where things stand with them is marked in the menu. */
  contact: Contact | null;
  /** The emails are there: that the plan is used up is in nobody's way. */
  calm: boolean;
  onShortcuts: () => void;
};

/** Name, what is left, and the menu. Stays in sight while the rest scrolls. */
export function Header({ quota, canCheck, calm, contact, onShortcuts }: Props) {
  const actions = useActions();
  return (
    <header className="header">
      <span className="brand">
        <Icon name="mark" />
        <h1>ColdCopy</h1>
      </span>
      <QuotaChip quota={quota} calm={calm} />
      <Menu
        groups={[
          [
            { text: 'Refresh', onPick: () => actions.read() },
            {
              text: 'Your list',
              key: 'L',
              onPick: () => actions.dispatch({ type: 'list', shown: true }),
            },
          ],
          [
            { text: 'Move to the other side', onPick: actions.moveAcross },
            { text: 'Wider', onPick: () => actions.resize('wider') },
            { text: 'Narrower', onPick: () => actions.resize('narrower') },
          ],
          ...(contact ? [contactItems(contact, actions)] : []),
          ...(canCheck ? [[{ text: 'Check this draft', onPick: actions.check }]] : []),
          [
            { text: 'Keyboard shortcuts', key: '?', onPick: onShortcuts },
            { text: 'Options', onPick: () => actions.openOptions() },
          ],
        ]}
      >
        {(button) => <IconButton icon="more" label="Menu" {...button} />}
      </Menu>
      <IconButton icon="close" label="Close (Esc)" onClick={actions.close} />
    </header>
  );
}
