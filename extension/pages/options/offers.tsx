import { useState } from 'react';
import { draftOf, OfferForm } from '../../common/offer-form.tsx';
import type { Tally } from '../../contacts/tally.ts';
import type { SavedOffer } from '../../storage/items.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
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
}: {
  offer: SavedOffer;
  chosen: boolean;
  tally: Tally | undefined;
  actions: OptionsActions;
  onEdit: () => void;
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
      <Button onClick={onEdit} aria-label={`Edit ${offer.name}`}>
        Edit
      </Button>
      <ConfirmButton
        words="Delete"
        question="Delete this offer?"
        sure="Delete"
        onSure={() => actions.deleteOffer(offer.id)}
      />
    </span>
    {tally && <SubjectTally tally={tally} />}
  </li>
);

/** What the SDR sells: several offers, one in use. */
export const Offers = ({ state, actions }: Props) => {
  const [editing, setEditing] = useState<SavedOffer | 'new' | null>(
    state.offers.length === 0 ? 'new' : null,
  );
  const chosen = state.offers.some((offer) => offer.id === state.chosenOffer)
    ? state.chosenOffer
    : state.offers[0]?.id;
  const end = () => setEditing(null);
  return (
    <Section
      id="offers"
      title="What you sell"
      about="The selected offer is the default. You can pick another one in the sidebar."
    >
      {state.offers.length > 0 && (
        <ul className="rows">
          {state.offers.map((offer) => (
            <OfferRow
              key={offer.id}
              offer={offer}
              chosen={offer.id === chosen}
              tally={state.tallies.get(offer.id)}
              actions={actions}
              onEdit={() => setEditing(offer)}
            />
          ))}
        </ul>
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
          <Button onClick={() => setEditing('new')}>New offer</Button>
        </div>
      )}
    </Section>
  );
};
