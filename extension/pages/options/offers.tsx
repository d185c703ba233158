import { useEffect, useState } from 'react';
import { draftOf, OfferForm } from '../../common/offer-form.tsx';
import { UNDO_MS } from '../../common/undo-time.ts';
import type { Tally } from '../../contacts/tally.ts';
import { t } from '../../i18n/text.ts';
import type { SavedOffer } from '../../storage/items.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState } from './state.ts';
import { SubjectTally } from './tally.tsx';

type Props = { state: OptionsState; actions: OptionsActions };

const OfferRow = ({
  offer,
  chosen,
  tally,
  actions,
  onEdit,
  onDelete,
}: {
  offer: SavedOffer;
  chosen: boolean;
  tally: Tally | undefined;
  actions: OptionsActions;
  onEdit: () => void;
  onDelete: () => void;
}) => (
  <li className="option-row">
    <label className="pick">
      <input
        type="radio"
        name="offer"
        checked={chosen}
        onChange={() => actions.chooseOffer(offer.id)}
      />
      <span>
        <b>{offer.name}</b>
        <span className="secondary one-line">{offer.yourProduct}</span>
      </span>
    </label>
    <span className="buttons">
      <Button onClick={onEdit} aria-label={t('options.offers.editThis', { name: offer.name })}>
        {t('common.edit')}
      </Button>
      <Button onClick={onDelete} aria-label={t('options.offers.deleteThis', { name: offer.name })}>
        {t('common.delete')}
      </Button>
    </span>
    {tally && <SubjectTally tally={tally} />}
  </li>
);

/** What the SDR sells: several offers, one in use. */
export function Offers({ state, actions }: Props) {
  const [editing, setEditing] = useState<SavedOffer | 'new' | null>(
    state.offers.length === 0 ? 'new' : null,
  );
  const chosen = state.offers.some((offer) => offer.id === state.chosenOffer)
    ? state.chosenOffer
    : state.offers[0]?.id;
  const end = () => setEditing(null);
  const [removed, setRemoved] = useState<{ offer: SavedOffer; place: number } | null>(null);
  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => setRemoved(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);
  const remove = (offer: SavedOffer, place: number) => {
    void actions.deleteOffer(offer.id);
    setRemoved({ offer, place });
  };
  const undo = async () => {
    if (removed) await actions.restoreOffer(removed.offer, removed.place);
    setRemoved(null);
  };
  return (
    <Section id="offers" title={t('options.offers.title')} about={t('options.offers.about')}>
      {state.offers.length > 0 && (
        <ul className="rows">
          {state.offers.map((offer, place) => (
            <OfferRow
              key={offer.id}
              offer={offer}
              chosen={offer.id === chosen}
              tally={state.tallies.get(offer.id)}
              actions={actions}
              onEdit={() => setEditing(offer)}
              onDelete={() => remove(offer, place)}
            />
          ))}
        </ul>
      )}
      {removed && (
        <Notice actions={<Button onClick={undo}>{t('common.undo')}</Button>}>
          {t('options.offers.deleted', { name: removed.offer.name })}
        </Notice>
      )}
      {editing ? (
        <OfferForm
          key={editing === 'new' ? 'new' : editing.id}
          named
          draft={editing === 'new' ? {} : draftOf(editing)}
          onDraft={() => undefined}
          onSave={async (offer) => {
            await actions.saveOffer({
              ...offer,
              id: editing === 'new' ? crypto.randomUUID() : editing.id,
            });
            end();
          }}
          {...(state.offers.length > 0 && { onCancel: end })}
        />
      ) : (
        <div className="buttons">
          <Button onClick={() => setEditing('new')}>{t('offer.new')}</Button>
        </div>
      )}
    </Section>
  );
}
