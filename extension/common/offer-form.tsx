import { useActionState, useEffect, useRef, useState } from 'react';
import {
  OFFER_FIELDS,
  type Offer,
  type OfferField,
  offerSchema,
} from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { offerFieldName } from '../format/fields.ts';
import { toneOptions } from '../format/tones.ts';
import { t } from '../i18n/text.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';

/** An offer as it is typed: text only, so that half a form can be kept. */
export type OfferDraft = Record<string, string>;

type FormField = {
  name: OfferField;
  /** Takes more than a line. */
  long?: boolean;
};

/** The fields in the order in which they are filled in. */
const FIELDS: readonly FormField[] = [
  { name: 'companyName' },
  { name: 'yourProduct', long: true },
  { name: 'problemTheyFace', long: true },
  { name: 'keyBenefit', long: true },
  { name: 'callToAction', long: true },
  { name: 'targetJobTitle' },
];

/** All of it filled in, to see what is meant: the placeholders, which are one seller's. */
const example = (): OfferDraft =>
  Object.fromEntries(FIELDS.map(({ name }) => [name, t(`offer.examples.${name}`)]));

const isOptional = (name: OfferField): boolean =>
  offerSchema.shape[name].safeParse(undefined).success;

/** A saved offer as the form takes it. */
export const draftOf = (offer: NamedOffer): OfferDraft =>
  Object.fromEntries(
    Object.entries(offer).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** An offer and what the user calls it. */
export type NamedOffer = Offer & { name: string };

/** What is sold in a few words: "Fieldnote, a notebook for sales teams" is Fieldnote. */
function nameFrom(product: string): string {
  const [first = ''] = product.trim().split(/[,;:.()]\s|\s[–—-]\s/u);
  return first.split(/\s+/u).slice(0, 4).join(' ');
}

/** The offer these words make, or the fields that are missing. */
export function offerFrom(draft: OfferDraft): { offer: NamedOffer } | { wrong: string[] } {
  const name = draft.name?.trim() || nameFrom(draft.yourProduct ?? '');
  const parsed = offerSchema.safeParse({
    ...draft,
    companyName: draft.companyName || undefined,
    tone: draft.tone ?? 'Professional',
  });
  return parsed.success
    ? { offer: { ...parsed.data, name } }
    : { wrong: parsed.error.issues.map((issue) => String(issue.path[0])) };
}

type Props = {
  draft: OfferDraft;
  /** Each change, so that it is kept half-way. */
  onDraft: (draft: OfferDraft) => void;
  onSave: (offer: NamedOffer) => void | Promise<void>;
  onCancel?: () => void;
  saveWords?: string;
  /** A button outside the form, which names it, saves it. */
  savedOutside?: boolean;
  /** With several offers a name tells them apart; the first one is named by what it sells. */
  named?: boolean;
};

/** Id of the form, for a button outside it. */
export const OFFER_FORM = 'offer-form';

/** What the SDR sells, filled in once. Says which field is missing beside that field. */
export function OfferForm({
  draft,
  onDraft,
  onSave,
  onCancel,
  saveWords = t('offer.save'),
  savedOutside,
  named,
}: Props) {
  const [values, setValues] = useState(draft);
  const fill = (next: OfferDraft) => {
    setValues(next);
    onDraft(next);
  };
  const change = (name: string) => (text: string) => fill({ ...values, [name]: text });
  const isBlank = FIELDS.every(({ name }) => !values[name]?.trim());
  const [wrong, save, saving] = useActionState<string[]>(async () => {
    const made = offerFrom(values);
    if ('wrong' in made) return made.wrong;
    await onSave(made.offer);
    return [];
  }, []);
  // What is put right is said no longer, whatever Save found.
  const made = offerFrom(values);
  const stillWrong = 'wrong' in made ? made.wrong : [];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong]);
  return (
    <form
      id={OFFER_FORM}
      className="offer-form"
      action={save}
      aria-label={t('offer.form')}
      noValidate
      ref={form}
    >
      {isBlank && (
        <p>
          <LinkButton onClick={() => fill(example())}>{t('offer.fillExample')}</LinkButton>
        </p>
      )}
      {named && (
        <TextField
          name="name"
          label={t('offer.name')}
          hint={t('offer.nameHint')}
          max={LIMITS.shortText}
          value={values.name ?? ''}
          onText={change('name')}
        />
      )}
      {FIELDS.map(({ name, long }) => {
        const label = offerFieldName(name);
        const props = {
          name,
          label: isOptional(name) ? t('offer.optional', { label }) : label,
          placeholder: t(`offer.examples.${name}`),
          max: OFFER_FIELDS[name].limit,
          value: values[name] ?? '',
          onText: change(name),
          error:
            wrong.includes(name) && stillWrong.includes(name)
              ? t(`offer.errors.${name}`)
              : undefined,
        };
        return long ? (
          <TextArea key={name} {...props} rows={1} />
        ) : (
          <TextField key={name} {...props} />
        );
      })}
      <div className="field">
        <span className="field-label">{t('offer.tone')}</span>
        <Segmented
          legend={t('offer.tone')}
          value={values.tone ?? 'Professional'}
          options={toneOptions()}
          onChoose={change('tone')}
        />
      </div>
      {!savedOutside && (
        <div className="buttons">
          <Button look="primary" type="submit" disabled={saving}>
            {saveWords}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
        </div>
      )}
    </form>
  );
}
