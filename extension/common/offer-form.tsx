import { useActionState, useEffect, useRef, useState } from 'react';
import {
  OFFER_FIELDS,
  type Offer,
  type OfferField,
  offerSchema,
} from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { TONE_OPTIONS } from '../format/tones.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';

/** An offer as it is typed: text only, so that half a form can be kept. */
export type OfferDraft = Record<string, string>;

type FormField = {
  name: OfferField;
  placeholder: string;
  /** What to say when it is missing or too long. */
  error: string;
  /** Takes more than a line. */
  long?: boolean;
};

/** The fields in the order in which they are filled in. */
const FIELDS: readonly FormField[] = [
  { name: 'companyName', placeholder: 'Brightdesk', error: 'Make it shorter.' },
  {
    name: 'yourProduct',
    placeholder: 'Help desk software for IT teams',
    error: 'Describe what you sell in one sentence.',
    long: true,
  },
  {
    name: 'problemTheyFace',
    placeholder: 'Tickets get lost between email and chat',
    error: 'Describe the problem in one sentence.',
    long: true,
  },
  {
    name: 'keyBenefit',
    placeholder: 'Every request in one queue, so nothing is missed',
    error: 'Describe the main benefit in one sentence.',
    long: true,
  },
  {
    name: 'callToAction',
    placeholder: 'Open to a 15-minute demo next week?',
    error: 'Add what you’re asking for: a reply, a demo, a call.',
    long: true,
  },
  {
    name: 'targetJobTitle',
    placeholder: 'Head of IT',
    error: 'Add a job title. It’s used when the page doesn’t show theirs.',
  },
];

/** All of it filled in, to see what is meant: the placeholders, which are one seller's. */
const EXAMPLE: OfferDraft = Object.fromEntries(
  FIELDS.map(({ name, placeholder }) => [name, placeholder]),
);

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
  saveWords = 'Save offer',
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
      aria-label="Your offer"
      noValidate
      ref={form}
    >
      {isBlank && (
        <p>
          <LinkButton onClick={() => fill(EXAMPLE)}>Fill in an example</LinkButton>
        </p>
      )}
      {named && (
        <TextField
          name="name"
          label="Offer name"
          hint="Only you see this."
          max={LIMITS.shortText}
          value={values.name ?? ''}
          onText={change('name')}
        />
      )}
      {FIELDS.map(({ name, placeholder, error, long }) => {
        const { label, limit } = OFFER_FIELDS[name];
        const props = {
          name,
          label: isOptional(name) ? `${label} (optional)` : label,
          placeholder,
          max: limit,
          value: values[name] ?? '',
          onText: change(name),
          error: wrong.includes(name) && stillWrong.includes(name) ? error : undefined,
        };
        return long ? (
          <TextArea key={name} {...props} rows={1} />
        ) : (
          <TextField key={name} {...props} />
        );
      })}
      <div className="field">
        <span className="field-label">Tone</span>
        <Segmented
          legend="Tone"
          value={values.tone ?? 'Professional'}
          options={TONE_OPTIONS}
          onChoose={change('tone')}
        />
      </div>
      {!savedOutside && (
        <div className="buttons">
          <Button look="primary" type="submit" disabled={saving}>
            {saveWords}
          </Button>
          {onCancel && <Button onClick={onCancel}>Cancel</Button>}
        </div>
      )}
    </form>
  );
}
