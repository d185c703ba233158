import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Row } from '../../contacts/index.ts';
import { weekdayOf } from '../../format/times.ts';
import { addDays, dateOf, type Weekend } from '../../sequence/calendar.ts';
import { Button } from '../../ui/button.tsx';
import { snoozeDays } from '../snooze-days.ts';
import { whoWords } from '../words.ts';

type Props = {
  rows: readonly Row[];
  now: Date;
  weekend: Weekend;
  onDay(date: string): void;
  onEnd(): void;
};

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
      <h2 id={id}>Snooze {whoWords(rows)}</h2>
      <Button onClick={() => onDay(tomorrow)}>
        Tomorrow <span className="secondary">{weekdayOf(tomorrow)}</span>
      </Button>
      {nextWeek !== tomorrow && (
        <Button onClick={() => onDay(nextWeek)}>
          Next week <span className="secondary">{weekdayOf(nextWeek)}</span>
        </Button>
      )}
      <form onSubmit={submit}>
        <label htmlFor={`${id}-day`}>Until</label>
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
          Snooze
        </Button>
      </form>
      <Button onClick={onEnd}>Cancel</Button>
    </dialog>
  );
}
