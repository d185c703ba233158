import type { Contact } from '../../contacts/index.ts';
import { evidenceLabel } from '../../format/evidence-label.ts';
import { dayOf } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { optedOut, saidNo } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import { SamePersonNotice } from './same-person.tsx';
import { firstNameOf, statusWords } from './words.ts';

type Props = { contact: Contact | null; firstName: string; now: Date };

const quoted = ({ label, text }: { label: string; text: string }): string =>
  t('sidebar.contact.quoted', { label: evidenceLabel(label), text: text.slice(0, 200) });

/** What they wrote, on which the mark rests, and who made it. */
function Ground({ contact, now }: Pick<Props, 'contact' | 'now'>) {
  const status = contact?.status;
  if (!status) return null;
  return (
    <p className="secondary">
      {[
        ...(status.line ? [quoted(status.line)] : []),
        t(`sidebar.contact.${status.by === 'user' ? 'markedByYou' : 'seenInEmail'}`, {
          day: dayOf(status.at, now),
        }),
      ].join(' · ')}
    </p>
  );
}

/** They asked not to be contacted: only that this was misread lifts it. */
function OptedOut({ contact, firstName, now }: Props) {
  const actions = useActions();
  return (
    <Notice
      look="stop"
      title={t('sidebar.contact.optedOut', { name: firstName })}
      actions={<Button onClick={actions.correctReading}>{t('sidebar.contact.wrong')}</Button>}
    >
      <p>{t('sidebar.contact.wontWrite')}</p>
      <Ground contact={contact} now={now} />
    </Notice>
  );
}

/** They are not interested: written to on the user's own word alone. */
function NotInterested({ contact, firstName, now }: Props) {
  const actions = useActions();
  const marked = contact?.status?.is === 'not_interested';
  return (
    <Notice
      look="look"
      title={t('sidebar.contact.notInterested', { name: firstName })}
      actions={
        <>
          <Button onClick={() => actions.dispatch({ type: 'write-anyway' })}>
            {t('sidebar.contact.writeAnyway')}
          </Button>
          {marked && <Button onClick={actions.clearStatus}>{t('common.undo')}</Button>}
        </>
      }
    >
      <p>{t('sidebar.contact.unlessAsked')}</p>
      <Ground contact={contact} now={now} />
    </Notice>
  );
}

/** A mark that stops nothing the user does, and can be taken back. */
function Marked({ contact, now }: { contact: Contact; now: Date }) {
  const actions = useActions();
  const words = statusWords(contact.status, now);
  return words ? (
    <Notice actions={<Button onClick={actions.clearStatus}>{t('common.undo')}</Button>}>
      {words}
    </Notice>
  ) : null;
}

/** What is known of the person before anything is written: that they want nothing, and whom else they may be. */
export function ContactNotices({ state, now }: { state: PanelState; now: Date }) {
  const { contact, proposed, page } = state;
  if (page.kind !== 'read' || state.moved) return null;
  // The notice where the button is says it, and what it cost.
  const isRefused = state.problem?.kind === 'declined' || state.problem?.kind === 'opted-out';
  const firstName = firstNameOf(state);
  return (
    <>
      {proposed.map((each) => (
        <SamePersonNotice key={each.id} contact={each} now={now} />
      ))}
      {optedOut(state) && !isRefused ? (
        <OptedOut contact={contact} firstName={firstName} now={now} />
      ) : (
        saidNo(state) &&
        !isRefused &&
        !state.writeAnyway && <NotInterested contact={contact} firstName={firstName} now={now} />
      )}
      {contact && <Marked contact={contact} now={now} />}
    </>
  );
}
