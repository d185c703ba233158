import type { Brief } from '../../../shared/contract/brief.ts';
import type { JudgeKind } from './verdicts.ts';

const said = (label: string, value: string | undefined): string[] =>
  value?.trim() ? [`- ${label}: ${value.trim()}`] : [];

const quoted = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

type Line = NonNullable<Brief['prospect']>['evidence'][number];

/** What was read of the prospect, line by line, with its label. */
const linesOf = ({ prospect }: Brief, labelOf: (line: Line) => string): string[] =>
  (prospect?.evidence ?? []).map(
    (line) =>
      `**${labelOf(line)}**${line.at ? ` (${line.at.slice(0, 10)})` : ''}\n\n${quoted(line.text)}`,
  );

/** Labels are the sender's: "their mail" is the recipient's own. */
function seenByRecipient({ kind, from, label }: Line): string {
  if (kind === 'message' && from === 'me') return 'They wrote to you';
  if (kind === 'message' && from === 'them') return 'You wrote to them';
  return label.replace(/^Their\b/, 'Your').replace(/ of theirs$/, ' of yours');
}

/** What the sender noted for themselves. */
const isNote = ({ kind }: Line): boolean => kind === 'note' || kind === 'selection';

const withoutNotes = (brief: Brief): Brief => ({
  ...brief,
  prospect: {
    ...brief.prospect,
    evidence: (brief.prospect?.evidence ?? []).filter((line) => !isNote(line)),
  },
});

function person({ prospect = { evidence: [] }, targetJobTitle }: Brief): string[] {
  const { fullName, firstName, jobTitle, company, location } = prospect;
  return [
    ...said('name', fullName ?? firstName),
    ...said('job', jobTitle ?? targetJobTitle),
    ...said('company', company),
    ...said('place', location),
  ];
}

/** As the recipient knows it: who they are, and what they and the sender have written; not what the sender means to sell. */
function forRecipient(brief: Brief): string {
  const { sender = {}, companyName } = brief;
  const writer = [sender.name, sender.jobTitle, companyName].filter(Boolean).join(', ');
  return [
    '## Who you are',
    person(brief).join('\n'),
    '## What you can see of yourself, and the mails so far',
    ...linesOf(withoutNotes(brief), seenByRecipient),
    ...(writer ? [`Whoever writes to you: ${writer}.`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** As the sender's manager knows it: the offer, the prospect, and what the sender asked for. */
function forManager(brief: Brief): string {
  const { sender = {} } = brief;
  const offer = [
    ...said('sender', [sender.name, sender.jobTitle, brief.companyName].filter(Boolean).join(', ')),
    ...said('what they sell', brief.yourProduct),
    ...said('the problem they suppose', brief.problemTheyFace),
    ...said('benefit', brief.keyBenefit),
    ...said('call to action', brief.callToAction),
    ...said('tone', brief.tone),
    ...said('language', brief.language),
    ...said('note of the sender', brief.instructions),
  ];
  const { unanswered = 0, replied } = brief.thread ?? {};
  const thread = [
    ...(replied ? ['- the prospect has written back'] : []),
    ...(unanswered > 0 ? [`- mails of the sender without an answer: ${unanswered}`] : []),
  ];
  return [
    '## The offer',
    offer.join('\n'),
    '## The prospect',
    [...person(brief), ...thread].join('\n'),
    '## What was read',
    ...linesOf(brief, ({ label }) => label),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The facts of a brief as one kind of judge may know them, in Markdown. */
export const factsFor = (kind: JudgeKind, brief: Brief): string =>
  kind === 'recipient' ? forRecipient(brief) : forManager(brief);
