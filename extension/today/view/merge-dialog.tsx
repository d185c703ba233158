import { useEffect, useId, useRef, useState } from 'react';
import type { Row } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { hasWords, wordsOf } from '../filter.ts';
import { nameOf } from '../words.ts';

/** Entries shown at once; a word more finds the others. */
const MOST = 6;

type Props = {
  row: Row;
  rows: Iterable<Row>;
  onMerge(other: Row): void;
  onEnd(): void;
};

/** Those that are likely the same come first: who shares a word of the name. */
function found(row: Row, rows: Iterable<Row>, query: string): Row[] {
  const others = [...rows].filter(({ id }) => id !== row.id);
  const words = wordsOf(query);
  if (words.length > 0) return others.filter((each) => hasWords(each, words)).slice(0, MOST);
  const names = wordsOf(row.name);
  return others.filter((each) => names.some((name) => hasWords(each, [name]))).slice(0, MOST);
}

/** Asks which other entry of the list is the same person. Esc closes it and nothing else. */
export function MergeDialog({ row, rows, onMerge, onEnd }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const matches = found(row, rows, query);
  return (
    <dialog
      className="snooze"
      ref={dialog}
      aria-labelledby={id}
      onClose={onEnd}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{t('list.merge.title', { name: nameOf(row) })}</h2>
      <input
        className="input"
        type="search"
        aria-label={t('list.merge.search')}
        placeholder={t('list.merge.placeholder')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {matches.map((other) => (
        <Button key={other.id} onClick={() => onMerge(other)}>
          {nameOf(other)}{' '}
          <span className="secondary">
            {[other.company, other.address].filter(Boolean).join(' · ')}
          </span>
        </Button>
      ))}
      {matches.length === 0 && (
        <p className="secondary">{query ? t('list.merge.none') : t('list.merge.type')}</p>
      )}
      <p className="secondary">{t('list.merge.about')}</p>
      <Button onClick={onEnd}>{t('common.cancel')}</Button>
    </dialog>
  );
}
