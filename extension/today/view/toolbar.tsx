import type { KeyboardEvent } from 'react';
import { CHANNEL_OPTIONS } from '../../format/channels.ts';
import type { SavedOffer } from '../../storage/items.ts';
import { Choice } from '../../ui/choice.tsx';
import { ANY_OFFER, type Filter, STATUS_FILTERS } from '../filter.ts';
import { STATUS_FILTER_NAMES } from '../words.ts';

/** Longest search, characters. */
const MAX_QUERY = 200;

type Props = {
  filter: Filter;
  offers: readonly SavedOffer[];
  onChange(change: Partial<Filter>): void;
  /** From the search on into the list. */
  onDown(): void;
};

const STATUSES = STATUS_FILTERS.map((value) => ({ value, text: STATUS_FILTER_NAMES[value] }));
const CHANNELS = [{ value: 'any', text: 'Channel' }, ...CHANNEL_OPTIONS];

/** Search, and what of the list is shown. */
export function Toolbar({ filter, offers, onChange, onDown }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && filter.query) onChange({ query: '' });
    else return;
    event.preventDefault();
  };
  return (
    <search className="list-tools">
      <input
        className="input"
        type="search"
        name="search"
        aria-label="Search contacts"
        placeholder="Search name, company, email"
        maxLength={MAX_QUERY}
        value={filter.query}
        onChange={(event) => onChange({ query: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <div className="list-filters">
        <Choice
          label="Status"
          hideLabel
          value={filter.status}
          options={STATUSES}
          onChoose={(chosen) =>
            onChange({ status: STATUS_FILTERS.find((each) => each === chosen) ?? 'todo' })
          }
        />
        <Choice
          label="Channel"
          hideLabel
          value={filter.channel}
          options={CHANNELS}
          onChoose={(chosen) =>
            onChange({
              channel: CHANNEL_OPTIONS.find(({ value }) => value === chosen)?.value ?? 'any',
            })
          }
        />
        {offers.length > 1 && (
          <Choice
            label="Offer"
            hideLabel
            value={filter.offer}
            options={[
              { value: ANY_OFFER, text: 'Offer' },
              ...offers.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChoose={(offer) => onChange({ offer })}
          />
        )}
      </div>
    </search>
  );
}
