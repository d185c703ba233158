import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Row } from '../../contacts/index.ts';
import { weekdayOf } from '../../format/times.ts';
import { t } from '../../i18n/text.ts';
import { addDays, dateOf, type Weekend } from '../../sequence/calendar.ts';
import { Button } from '../../ui/button.tsx';
import { rich } from '../../ui/rich.tsx';
import { snoozeDays } from '../snooze-days.ts';
import { whoWords } from '../words.ts';

type Props = {
  rows: readonly Row[];
  now: Date;
  weekend: Weekend;
  onDay(date: string): void;
  onEnd(): void;
};

const secondary = (words: string) => <span className="secondary">{words}</span>;

/** Asks until when: tomorrow, next week, or a day of one's own. Esc closes it and nothing else. */
export function SnoozeDialog({ rows, now, weekend, onDay, onEnd }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const today = dateOf(now);
  const { tomorrow, nextWeek } = snoozeDays(today, weekend);
  const [date, setDate] = useState(tomorrow);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date > today) onDay(date);
  };
  return (
    <dialog
      className="snooze"
      ref={dialog}
      aria-labelledby={id}
      onClose={onEnd}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{t('list.snooze.title', { who: whoWords(rows) })}</h2>
      <Button onClick={() => onDay(tomorrow)}>
        {rich('list.snooze.tomorrow', { day: secondary }, { day: weekdayOf(tomorrow) })}
      </Button>
      {nextWeek !== tomorrow && (
        <Button onClick={() => onDay(nextWeek)}>
          {rich('list.snooze.nextWeek', { day: secondary }, { day: weekdayOf(nextWeek) })}
        </Button>
      )}
      <form onSubmit={submit}>
        <label htmlFor={`${id}-day`}>{t('list.snooze.until')}</label>
        <input
          id={`${id}-day`}
          className="input"
          type="date"
          min={addDays(today, 1)}
          required
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <Button type="submit" look="primary">
          {t('list.snooze.snooze')}
        </Button>
      </form>
      <Button onClick={onEnd}>{t('common.cancel')}</Button>
    </dialog>
  );
}
