import { asks } from './rules/ask/asks.ts';
import { calendarLink } from './rules/ask/calendar-link.ts';
import { links } from './rules/ask/links.ts';
import { meetingFirst } from './rules/ask/meeting-first.ts';
import { optOut } from './rules/ask/opt-out.ts';
import { questions } from './rules/ask/questions.ts';
import { emptyNudge } from './rules/opening/empty-nudge.ts';
import { greetsAnother } from './rules/opening/greets-another.ts';
import { impersonalGreeting } from './rules/opening/impersonal-greeting.ts';
import { wrongFirstName } from './rules/opening/wrong-first-name.ts';
import { youAndI } from './rules/opening/you-and-i.ts';
import { dayOff } from './rules/set/day-off.ts';
import { noOptOut } from './rules/set/no-opt-out.ts';
import { overlap } from './rules/set/overlap.ts';
import { pastedAsk } from './rules/set/pasted-ask.ts';
import { repeatedAsks } from './rules/set/repeated-asks.ts';
import { repeatedOpeners } from './rules/set/repeated-openers.ts';
import { rightPerson } from './rules/set/right-person.ts';
import { risingLength } from './rules/set/rising-length.ts';
import { sameAngle } from './rules/set/same-angle.ts';
import { sameAsk } from './rules/set/same-ask.ts';
import { sameClosing } from './rules/set/same-closing.ts';
import { aiTells } from './rules/style/ai-tells.ts';
import { bodyLength } from './rules/style/body-length.ts';
import { channelLimit } from './rules/style/channel-limit.ts';
import { longSentence } from './rules/style/long-sentence.ts';
import { pasteArtefacts } from './rules/style/paste-artefacts.ts';
import { readingGrade } from './rules/style/reading-grade.ts';
import { shouting } from './rules/style/shouting.ts';
import { signature } from './rules/style/signature.ts';
import { spamPhrases } from './rules/style/spam-phrases.ts';
import { falseReply } from './rules/subject/false-reply.ts';
import { subjectCase } from './rules/subject/subject-case.ts';
import { subjectFront } from './rules/subject/subject-front.ts';
import { subjectLength } from './rules/subject/subject-length.ts';
import { subjectsSame } from './rules/subject/subjects-same.ts';
import { placeholder } from './rules/truth/placeholder.ts';
import { unsupportedClaim } from './rules/truth/unsupported-claim.ts';
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
  optOut,
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
  noOptOut,
  dayOff,
  sameAngle,
  overlap,
  risingLength,
  sameClosing,
];

export const RULES: readonly Rule[] = [...EMAIL_RULES, ...SET_RULES];
