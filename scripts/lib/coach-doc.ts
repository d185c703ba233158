import './in-english.ts';
import { RULES, THRESHOLDS, type ThresholdName } from '../../extension/coach/index.ts';
import type { EmailRule, Example, SetExample, SetRule } from '../../extension/coach/types.ts';
import { t } from '../../extension/i18n/text.ts';

const CLAIMS = `What an email states is judged after it was written, by Claude and an arbiter in code ([checking.md](checking.md)). Offline, as you type,
there is the *tripwire* (\`shared/grounding/\`): code alone, the same text always with the same answer. It marks

- **figures** in any script, in digits or English words, that follow from no figure of the brief: the same, rounded where the sentence says "about"
  or "over", in another unit ("14 days" for "two weeks"), or implied ("from 80 to 430" is more than five times);
- **names** that stand nowhere in the brief (English only: in other languages a capital letter tells too little);
- **links, addresses, phone numbers** that the brief has not;
- **promises** of which the offer says nothing ("I've attached", "we refund"), and a **meeting** that the thread does not hold.

It knows nothing of meaning and never calls a sentence supported: a false statement made of true words passes. To judge sentences of your own:
\`npm run verify -- FILE.json\`, with \`--tripwire\` for the offline word alone.`;

const HEAD = `# The coach

Every email is checked in the browser, as you type, without a network call. What is found is a named fix with the words marked; the gravest
comes first. Nothing here predicts an open or a reply rate. The figures are correlations from other people's mail, some of them second hand;
where a rule rests on practice alone, it says so.

A finding is an *error* (wrong before any taste), a *warning* (evidence speaks against it) or a *hint* (worth a look). Two rules ask once
before Insert: ${RULES.filter((rule) => rule.asksBeforeInsert)
  .map((rule) => `*${t(rule.title)}*`)
  .join(' and ')}. Each rule can be turned off, each finding dismissed.

Rules marked "English" look at English words and say nothing about emails in other languages; the reading grade is not measured there.

This page is written by \`npm run coach-docs\` from the rules themselves in \`extension/coach/rules/\`, and a test keeps it current. The
examples are the rules' tests.`;

/** A text on one line, between quotation marks. */
const quoted = (text: string): string =>
  `“${text.replace(/\s*\n\s*/g, ' / ').replace(/[*_<>[\]|]/g, (mark) => `\\${mark}`)}”`;

const short = (text: string): string =>
  text.length > 220 ? `${text.slice(0, 220).trimEnd()} …` : text;

function shown({ step, lastStep, channel, subjectA, subjectB, body }: Example): string {
  const of = lastStep ? ` of ${lastStep}` : '';
  const where = [step ? `email ${step}${of}` : '', channel ? `channel ${channel}` : '']
    .filter(Boolean)
    .join(', ');
  const subjects = [
    subjectA === undefined ? '' : `subject A ${quoted(subjectA)}`,
    subjectB === undefined ? '' : `subject B ${quoted(subjectB)}`,
  ];
  const parts = [...subjects, body === undefined ? '' : quoted(short(body))].filter(Boolean);
  return `${where ? `(${where}) ` : ''}${parts.join(', ') || 'an ordinary email'}`;
}

function shownSet({ bodies, brief, days, begins }: SetExample): string {
  const about = [
    begins ? `from ${begins}` : '',
    brief?.callToAction ? `call to action ${quoted(brief.callToAction)}` : '',
    brief?.prospect?.location ? `place ${quoted(brief.prospect.location)}` : '',
    brief?.thread?.replied ? 'they have answered' : '',
    ...(brief?.prospect?.evidence ?? []).map(({ text }) => `their mail ${quoted(text)}`),
  ].filter(Boolean);
  const told = bodies
    .map((body, at) => `${days ? `day ${days[at]}` : at + 1}: ${quoted(short(body))}`)
    .join('; ');
  return `${about.length > 0 ? `(${about.join(', ')}) ` : ''}${told}`;
}

function sectionOf(rule: EmailRule | SetRule): string {
  const example =
    rule.scope === 'email'
      ? { good: rule.good.map(shown), bad: rule.bad.map(shown) }
      : { good: rule.good.map(shownSet), bad: rule.bad.map(shownSet) };
  const marks = [
    rule.languages === 'en' ? 'English' : '',
    rule.asksBeforeInsert ? 'asks before Insert' : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return [
    `### ${t(rule.title)}`,
    `\`${rule.name}\`${marks ? ` · ${marks}` : ''}`,
    `**Looks for.** ${t(rule.looksFor)}`,
    `**Why.** ${rule.why}`,
    `**Instead.** ${rule.instead}`,
    ...example.good.map((text) => `- good: ${text}`),
    ...example.bad.map((text) => `- not good: ${text}`),
  ]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ')
    .replace('\n- ', '\n\n- ');
}

const thresholdRow = ([name, value]: [string, number]): string =>
  `| ${t(`coach.thresholds.${name as ThresholdName}`)} | ${value} | \`${name}\` |`;

/** docs/coach.md, from the rules. */
export function coachDoc(): string {
  const sections = (scope: 'email' | 'set') =>
    RULES.filter((rule) => rule.scope === scope).map(sectionOf);
  return [
    HEAD,
    '## Where a claim comes from',
    CLAIMS,
    '## The numbers',
    'Each can be changed in the options.',
    [
      '| what | default | name |',
      '| --- | --- | --- |',
      ...Object.entries(THRESHOLDS).map(thresholdRow),
    ].join('\n'),
    '## One email',
    ...sections('email'),
    '## The set',
    ...sections('set'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
