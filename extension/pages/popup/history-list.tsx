import { emailsWords } from '../../contacts/history.ts';
import { shortDay } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import type { PopupActions, PopupState } from './state.ts';

/** Rows shown; the options list all of them. */
const FIRST = 4;

type Props = { state: PopupState; actions: PopupActions };

/** The newest sequences: each opened or deleted right here. */
export function HistoryList({ state: { history, historyProblem }, actions }: Props) {
  if (history.length === 0 && !historyProblem) return null;
  return (
    <section className="part list" aria-labelledby="history">
      <h2 id="history">
        {t('popup.recent.title')}{' '}
        {history.length > FIRST && (
          <LinkButton onClick={() => actions.openOptions('history')}>
            {t('popup.recent.all', { count: history.length })}
          </LinkButton>
        )}
      </h2>
      <ul>
        {history.slice(0, FIRST).map((each) => (
          <li key={each.sequenceId ?? each.contact} className="list-row">
            <button type="button" className="list-open" onClick={() => actions.openSequence(each)}>
              <b>{each.name}</b>
              <span className="list-end">
                {shortDay(each.at)} · {emailsWords(each.emails)}
              </span>
            </button>
            <ConfirmButton
              words={t('popup.recent.delete', { name: each.name })}
              small
              question={t('options.history.deleteQuestion')}
              sure={t('common.delete')}
              onSure={() => actions.deleteSequence(each)}
            />
          </li>
        ))}
      </ul>
      {historyProblem && <p className="secondary">{historyProblem}</p>}
    </section>
  );
}
