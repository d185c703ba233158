import type { ReactNode } from 'react';
import type { Row } from '../../contacts/index.ts';
import { plural, t } from '../../i18n/text.ts';
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
  <section className="selection" aria-label={t('list.selection.label')}>
    <p>
      {plural('list.selection.count', rows.length)}
      {rows.length < all.length && (
        <LinkButton
          onClick={() => actions.dispatch({ type: 'select', ids: idsOf(all), selected: true })}
        >
          {t('list.selection.all', { count: all.length })}
        </LinkButton>
      )}
      <LinkButton
        secondary
        onClick={() => actions.dispatch({ type: 'select', ids: idsOf(rows), selected: false })}
      >
        {t('list.selection.clear')}
      </LinkButton>
    </p>
    <div className="buttons">
      <Button onClick={() => actions.dispatch({ type: 'snoozing', rows })}>
        {t('list.menu.snooze')}
      </Button>
      <Button onClick={() => actions.mark(rows, 'done')}>{t('list.menu.done')}</Button>
      <Button onClick={() => actions.mark(rows, 'not_interested')}>
        {t('list.menu.notInterested')}
      </Button>
      {children}
    </div>
  </section>
);
