import { aiTells } from './rules/ai-tells.ts';
import { asks } from './rules/asks.ts';
import { bodyLength } from './rules/body-length.ts';
import { calendarLink } from './rules/calendar-link.ts';
import { channelLimit } from './rules/channel-limit.ts';
import { dayOff } from './rules/day-off.ts';
import { emptyNudge } from './rules/empty-nudge.ts';
import { falseReply } from './rules/false-reply.ts';
import { greetsAnother } from './rules/greets-another.ts';
import { impersonalGreeting } from './rules/impersonal-greeting.ts';
import { links } from './rules/links.ts';
import { longSentence } from './rules/long-sentence.ts';
import { meetingFirst } from './rules/meeting-first.ts';
import { noWayOut } from './rules/no-way-out.ts';
import { overlap } from './rules/overlap.ts';
import { pasteArtefacts } from './rules/paste-artefacts.ts';
import { pastedAsk } from './rules/pasted-ask.ts';
import { placeholder } from './rules/placeholder.ts';
import { questions } from './rules/questions.ts';
import { readingGrade } from './rules/reading-grade.ts';
import { repeatedAsks } from './rules/repeated-asks.ts';
import { repeatedOpeners } from './rules/repeated-openers.ts';
import { rightPerson } from './rules/right-person.ts';
import { risingLength } from './rules/rising-length.ts';
import { sameAngle } from './rules/same-angle.ts';
import { sameAsk } from './rules/same-ask.ts';
import { sameClosing } from './rules/same-closing.ts';
import { shouting } from './rules/shouting.ts';
import { signature } from './rules/signature.ts';
import { spamPhrases } from './rules/spam-phrases.ts';
import { subjectCase } from './rules/subject-case.ts';
import { subjectFront } from './rules/subject-front.ts';
import { subjectLength } from './rules/subject-length.ts';
import { subjectsSame } from './rules/subjects-same.ts';
import { unsupportedClaim } from './rules/unsupported-claim.ts';
import { wayOut } from './rules/way-out.ts';
import { wrongFirstName } from './rules/wrong-first-name.ts';
import { youAndI } from './rules/you-and-i.ts';
import type { EmailRule, Rule, SetRule } from './types.ts';

/** Rules about one email, the gravest first. */
export const EMAIL_RULES: readonly EmailRule[] = [
  unsupportedClaim,
  placeholder,
  channelLimit,
  greetsAnother,
  wrongFirstName,
  falseReply,
  calendarLink,
  subjectCase,
  subjectsSame,
  pasteArtefacts,
  bodyLength,
  wayOut,
  impersonalGreeting,
  emptyNudge,
  spamPhrases,
  questions,
  asks,
  meetingFirst,
  readingGrade,
  links,
  aiTells,
  longSentence,
  youAndI,
  subjectLength,
  subjectFront,
  shouting,
  signature,
];

/** Rules about the emails of a set, the gravest first. */
export const SET_RULES: readonly SetRule[] = [
  repeatedOpeners,
  pastedAsk,
  sameAsk,
  rightPerson,
  repeatedAsks,
  noWayOut,
  dayOff,
  sameAngle,
  overlap,
  risingLength,
  sameClosing,
];

export const RULES: readonly Rule[] = [...EMAIL_RULES, ...SET_RULES];
