import { useRef } from 'react';
import { StatusLine } from '../common/status-line.tsx';
import { threadWords } from '../format/thread.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useActions } from './actions-context.ts';
import { BriefScreen } from './brief/brief-screen.tsx';
import { CollapsedBrief } from './brief/collapsed-brief.tsx';
import { EmptyState, UnreadablePage } from './brief/empty-state.tsx';
import { ContactNotices } from './contact/contact-notices.tsx';
import { OwnDraft } from './emails/own-draft.tsx';
import { Timeline } from './emails/timeline.tsx';
import { useFocusKept } from './focus.ts';
import { Header } from './header.tsx';
import { useKeys } from './keyboard.ts';
import { GenerationNotice, PageNotice } from './notices/quota-status.tsx';
import { TheirReply } from './reply/their-reply.tsx';
import { briefOf, lineCount } from './state/current-brief.ts';
import { screenOf, theirReplyOf } from './state/screen.ts';
import type { PanelState } from './state/state.ts';

const foldedWords = (state: PanelState): string => {
  const made = briefOf(state);
  return made
    ? `${lineCount(made.brief.prospect?.evidence.length ?? 0)} · ${made.offer.name} · ${made.brief.tone}`
    : 'Details';
};

const Reading = () => (
  <section className="brief" aria-label="Reading this page">
    <p className="secondary">Reading this page…</p>
    <Skeleton widths={[64, 88, 72]} />
  </section>
);

/** Where the thread stands, by the page alone; what they wrote last stands on top by itself. */
const ThreadFacts = ({ state, now }: { state: PanelState; now: Date }) => {
  const thread = state.page.kind === 'read' ? state.page.reading.thread : undefined;
  const words = thread && !theirReplyOf(state) ? threadWords(thread, now) : '';
  return words ? <p className="foot">{words}</p> : null;
};

const Body = ({ state, now }: { state: PanelState; now: Date }) => {
  const { page, work } = state;
  if (page.kind === 'reading' || !state.settings) return <Reading />;
  if (page.kind === 'unreadable' && !work) return <UnreadablePage why={page.why} />;
  if (page.kind === 'read' && !work && !page.reading.candidates?.length)
    return <EmptyState reading={page.reading} />;
  const begun = (work?.steps.length ?? 0) > 0;
  return (
    <>
      <div className="notice-area">
        <PageNotice state={state} />
        <ContactNotices state={state} now={now} />
      </div>
      <TheirReply state={state} now={now} />
      {state.checked && <OwnDraft checked={state.checked} state={state} />}
      {state.folded ? (
        <>
          <CollapsedBrief who={work?.who ?? 'This person'} words={foldedWords(state)} />
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
};

/** The sidebar: a function of its state. `now` is when it is looked at. */
export const Panel = ({ state, now }: { state: PanelState; now: Date }) => {
  const actions = useActions();
  const root = useRef<HTMLDivElement>(null);
  useKeys(state, actions);
  useFocusKept(root, `${state.writing !== null}${state.folded}`);
  return (
    <div className="panel" ref={root} data-screen={screenOf(state)}>
      <Header
        quota={state.quota}
        calm={state.folded}
        canCheck={state.editors.length > 0 && briefOf(state) !== null}
        contact={state.contact}
      />
      <main>
        <Body state={state} now={now} />
      </main>
      <StatusLine text={state.status} shown={state.statusShown} />
    </div>
  );
};
