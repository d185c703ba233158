import type { KeyboardEvent } from 'react';
import { CHANNELS, channelOptions } from '../../format/channels.ts';
import { t } from '../../i18n/text.ts';
import type { SavedOffer } from '../../storage/items.ts';
import { Choice } from '../../ui/choice.tsx';
import { ANY_OFFER, type Filter, STATUS_FILTERS } from '../filter.ts';
import { statusFilterName } from '../words.ts';

/** Longest search, characters. */
const MAX_QUERY = 200;

type Props = {
  filter: Filter;
  offers: readonly SavedOffer[];
  onChange(change: Partial<Filter>): void;
  /** From the search on into the list. */
  onDown(): void;
};

const statusOptions = () =>
  STATUS_FILTERS.map((value) => ({ value, text: statusFilterName(value) }));

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
        aria-label={t('list.tools.search')}
        placeholder={t('list.tools.placeholder')}
        maxLength={MAX_QUERY}
        value={filter.query}
        onChange={(event) => onChange({ query: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <div className="list-filters">
        <Choice
          label={t('list.tools.status')}
          hideLabel
          value={filter.status}
          options={statusOptions()}
          onChoose={(chosen) =>
            onChange({ status: STATUS_FILTERS.find((each) => each === chosen) ?? 'todo' })
          }
        />
        <Choice
          label={t('list.tools.channel')}
          hideLabel
          value={filter.channel}
          options={[{ value: 'any', text: t('list.tools.channel') }, ...channelOptions()]}
          onChoose={(chosen) =>
            onChange({
              channel: CHANNELS.find((each) => each === chosen) ?? 'any',
            })
          }
        />
        {offers.length > 1 && (
          <Choice
            label={t('list.tools.offer')}
            hideLabel
            value={filter.offer}
            options={[
              { value: ANY_OFFER, text: t('list.tools.offer') },
              ...offers.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChoose={(offer) => onChange({ offer })}
          />
        )}
      </div>
    </search>
  );
}
