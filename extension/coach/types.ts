import type { Channel } from '../../shared/contract/channel.ts';
import type { Rewrite } from '../../shared/contract/rewrite.ts';
import type { ClaimsBrief } from '../../shared/grounding/index.ts';
import type { PlainKey } from '../i18n/text.ts';
import type { ParsedBody } from './parsed-body.ts';
import type { Thresholds } from './thresholds.ts';

export type Field = 'subjectA' | 'subjectB' | 'body';

/** One email as it stands in the sidebar or in a compose box. A missing subject is not looked at. */
export type CoachText = { subjectA?: string; subjectB?: string; body: string };

/** Words of a field that a finding is about: UTF-16 offsets, always inside the field's text. */
export type Mark = { field: Field; start: number; end: number };

/** One field's text before and after a fix. It is made only while the field still holds `was`, so that making it twice changes nothing. */
export type Edit = { field: Field; was: string; now: string };

/** What can be done: a certain change made on the spot, or the Worker's rewrite of that email, which for `fit` needs a length. */
export type Fix =
  | { kind: 'edit'; label: string; edits: Edit[] }
  | { kind: 'rewrite'; label: string; rewrite: Exclude<Rewrite['kind'], 'fit'> }
  | { kind: 'rewrite'; label: string; rewrite: 'fit'; maxLength: number };

/** `error`: wrong before any taste. `warning`: evidence speaks against it. `hint`: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

export type CoachFinding = {
  /** Name of the rule. */
  rule: string;
  /** The same for the same words under the same rule: what a dismissal is kept under. */
  id: string;
  /** Step of the email, 1–7. */
  step: number;
  severity: Severity;
  /** Order among findings: the greater the earlier. */
  weight: number;
  /** The fix by its name: "Cut to 80 words". */
  title: string;
  /** One or two sentences for a person: what it is and what to do. */
  message: string;
  marks: Mark[];
  fix?: Fix;
  /** Insert asks once before it goes on. */
  asksBeforeInsert?: true;
};

/** What a rule finds in one email; the registry adds the rest. */
export type Found = {
  severity: Severity;
  title: string;
  message: string;
  marks?: Mark[];
  fix?: Fix;
};

/** All that a rule may look at. */
export type RuleContext = {
  text: CoachText;
  /** The body taken apart; computed once. */
  parsed: ParsedBody;
  step: number;
  /** The step that ends its sequence. */
  lastStep: number;
  /** When it goes out (a UTC day), where that is known. */
  date: Date | undefined;
  channel: Channel;
  brief: ClaimsBrief;
  thresholds: Thresholds;
  english: boolean;
};

/** An example of a rule: its test and its line in docs/coach.md. What is not given is taken from a harmless email. */
export type Example = Partial<CoachText> & {
  step?: number;
  lastStep?: number;
  channel?: Channel;
  brief?: ClaimsBrief;
  /** In a bad example: the words that are marked first. */
  marked?: string;
};

/** `days`: of the emails, counted from `begins`. */
export type SetExample = {
  bodies: string[];
  brief?: ClaimsBrief;
  days?: number[];
  begins?: string;
  marked?: string;
};

type Prose = {
  /** In kebab case, like the file. */
  name: string;
  /** A short name for the list of rules in the options; like `looksFor` a text of the UI, by its key. `why` and `instead` are for docs/coach.md. */
  title: PlainKey;
  looksFor: PlainKey;
  /** Why, with its source where it rests on one. */
  why: string;
  instead: string;
  /** Order among findings of the same severity, 1–100. */
  weight: number;
  /** Rules about words of English are silent for other languages. */
  languages: 'any' | 'en';
  asksBeforeInsert?: true;
};

/** A rule about one email. */
export type EmailRule = Prose & {
  scope: 'email';
  good: Example[];
  bad: Example[];
  check(context: RuleContext): Found[];
};

/** A rule about the emails of a set; what it finds belongs to one of them. */
export type SetRule = Prose & {
  scope: 'set';
  good: SetExample[];
  bad: SetExample[];
  check(contexts: RuleContext[]): (Found & { step: number })[];
};

export type Rule = EmailRule | SetRule;
