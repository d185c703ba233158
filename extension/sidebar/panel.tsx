import { type ReactNode, useRef, useState } from 'react';
import { StatusLine } from '../common/status-line.tsx';
import { threadWords } from '../format/thread.ts';
import { toneName } from '../format/tones.ts';
import { t } from '../i18n/text.ts';
import { EmptyList } from '../today/view/empty-list.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useActions } from './actions-context.ts';
import { BriefScreen } from './brief/brief-screen.tsx';
import { CollapsedBrief } from './brief/collapsed-brief.tsx';
import { BackFromList, EmptyState, UnreadablePage } from './brief/empty-state.tsx';
import { ContactNotices } from './contact/contact-notices.tsx';
import { OwnDraft } from './emails/own-draft.tsx';
import { Timeline } from './emails/timeline.tsx';
import { useFocusKept } from './focus.ts';
import { Header } from './header.tsx';
import { useKeys } from './keyboard.ts';
import { GenerationNotice, PageNotice } from './notices/quota-status.tsx';
import { AfterReply, TheirReply } from './reply/their-reply.tsx';
import { ShortcutList } from './shortcuts.tsx';
import { briefOf, lineCount } from './state/current-brief.ts';
import { screenOf, theirReplyOf } from './state/screen.ts';
import type { PanelState } from './state/state.ts';

function foldedWords(state: PanelState): string {
  const made = briefOf(state);
  return made
    ? [
        lineCount(made.brief.prospect?.evidence.length ?? 0),
        made.offer.name,
        toneName(made.brief.tone),
      ].join(' · ')
    : t('sidebar.details');
}

const Reading = () => (
  <section className="brief" aria-label={t('sidebar.reading.label')}>
    <p className="secondary">{t('sidebar.reading.text')}</p>
    <Skeleton widths={[64, 88, 72]} />
  </section>
);

/** Where the thread stands, by the page alone; what they wrote last stands on top by itself. */
function ThreadFacts({ state, now }: { state: PanelState; now: Date }) {
  const thread = state.page.kind === 'read' ? state.page.reading.thread : undefined;
  const words = thread && !theirReplyOf(state) ? threadWords(thread, now) : '';
  return words ? <p className="foot">{words}</p> : null;
}

type Props = {
  state: PanelState;
  /** When it is looked at. */
  now: Date;
  /** The work list; `empty` is shown where it holds nobody. */
  list(empty: ReactNode): ReactNode;
};

/** The list instead of the page, with the way back to who is on it. */
const ListScreen = ({ state, list }: Props) => (
  <>
    {state.work && <BackFromList who={state.work.who ?? t('sidebar.person')} />}
    {list(<EmptyList />)}
  </>
);

function Body(props: Props) {
  const { state, now, list } = props;
  const { page, work } = state;
  if (state.list) return <ListScreen {...props} />;
  if (page.kind === 'reading' || !state.settings) return <Reading />;
  if (page.kind === 'unreadable' && !work) return <UnreadablePage why={page.why} />;
  if (page.kind === 'read' && !work && !page.reading.candidates?.length)
    return page.reading.report ? (
      <EmptyState reading={page.reading} />
    ) : (
      list(<EmptyState reading={page.reading} />)
    );
  const begun = (work?.steps.length ?? 0) > 0;
  return (
    <>
      <div className="notice-area">
        <PageNotice state={state} now={now} />
        <ContactNotices state={state} now={now} />
      </div>
      <TheirReply state={state} now={now} />
      <AfterReply state={state} now={now} />
      {state.checked && <OwnDraft checked={state.checked} state={state} />}
      {state.folded ? (
        <>
          <CollapsedBrief who={work?.who ?? t('sidebar.personUpper')} words={foldedWords(state)} />
          <ThreadFacts state={state} now={now} />
        </>
      ) : (
        <BriefScreen state={state} now={now} />
      )}
      <div className="notice-area">
        {state.folded && <GenerationNotice state={state} now={now} />}
      </div>
      {(state.writing || begun) && <Timeline state={state} now={now} />}
    </>
  );
}

/** The sidebar: a function of its state. */
export function Panel({ state, now, list }: Props) {
  const actions = useActions();
  const root = useRef<HTMLDivElement>(null);
  const [listing, setListing] = useState(false);
  useKeys(state, actions, () => setListing(true));
  useFocusKept(root, `${state.writing !== null}${state.folded}`);
  return (
    <div className="panel" ref={root} data-screen={screenOf(state)}>
      <Header
        quota={state.quota}
        calm={state.folded}
        onShortcuts={() => setListing(true)}
        canCheck={state.editors.length > 0 && briefOf(state) !== null}
        contact={state.contact}
      />
      <main>
        <Body state={state} now={now} list={list} />
      </main>
      {listing && (
        <ShortcutList
          on={state.settings?.singleKeys ?? true}
          onTurn={actions.setSingleKeys}
          onEnd={() => setListing(false)}
        />
      )}
      <StatusLine text={state.status} shown={state.statusShown} />
    </div>
  );
}
