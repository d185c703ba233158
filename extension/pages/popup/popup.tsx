import { PageHeader } from '../../common/page-header.tsx';
import { t } from '../../i18n/text.ts';
import { SITES, whereItWorks } from '../../sites/registry.ts';
import { Button, IconButton, Key, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AnotherComputer } from './another-computer.tsx';
import { HistoryList } from './history-list.tsx';
import { Quota } from './quota.tsx';
import type { PopupActions, PopupState } from './state.ts';
import { TodoList } from './todo-list.tsx';

type Props = { state: PopupState; actions: PopupActions; now: Date };

function Standing({ state, actions, now }: Props) {
  const { status, worker, payment } = state;
  if (status.kind === 'known')
    return (
      <Quota status={status.status} worker={worker} payment={payment} actions={actions} now={now} />
    );
  if (status.kind === 'asking')
    return (
      <section className="part" aria-label={t('popup.asking')}>
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
            <Button onClick={actions.askAgain}>{t('common.tryAgain')}</Button>
            <Button onClick={() => actions.openOptions('server')}>
              {status.problem.kind === 'not-allowed'
                ? t('common.allowAccess')
                : t('popup.changeServer')}
            </Button>
          </>
        }
      >
        {status.problem.advice}
      </Notice>
    </section>
  );
}

const Elsewhere = ({ actions }: { actions: PopupActions }) => (
  <section className="part">
    <p>{whereItWorks('sites.worksAgain')}</p>
    <div className="buttons">
      {SITES.map((site) => (
        <Button key={site.name} onClick={() => actions.openSite(site)}>
          {t('sites.open', { site: site.label })}
        </Button>
      ))}
    </div>
  </section>
);

const Write = ({ state, actions }: Omit<Props, 'now'>) => (
  <section className="part">
    <Button look="primary" main onClick={actions.write}>
      {t('popup.write')} {state.shortcut && <Key>{state.shortcut}</Key>}
    </Button>
    {state.refused && <Notice look="look">{state.refused}</Notice>}
  </section>
);

const statusOf = ({ status }: PopupState) => (status.kind === 'known' ? status.status : undefined);
const subscriptionOf = (state: PopupState) => statusOf(state)?.billing?.subscription;

/** The public id, by which the owner knows whom they help. */
function AccountLine({ state }: { state: PopupState }) {
  const id = statusOf(state)?.accountId;
  return id ? <p className="secondary account">{t('billing.account', { id })}</p> : null;
}

/** What the toolbar's button shows: where things stand, and the way in. */
export const Popup = ({ state, actions, now }: Props) => (
  <div className="popup">
    <PageHeader>
      <IconButton icon="gear" label={t('common.options')} onClick={() => actions.openOptions()} />
    </PageHeader>
    <main>
      <Standing state={state} actions={actions} now={now} />
      {state.onSite === false ? (
        <Elsewhere actions={actions} />
      ) : (
        <Write state={state} actions={actions} />
      )}
      <TodoList todo={state.todo} listed={state.listed} actions={actions} now={now} />
      <HistoryList state={state} actions={actions} />
    </main>
    <footer className="popup-foot">
      <AnotherComputer code={state.code} actions={actions} now={now} />
      <LinkButton secondary onClick={actions.makeCode}>
        {t('popup.link')}
      </LinkButton>
      {subscriptionOf(state) && (
        <LinkButton secondary onClick={actions.managePlan}>
          {t('billing.manage')}
        </LinkButton>
      )}
      <LinkButton secondary onClick={() => actions.openOptions('stored')}>
        {t('popup.deleteData')}
      </LinkButton>
      <AccountLine state={state} />
    </footer>
  </div>
);
