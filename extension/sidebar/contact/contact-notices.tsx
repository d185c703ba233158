import type { Contact } from '../../contacts/index.ts';
import { dayOf } from '../../format/times.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { optedOut, saidNo } from '../state/screen.ts';
import type { PanelState } from '../state/state.ts';
import { SamePersonNotice } from './same-person.tsx';
import { firstNameOf, statusWords } from './words.ts';

type Props = { contact: Contact | null; firstName: string; now: Date };

/** What they wrote, on which the mark rests, and who made it. */
function Ground({ contact, now }: Pick<Props, 'contact' | 'now'>) {
  const status = contact?.status;
  if (!status) return null;
  return (
    <p className="secondary">
      {status.line ? `${status.line.label}: “${status.line.text.slice(0, 200)}”` : null}
      {status.line ? ' · ' : ''}
      {status.by === 'user' ? 'Marked by you' : 'Seen in their email'} {dayOf(status.at, now)}
    </p>
  );
}

/** They asked not to be contacted: only that this was misread lifts it. */
function OptedOut({ contact, firstName, now }: Props) {
  const actions = useActions();
  return (
    <Notice
      look="stop"
      title={`${firstName} asked not to be contacted`}
      actions={<Button onClick={actions.correctReading}>This is wrong</Button>}
    >
      <p>ColdCopy won’t write to them, on any page.</p>
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
      title={`${firstName} isn’t interested`}
      actions={
        <>
          <Button onClick={() => actions.dispatch({ type: 'write-anyway' })}>Write anyway</Button>
          {marked && <Button onClick={actions.clearStatus}>Undo</Button>}
        </>
      }
    >
      <p>ColdCopy won’t write unless you ask it to.</p>
      <Ground contact={contact} now={now} />
    </Notice>
  );
}

/** A mark that stops nothing the user does, and can be taken back. */
function Marked({ contact, now }: { contact: Contact; now: Date }) {
  const actions = useActions();
  const words = statusWords(contact.status, now);
  return words ? (
    <Notice actions={<Button onClick={actions.clearStatus}>Undo</Button>}>{words}</Notice>
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
