import type { ReactNode } from 'react';
import type { Row } from '../../contacts/index.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import type { WorkListActions } from '../actions.ts';

type Props = {
  rows: readonly Row[];
  /** Everybody the filter lets through. */
  all: readonly Row[];
  actions: WorkListActions;
  /** What else can be done with those that are picked, by their ids. */
  children?: ReactNode;
};

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

/** What is done to several contacts at once. */
export const SelectionBar = ({ rows, all, actions, children }: Props) => (
  <section className="selection" aria-label="Selected contacts">
    <p>
      {rows.length.toLocaleString()} selected
      {rows.length < all.length && (
        <LinkButton
          onClick={() => actions.dispatch({ type: 'select', ids: idsOf(all), selected: true })}
        >
          Select all {all.length.toLocaleString()}
        </LinkButton>
      )}
      <LinkButton
        secondary
        onClick={() => actions.dispatch({ type: 'select', ids: idsOf(rows), selected: false })}
      >
        Clear
      </LinkButton>
    </p>
    <div className="buttons">
      <Button onClick={() => actions.dispatch({ type: 'snoozing', rows })}>Snooze…</Button>
      <Button onClick={() => actions.mark(rows, 'done')}>Done</Button>
      <Button onClick={() => actions.mark(rows, 'not_interested')}>Not interested</Button>
      {children}
    </div>
  </section>
);
