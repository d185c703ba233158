import type { Draft } from '../../../shared/contract/channel.ts';
import { t } from '../../i18n/text.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useActions } from '../actions-context.ts';

/** Other ways out of ColdCopy than plain text. A file is an email, whatever channel is in sight. */
export function TakeOutMenu({ step, draft }: { step: number; draft: Draft }) {
  const actions = useActions();
  return (
    <Menu
      side="above"
      groups={[
        [
          {
            text: t('sidebar.takeOut.rich'),
            onPick: () => actions.copyRich(draft.body, t('copied.emailRich', { step })),
          },
          { text: t('sidebar.takeOut.eml'), onPick: () => actions.saveEmail(step) },
        ],
      ]}
    >
      {(button) => (
        <IconButton icon="more" label={t('sidebar.takeOut.more', { step })} {...button} />
      )}
    </Menu>
  );
}
