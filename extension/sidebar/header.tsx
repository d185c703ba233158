import type { SessionStatus } from '../../shared/contract/session.ts';
import type { Contact } from '../contacts/index.ts';
import { t } from '../i18n/text.ts';
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
      title={t('sidebar.header.used', {
        used: quota.generationsUsed,
        max: quota.maxGenerations,
      })}
    >
      {t('sidebar.header.left', { left, max: quota.maxGenerations })}
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
            { text: t('common.refresh'), onPick: () => actions.read() },
            {
              text: t('sidebar.header.list'),
              key: 'L',
              onPick: () => actions.dispatch({ type: 'list', shown: true }),
            },
          ],
          [
            { text: t('sidebar.header.otherSide'), onPick: actions.moveAcross },
            { text: t('sidebar.header.wider'), onPick: () => actions.resize('wider') },
            { text: t('sidebar.header.narrower'), onPick: () => actions.resize('narrower') },
          ],
          ...(contact ? [contactItems(contact, actions)] : []),
          ...(canCheck ? [[{ text: t('sidebar.header.check'), onPick: actions.check }]] : []),
          [
            { text: t('sidebar.header.shortcuts'), key: '?', onPick: onShortcuts },
            { text: t('common.options'), onPick: () => actions.openOptions() },
          ],
        ]}
      >
        {(button) => <IconButton icon="more" label={t('sidebar.header.menu')} {...button} />}
      </Menu>
      <IconButton icon="close" label={t('sidebar.header.close')} onClick={actions.close} />
    </header>
  );
}
