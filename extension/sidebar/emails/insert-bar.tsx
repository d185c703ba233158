import type { ReactNode } from 'react';
import type { Channel, Draft } from '../../../shared/contract/channel.ts';
import { gmailLink } from '../../drafts/gmail-link.ts';
import { type PlainKey, t } from '../../i18n/text.ts';
import type { EditorView } from '../../messaging/messages.ts';
import type { Reading } from '../../sites/reading.ts';
import { siteNamed } from '../../sites/registry.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { rich } from '../../ui/rich.tsx';
import { useActions } from '../actions-context.ts';
import { draftInto, editorMeant } from '../state/channels.ts';
import { mayInsert } from '../state/screen.ts';
import { NEW_MAIL, type PanelState } from '../state/state.ts';

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
    text: editor.blocked ? t('sidebar.insert.blocked', { label: editor.label }) : editor.label,
  })),
  ...(canOpen ? [{ value: NEW_MAIL, text: t('sidebar.insert.openNew') }] : []),
];

/** Who may not be written to may still be invited: the note of an invitation takes a short text. */
function ConnectionNoteHint({ channel, invitation }: { channel: Channel; invitation: PlainKey }) {
  const actions = useActions();
  if (channel === 'note') return `${t(invitation)} `;
  return (
    <>
      {rich('sidebar.insert.notConnected', {
        link: (words) => (
          <LinkButton onClick={() => actions.dispatch({ type: 'channel', channel: 'note' })}>
            {words}
          </LinkButton>
        ),
      })}{' '}
    </>
  );
}

/** No message box on the page: say so, and name another way where there is one. */
function NoEditor({ draft, reading }: { draft: Draft; reading: Reading | null }) {
  const invitation = reading && siteNamed(reading.site)?.invitation;
  return (
    <p className="secondary">
      {t('sidebar.insert.openBox')}{' '}
      {invitation && <ConnectionNoteHint channel={draft.channel} invitation={invitation} />}
      {reading?.prospect?.email && (
        <a href={gmailLink(draft, reading.prospect.email)} target="_blank" rel="noreferrer">
          {t('sidebar.insert.openGmail')}
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
          label={t('sidebar.insert.into')}
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
            {chosen ? t('sidebar.insert.insert') : t('sidebar.insert.insertNew')}
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
          {t('sidebar.insert.signature', {
            site: (reading && siteNamed(reading.site)?.label) ?? '',
          })}
        </p>
      )}
      {chosen?.blocked && <p className="secondary">{chosen.blocked}</p>}
      {options.length === 0 && !orphaned && allowed && <NoEditor draft={draft} reading={reading} />}
    </div>
  );
}
