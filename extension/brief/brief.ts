import {
  type Brief,
  type EmailCount,
  type Evidence,
  OFFER_FIELD_NAMES,
  type Offer,
  type OfferField,
  PROSPECT_FIELD_NAMES,
  PROSPECT_FIELDS,
  type ProspectField,
  type Sender,
  type Thread,
  type Tone,
  type WireProspect,
} from '../../shared/contract/brief.ts';
import { LIMITS } from '../../shared/contract/limits.ts';
import { LAST_STEP } from '../../shared/contract/steps.ts';
import { type Edits, type Line, linesOf, threadOf } from './edits.ts';

/** What a brief needs of a reading: both sites' `Reading` and what crossed the port fit. */
export type Read = { prospect: (WireProspect & object) | null; thread?: Thread | undefined };

/** All that goes into a brief. */
export type Ingredients = {
  offer: Offer;
  read: Read;
  edits: Edits;
  sender?: Sender;
  /** "Angle to take, or what to avoid". */
  angle?: string;
  /** Tone for this one; without it, the offer's. */
  tone?: Tone;
  /** BCP 47 tag to write in. */
  language?: string;
  voice?: readonly string[];
  /** They said no, and the user writes all the same. */
  writeAfterDecline?: boolean;
  /** How many emails a sequence is to have; all seven where it is not said. */
  emails?: EmailCount;
  /** One answer to what they wrote is asked for, and no sequence. */
  reply?: boolean;
  /** Texts of lines whose reading the user called wrong. */
  corrected?: readonly string[];
};

/** Room kept free of evidence in the request body, bytes: headers of the JSON and what grows in encoding. */
const RESERVE = 2_000;

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const clip = (text: string, max: number) => text.trim().slice(0, max).trim();

/** The prospect's field after the user's corrections; undefined when unknown or taken out. */
export function fieldOf(read: Read, edits: Edits, field: ProspectField): string | undefined {
  const value = edits.fields[field] ?? read.prospect?.[field];
  return (value && clip(value, PROSPECT_FIELDS[field].limit)) || undefined;
}

/** Leaves out empty fields, so that what is shown and what is sent have no blanks. */
const filled = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each)) as T;

function evidenceOf(lines: readonly Line[]): Evidence[] {
  const taken = new Set<string>();
  const free = (id: string) => {
    let name = id;
    for (let number = 2; taken.has(name); number++) name = `${id.slice(0, 28)}-${number}`;
    taken.add(name);
    return name;
  };
  return lines
    .filter((line) => !line.removed)
    .slice(0, LIMITS.evidenceCount)
    .map(({ evidence }) => ({
      ...evidence,
      id: free(evidence.id),
      text: clip(evidence.text, LIMITS.evidenceText),
    }))
    .filter((evidence) => evidence.text);
}

/** As many of the lines, in order, as still fit into one request beside the rest of the brief. */
function fitting(evidence: readonly Evidence[], room: number): Evidence[] {
  let left = room;
  return evidence.filter((line) => {
    left -= bytes(line) + 1;
    return left >= 0;
  });
}

/** The texts of an offer alone: a saved one has more, which is the user's own. */
const textsOf = (offer: Offer): Pick<Offer, OfferField> =>
  filled(
    Object.fromEntries(OFFER_FIELD_NAMES.map((name) => [name, offer[name]])) as Pick<
      Offer,
      OfferField
    >,
  );

const offerOf = ({ offer, read, edits, tone }: Ingredients): Offer => ({
  ...textsOf(offer),
  targetJobTitle: fieldOf(read, edits, 'jobTitle') ?? offer.targetJobTitle,
  tone: tone ?? offer.tone,
});

const prospectOf = ({ read, edits }: Ingredients, evidence: Evidence[]): WireProspect => ({
  ...filled(
    Object.fromEntries(PROSPECT_FIELD_NAMES.map((name) => [name, fieldOf(read, edits, name)])),
  ),
  evidence,
});

const extrasOf = ({
  read,
  edits,
  sender,
  angle,
  language,
  voice,
  writeAfterDecline,
  emails,
  reply,
}: Ingredients): Partial<Brief> =>
  filled({
    thread: threadOf(read.thread, edits),
    sender: sender && (sender.name || sender.jobTitle) ? filled(sender) : undefined,
    instructions: angle && clip(angle, LIMITS.instructions),
    language: language?.trim(),
    writeAfterDecline,
    // Seven is what is written without a word about it.
    emails: emails === LAST_STEP ? undefined : emails,
    reply: reply || undefined,
    voice: voice?.length
      ? voice.slice(0, LIMITS.voiceCount).map((mail) => clip(mail, LIMITS.voiceText))
      : undefined,
  });

/**
 * The brief as it goes to the Worker: the offer, what was read with the user's edits, and what they added. Address, phone and
 * profile link are never in it. Kept within the limits of the contract; `leftOut` are lines that did not fit, for the user to see.
 */
export function makeBrief(ingredients: Ingredients): { brief: Brief; leftOut: Evidence[] } {
  const all = linesOf(ingredients.read.prospect?.evidence ?? [], ingredients.edits).filter(
    (line) => !line.removed,
  );
  const wanted = evidenceOf(all);
  const rest: Brief = {
    ...offerOf(ingredients),
    prospect: prospectOf(ingredients, []),
    ...extrasOf(ingredients),
  };
  const evidence = fitting(wanted, LIMITS.bodyBytes - RESERVE - bytes(rest));
  const sent = new Set(evidence.map((line) => line.id));
  const tooMany = all.slice(LIMITS.evidenceCount).map((line) => line.evidence);
  const misread = evidence.filter(({ text }) => ingredients.corrected?.includes(text));
  return {
    brief: {
      ...rest,
      prospect: prospectOf(ingredients, evidence),
      ...(misread.length > 0 && { misread: misread.map(({ id }) => id) }),
    },
    leftOut: [...wanted.filter((line) => !sent.has(line.id)), ...tooMany],
  };
}
