import type { Reading } from '../../sites/reading.ts';
import { siteNamed } from '../../sites/registry.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';

/** Nobody to write to on this page: why, which says how to begin as well. */
export const EmptyState = ({ reading }: { reading: Reading }) => {
  const actions = useActions();
  return (
    <section className="nothing">
      <h2>Nobody to write to on this page</h2>
      {(reading.reason ? [reading.reason] : (siteNamed(reading.site)?.howToBegin ?? [])).map(
        (line) => (
          <p key={line}>{line}</p>
        ),
      )}
      <Button onClick={() => actions.read()}>Read this page again</Button>
      {reading.report && (
        <p className="secondary">
          Is somebody here?{' '}
          <LinkButton onClick={() => actions.copy(reading.report ?? '', 'Report')}>
            Copy a report
          </LinkButton>{' '}
          of what was looked for, without any text of the page.
        </p>
      )}
    </section>
  );
};

/** The page did not answer. */
export const UnreadablePage = ({ why }: { why: string }) => {
  const actions = useActions();
  return (
    <section className="nothing">
      <h2>This page could not be read</h2>
      <p>{why}</p>
      <Button onClick={() => actions.read()}>Try again</Button>
    </section>
  );
};
