import { type Brief, EMAIL_COUNTS, type EmailCount } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { stepsFor } from '../../../shared/contract/steps.ts';
import { emailsWords } from '../../contacts/history.ts';
import { languageOptions } from '../../format/languages.ts';
import { toneOptions } from '../../format/tones.ts';
import { t } from '../../i18n/text.ts';
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
    return { value: String(count), text: emailsWords(length) };
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
          label={t('sidebar.options.offer')}
          value={offer.id}
          options={[
            ...offers.map(({ id, name }) => ({ value: id, text: name })),
            { value: NEW_OFFER, text: t('sidebar.options.newOffer') },
          ]}
          onChoose={(id) => (id === NEW_OFFER ? onOffer('new') : wish({ offerId: id }))}
        />
        <IconButton
          icon="pencil"
          label={t('sidebar.options.editOffer', { name: offer.name })}
          onClick={() => onOffer('edit')}
        />
        <Choice
          label={t('sidebar.options.language')}
          hideLabel
          value={language}
          options={languageOptions(language)}
          onChoose={(tag) => wish({ language: tag })}
        />
      </div>
      <Segmented
        legend={t('offer.tone')}
        value={work.tone ?? offer.tone}
        options={toneOptions()}
        onChoose={(tone) => wish({ tone })}
      />
      <Segmented
        legend={t('sidebar.options.emails')}
        value={String(count)}
        options={countOptions(brief)}
        onChoose={(value) => setEmailCount(EMAIL_COUNTS.find((one) => String(one) === value) ?? 7)}
      />
      <GrowingText
        className="input"
        aria-label={t('sidebar.options.mention')}
        placeholder={t('sidebar.options.mentionOptional')}
        value={work.angle}
        maxLength={LIMITS.instructions}
        onText={(angle) => wish({ angle })}
      />
    </div>
  );
}
