import { t } from '../../i18n/text.ts';
import type { Reading } from '../../sites/reading.ts';
import { siteNamed } from '../../sites/registry.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { rich } from '../../ui/rich.tsx';
import { useActions } from '../actions-context.ts';

/** Nobody to write to on this page: why, which says how to begin as well. */
export function EmptyState({ reading }: { reading: Reading }) {
  const actions = useActions();
  return (
    <section className="nothing">
      <h2>{t('sidebar.empty.title')}</h2>
      {(reading.reason
        ? [reading.reason]
        : (siteNamed(reading.site)?.howToBegin ?? []).map((key) => t(key))
      ).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button onClick={() => actions.read()}>{t('common.refresh')}</Button>
      {reading.report && (
        <p className="secondary">
          {rich('sidebar.empty.report', {
            link: (words) => (
              <LinkButton onClick={() => actions.copy(reading.report ?? '', t('copied.report'))}>
                {words}
              </LinkButton>
            ),
          })}
        </p>
      )}
    </section>
  );
}

/** The page did not answer. */
export function UnreadablePage({ why }: { why: string }) {
  const actions = useActions();
  return (
    <section className="nothing">
      <h2>{t('sidebar.unreadable')}</h2>
      <p>{why}</p>
      <Button onClick={() => actions.read()}>{t('common.tryAgain')}</Button>
    </section>
  );
}

/** From the list to the person on the page. */
export function BackFromList({ who }: { who: string }) {
  const { dispatch } = useActions();
  return (
    <button
      type="button"
      className="folded"
      onClick={() => dispatch({ type: 'list', shown: false })}
    >
      <span className="folded-words">{t('sidebar.backTo', { who })}</span>
    </button>
  );
}
