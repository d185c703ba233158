import { PageHeader } from '../../common/page-header.tsx';
import { SITES, whereItWorks } from '../../sites/registry.ts';
import { Button, IconButton, Key, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AnotherComputer } from './another-computer.tsx';
import { DueList } from './due-list.tsx';
import { Quota } from './quota.tsx';
import type { PopupDesk, PopupState } from './state.ts';
import { WrittenList } from './written-list.tsx';

type Props = { state: PopupState; desk: PopupDesk; now: Date };

const Standing = ({ state, desk, now }: Props) => {
  const { status, worker } = state;
  if (status.kind === 'known') return <Quota status={status.status} worker={worker} now={now} />;
  if (status.kind === 'asking')
    return (
      <section className="part" aria-label="Asking the server">
        <Skeleton widths={[48, 96, 64]} />
      </section>
    );
  return (
    <section className="part">
      <Notice
        look="stop"
        title={status.problem.message}
        actions={
          <>
            <Button onClick={desk.askAgain}>Try again</Button>
            <Button onClick={() => desk.openOptions('server')}>Change the address</Button>
          </>
        }
      >
        {status.problem.advice}
      </Notice>
    </section>
  );
};

const Elsewhere = ({ desk }: { desk: PopupDesk }) => (
  <section className="part">
    <p>{whereItWorks()}, then press its button again.</p>
    <div className="buttons">
      {SITES.map((site) => (
        <Button key={site.name} onClick={() => desk.openSite(site)}>
          Open {site.label}
        </Button>
      ))}
    </div>
  </section>
);

const Write = ({ state, desk }: Omit<Props, 'now'>) => (
  <section className="part">
    <Button look="primary" main onClick={desk.write}>
      Write to this person {state.shortcut && <Key>{state.shortcut}</Key>}
    </Button>
    {state.refused && <Notice look="look">{state.refused}</Notice>}
  </section>
);

/** What the toolbar's button shows: where things stand, and the way in. */
export const Popup = ({ state, desk, now }: Props) => (
  <div className="popup">
    <PageHeader>
      <IconButton icon="gear" label="Options" onClick={() => desk.openOptions()} />
    </PageHeader>
    <main>
      <Standing state={state} desk={desk} now={now} />
      {state.onSite === false ? <Elsewhere desk={desk} /> : <Write state={state} desk={desk} />}
      <DueList due={state.due} desk={desk} />
      <WrittenList state={state} desk={desk} />
    </main>
    <footer className="popup-foot">
      <AnotherComputer code={state.code} desk={desk} now={now} />
      <LinkButton secondary onClick={desk.makeCode}>
        Use on another computer
      </LinkButton>
      <LinkButton secondary onClick={() => desk.openOptions('stored')}>
        Delete my data
      </LinkButton>
    </footer>
  </div>
);
