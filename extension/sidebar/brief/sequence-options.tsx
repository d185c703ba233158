import { type Brief, EMAIL_COUNTS, type EmailCount } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { stepsFor } from '../../../shared/contract/steps.ts';
import { languageOptions } from '../../format/languages.ts';
import { TONE_OPTIONS } from '../../format/tones.ts';
import type { SavedOffer } from '../../storage/items.ts';
import type { Work } from '../../storage/work.ts';
import { IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { GrowingText } from '../../ui/growing-text.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useActions } from '../actions-context.ts';

/** How many emails each choice writes: those that went out before count, and are not written again. */
const countOptions = (brief: Brief) =>
  EMAIL_COUNTS.map((count) => {
    const { length } = stepsFor({ ...brief, emails: count });
    return { value: String(count), text: length === 1 ? '1 email' : `${length} emails` };
  });

const NEW_OFFER = '+new';

type Props = {
  offers: SavedOffer[];
  offer: SavedOffer;
  work: Work;
  brief: Brief;
  /** How many emails a sequence has. */
  count: EmailCount;
  onOffer: (which: 'edit' | 'new') => void;
};

/** Offer, language, tone and angle of this one sequence. */
export function SequenceOptions({ offers, offer, work, brief, count, onOffer }: Props) {
  const { dispatch, setEmailCount } = useActions();
  const wish = (change: Partial<Pick<Work, 'offerId' | 'tone' | 'angle' | 'language'>>) =>
    dispatch({ type: 'options-chosen', change });
  const language = work.language ?? 'en';
  return (
    <div className="sequence-options">
      <div className="wish-row">
        <Choice
          label="Offer"
          value={offer.id}
          options={[
            ...offers.map(({ id, name }) => ({ value: id, text: name })),
            { value: NEW_OFFER, text: 'New offer…' },
          ]}
          onChoose={(id) => (id === NEW_OFFER ? onOffer('new') : wish({ offerId: id }))}
        />
        <IconButton
          icon="pencil"
          label={`Edit offer: ${offer.name}`}
          onClick={() => onOffer('edit')}
        />
        <Choice
          label="Language"
          hideLabel
          value={language}
          options={languageOptions(language)}
          onChoose={(tag) => wish({ language: tag })}
        />
      </div>
      <Segmented
        legend="Tone"
        value={work.tone ?? offer.tone}
        options={TONE_OPTIONS}
        onChoose={(tone) => wish({ tone })}
      />
      <Segmented
        legend="Emails"
        value={String(count)}
        options={countOptions(brief)}
        onChoose={(value) => setEmailCount(EMAIL_COUNTS.find((one) => String(one) === value) ?? 7)}
      />
      <GrowingText
        className="input"
        aria-label="Anything to mention or avoid?"
        placeholder="Anything to mention or avoid? (optional)"
        value={work.angle}
        maxLength={LIMITS.instructions}
        onText={(angle) => wish({ angle })}
      />
    </div>
  );
}
