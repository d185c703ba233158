import type { Reading } from '../../sites/reading.ts';
import { siteNamed } from '../../sites/registry.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import { t } from '../../i18n/text.ts';

/** Nobody to write to on this page: why, which says how to begin as well. */
export function EmptyState({ reading }: { reading: Reading }) {
  const actions = useActions();
  return (
    <section className="nothing">
      <h2>There’s no one to write to on this page</h2>
      {(reading.reason
        ? [reading.reason]
        : (siteNamed(reading.site)?.howToBegin ?? []).map((key) => t(key))
      ).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button onClick={() => actions.read()}>Refresh</Button>
      {reading.report && (
        <p className="secondary">
          Is someone on this page?{' '}
          <LinkButton onClick={() => actions.copy(reading.report ?? '', t('copied.report'))}>
            Report a reading problem{' '}
          </LinkButton>{' '}
          (copies what ColdCopy looked for, none of the page’s text).
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
      <h2>ColdCopy couldn’t read this page</h2>
      <p>{why}</p>
      <Button onClick={() => actions.read()}>Try again</Button>
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
      <span className="folded-words">Back to {who}</span>
    </button>
  );
}
