import type { Brief } from '../../shared/contract/brief.ts';
import { PROSPECT_FIELDS } from '../../shared/grounding/index.ts';

/** One thing that leaves the browser when the user presses Generate. */
export type Leaving = { part: 'offer' | 'prospect' | 'line' | 'thread' | 'you' | 'wishes'; label: string; text: string };

type Named = readonly [label: string, text: string | undefined];

const OFFER = [
  ['companyName', 'Your company'],
  ['targetJobTitle', 'Whom you write to'],
  ['problemTheyFace', 'Problem they face'],
  ['yourProduct', 'What you sell'],
  ['keyBenefit', 'Key benefit'],
  ['callToAction', 'What you ask for'],
  ['tone', 'Tone'],
] as const;

const parts = (part: Leaving['part'], named: readonly Named[]): Leaving[] =>
  named.flatMap(([label, text]) => (text ? [{ part, label, text }] : []));

/** Where the thread stands, as a sentence; empty when nothing is known. */
export const threadLine = (thread: Brief['thread']): string => {
  if (!thread) return '';
  const { unanswered, lastAt, replied, declined } = thread;
  const said = [
    declined ? 'They said no' : replied === true ? 'They replied' : replied === false ? 'They have not replied' : '',
    unanswered ? `${unanswered} of your mails unanswered` : '',
    lastAt ? `last mail ${lastAt.slice(0, 10)}` : '',
  ];
  return said.filter(Boolean).join(', ');
};

/** Everything a brief says, in the order of the screen: nothing is sent that is not in this list. */
export const leaves = (brief: Brief): Leaving[] => [
  ...parts(
    'prospect',
    PROSPECT_FIELDS.map(([field, label]) => [label, brief.prospect?.[field]]),
  ),
  ...parts(
    'line',
    (brief.prospect?.evidence ?? []).map((line) => [line.label, line.text]),
  ),
  ...parts('thread', [['Where the thread stands', threadLine(brief.thread)]]),
  ...parts(
    'offer',
    OFFER.map(([field, label]) => [label, brief[field]]),
  ),
  ...parts('you', [
    ['Your name', brief.sender?.name],
    ['Your job title', brief.sender?.jobTitle],
    ...(brief.voice ?? []).map((mail): Named => ['A past email of yours', mail]),
  ]),
  ...parts('wishes', [
    ['Angle, or what to avoid', brief.instructions],
    ['Language', brief.language],
  ]),
];
