import { RULES, THRESHOLD_LABELS, THRESHOLDS, type ThresholdName } from '../../extension/coach/index.ts';
import type { EmailRule, Example, SetExample, SetRule } from '../../extension/coach/types.ts';

const CLAIMS = `Every sentence of an email is compared with what was read and with the offer. It is *supported* (a mark shows the line it comes from), *not in
what was read*, or *silent*: it states nothing about the prospect and no figure. The comparing is done by code alone
(\`shared/grounding/\`), the same in the Worker and in the browser, and the same text always gets the same answer:

- **Figures** in any script, in digits or English words, have to follow from a figure of the brief: the same, rounded where the sentence says
  "about" or "over", converted ("47 days", "about six weeks"), or implied ("from 12 days to 4" is a third). What is counted has to agree, too.
- **Links, addresses, phone numbers** have to stand in the brief.
- **Names, customers, events** (a funding round, a new role, a talk, a post …) need a line that speaks of them. English only: in other languages a
  capital letter tells too little, so the coach says nothing rather than something wrong.
- **Whose it is** counts. A colleague's promotion, the SDR's own move, the benefit of the offer: told of the prospect they are marked. So is
  the prospect's own fact told of somebody else the brief names ("Darnell took over in 2020").
- **What others said** ("your colleague told me") needs a mail of theirs, or a note of yours. What somebody is thanked for or congratulated on has
  to be read somewhere.
- The sender's own life ("I grew up near Tulsa", "my colleague Tom"), general talk and opinions are silent, unless they hold a figure.
- Words in quotation marks have to stand in the brief as they are.

It reads words, not meaning: a paraphrase far from the original may stay unmarked or without a source, and a false statement made of true words
may pass. \`tests/grounding/\` holds labelled sentences, with sets that were written before the code was tried on them; \`npm test\` prints
precision and recall of "not in what was read" for each. To judge sentences of your own: \`npm run claims -- FILE.json\`, where the file holds
\`[{ "brief": {…}, "sentence": "…" }]\` and a brief may be partial. It prints one verdict for each, in order: \`kind\` is "silent", "supported" (with
\`sources\`) or "unsupported" (with \`reason\`: figure, name, customer, event, contact, link, wrong-person or statement, and the
words as \`quote\`; where other words of the sentence are not borne out either, they are in \`also\`).`;

const HEAD = `# The coach

Every email is checked in the browser, as you type, without a network call. What is found is a named fix with the words marked; the gravest
comes first. Nothing here predicts an open or a reply rate. The figures are correlations from other people's mail, some of them second hand;
where a rule rests on practice alone, it says so.

A finding is an *error* (wrong before any taste), a *warning* (evidence speaks against it) or a *hint* (worth a look). Two rules ask once
before Insert: ${RULES.filter((rule) => rule.asksBeforeInsert)
  .map((rule) => `*${rule.title}*`)
  .join(' and ')}. Each rule can be switched off, each finding put aside.

Rules marked "English" look at English words and say nothing about emails in other languages; the reading grade is not measured there.

This page is written by \`npm run coach-docs\` from the rules themselves in \`extension/coach/rules/\`, and a test keeps it current. The
examples are the rules' tests.`;

/** A text on one line, between quotation marks. */
const quoted = (text: string): string => `“${text.replace(/\s*\n\s*/g, ' / ').replace(/[*_<>[\]|]/g, (mark) => `\\${mark}`)}”`;

const short = (text: string): string => (text.length > 220 ? `${text.slice(0, 220).trimEnd()} …` : text);

function shown({ step, channel, subjectA, subjectB, body }: Example): string {
  const where = [step ? `email ${step}` : '', channel ? `channel ${channel}` : ''].filter(Boolean).join(', ');
  const subjects = [
    subjectA === undefined ? '' : `subject A ${quoted(subjectA)}`,
    subjectB === undefined ? '' : `subject B ${quoted(subjectB)}`,
  ];
  const parts = [...subjects, body === undefined ? '' : quoted(short(body))].filter(Boolean);
  return `${where ? `(${where}) ` : ''}${parts.join(', ') || 'an ordinary email'}`;
}

const shownSet = ({ bodies, brief, days, begins }: SetExample): string => {
  const about = [
    begins ? `from ${begins}` : '',
    brief?.callToAction ? `call to action ${quoted(brief.callToAction)}` : '',
    brief?.prospect?.location ? `place ${quoted(brief.prospect.location)}` : '',
    brief?.thread?.replied ? 'they have answered' : '',
    ...(brief?.prospect?.evidence ?? []).map(({ text }) => `their mail ${quoted(text)}`),
  ].filter(Boolean);
  const told = bodies.map((body, at) => `${days ? `day ${days[at]}` : at + 1}: ${quoted(short(body))}`).join('; ');
  return `${about.length > 0 ? `(${about.join(', ')}) ` : ''}${told}`;
};

function sectionOf(rule: EmailRule | SetRule): string {
  const example =
    rule.scope === 'email'
      ? { good: rule.good.map(shown), bad: rule.bad.map(shown) }
      : { good: rule.good.map(shownSet), bad: rule.bad.map(shownSet) };
  const marks = [rule.languages === 'en' ? 'English' : '', rule.asksBeforeInsert ? 'asks before Insert' : ''].filter(Boolean).join(' · ');
  return [
    `### ${rule.title}`,
    `\`${rule.name}\`${marks ? ` · ${marks}` : ''}`,
    `**Looks for.** ${rule.looksFor}`,
    `**Why.** ${rule.why}`,
    `**Instead.** ${rule.instead}`,
    ...example.good.map((text) => `- good: ${text}`),
    ...example.bad.map((text) => `- not good: ${text}`),
  ]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ')
    .replace('\n- ', '\n\n- ');
}

const thresholdRow = ([name, value]: [string, number]): string => `| ${THRESHOLD_LABELS[name as ThresholdName]} | ${value} | \`${name}\` |`;

/** docs/coach.md, from the rules. */
export function coachDoc(): string {
  const sections = (scope: 'email' | 'set') => RULES.filter((rule) => rule.scope === scope).map(sectionOf);
  return [
    HEAD,
    '## Where a claim comes from',
    CLAIMS,
    '## The numbers',
    'Each can be changed in the options.',
    ['| what | default | name |', '| --- | --- | --- |', ...Object.entries(THRESHOLDS).map(thresholdRow)].join('\n'),
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
