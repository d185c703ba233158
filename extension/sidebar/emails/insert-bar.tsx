import type { ReactNode } from 'react';
import type { Channel, Draft } from '../../../shared/contract/channel.ts';
import { gmailLink } from '../../drafts/gmail-link.ts';
import type { EditorView } from '../../messaging/messages.ts';
import type { Reading } from '../../sites/reading.ts';
import { siteNamed } from '../../sites/registry.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useActions } from '../actions-context.ts';
import { draftInto, editorMeant } from '../state/channels.ts';
import { mayInsert } from '../state/screen.ts';
import { NEW_MAIL, type PanelState } from '../state/state.ts';
import { t, type TextKey } from '../../i18n/text.ts';

type Props = {
  state: PanelState;
  step: number;
  draft: Draft;
  /** What became of the last press: below its button, so that the button stays where it is. */
  note: ReactNode;
  /** What else can be done with this email. */
  children: ReactNode;
};

const optionsOf = (editors: EditorView[], canOpen: boolean) => [
  ...editors.map((editor) => ({
    value: editor.id,
    text: editor.blocked ? `${editor.label} (can’t be edited)` : editor.label,
  })),
  ...(canOpen ? [{ value: NEW_MAIL, text: 'Open a new email' }] : []),
];

/** Who may not be written to may still be invited: the note of an invitation takes a short text. */
function ConnectionNoteHint({ channel, invitation }: { channel: Channel; invitation: TextKey }) {
  const actions = useActions();
  if (channel === 'note') return `${t(invitation)} `;
  return (
    <>
      Not connected?{' '}
      <LinkButton onClick={() => actions.dispatch({ type: 'channel', channel: 'note' })}>
        Use a connection note
      </LinkButton>
      .{' '}
    </>
  );
}

/** No message box on the page: say so, and name another way where there is one. */
function NoEditor({ draft, reading }: { draft: Draft; reading: Reading | null }) {
  const invitation = reading && siteNamed(reading.site)?.invitation;
  return (
    <p className="secondary">
      Open a message box to insert, or copy.{' '}
      {invitation && <ConnectionNoteHint channel={draft.channel} invitation={invitation} />}
      {reading?.prospect?.email && (
        <a href={gmailLink(draft, reading.prospect.email)} target="_blank" rel="noreferrer">
          Open in Gmail
        </a>
      )}
    </p>
  );
}

/** Where the text goes, and the buttons that take it there. The message box that is meant is marked on the page. */
export function InsertBar({ state, step, draft, note, children }: Props) {
  const actions = useActions();
  const { editors, target, orphaned, page } = state;
  const reading = page.kind === 'read' ? page.reading : null;
  const canOpen = reading !== null && siteNamed(reading.site)?.opensCompose === true;
  const allowed = mayInsert(state);
  const options = orphaned || !allowed ? [] : optionsOf(editors, canOpen);
  const chosen = editorMeant(state);
  const busy = ['inserting', 'checking'].includes(state.insertions[step]?.kind ?? '');
  const mark = () => actions.highlight(target);
  const unmark = () => actions.highlight(null);
  return (
    <div className="acts">
      {options.length > 1 && (
        <Choice
          label="Into"
          value={chosen ? target : NEW_MAIL}
          options={options}
          onChoose={(id) => {
            actions.dispatch({ type: 'target', id });
            actions.highlight(id);
          }}
        />
      )}
      <div className="buttons">
        {options.length > 0 && (
          <Button
            look="primary"
            data-insert
            disabled={busy || Boolean(chosen?.blocked)}
            onClick={() => actions.insert(step, 'ask')}
            onFocus={mark}
            onBlur={unmark}
            onPointerEnter={mark}
            onPointerLeave={unmark}
          >
            {chosen ? 'Insert' : 'Insert in a new email'}
          </Button>
        )}
        <Button
          onClick={() =>
            actions.copy(
              draft.body,
              state.isReply ? t('copied.reply') : t('copied.email', { step }),
            )
          }
        >
          {t('common.copy')}
        </Button>
        {children}
      </div>
      {note}
      {draftInto(draft, chosen, state).body !== draft.body && (
        <p className="secondary">
          Your {reading && siteNamed(reading.site)?.label} signature closes it: your name is left
          out.
        </p>
      )}
      {chosen?.blocked && <p className="secondary">{chosen.blocked}</p>}
      {options.length === 0 && !orphaned && allowed && <NoEditor draft={draft} reading={reading} />}
    </div>
  );
}
