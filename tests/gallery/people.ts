import type { Reading } from '../../extension/sites/reading.ts';
import type { SavedOffer } from '../../extension/storage/items.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { CheckedSentence } from '../../shared/contract/verdict.ts';
import { sentencesOf } from '../../shared/grounding/index.ts';

/* People, offers and emails of the pictures. Invented; any likeness is chance. */

export const OFFER: SavedOffer = {
  id: 'o1',
  name: 'Pipeline audit',
  companyName: 'Relay',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Follow-ups stop after the second mail and nobody sees which deals went silent.',
  yourProduct: 'A review of 30 days of sales threads',
  keyBenefit: 'A list of the deals that went silent, and why',
  callToAction: 'Would seeing that for your team be useful?',
  tone: 'Direct',
};

export const SECOND_OFFER: SavedOffer = {
  ...OFFER,
  id: 'o2',
  name: 'Onboarding for new reps',
  tone: 'Friendly',
};

export const MARA: Reading = {
  site: 'gmail',
  page: 'gmail-thread',
  key: 'gmail:thread:198c0a',
  prospect: {
    fullName: 'Mara Holt',
    firstName: 'Mara',
    jobTitle: 'VP of Sales',
    company: 'Northwind Freight',
    email: 'mara.holt@northwind.example',
    evidence: [
      {
        id: 'e1',
        kind: 'message',
        label: 'Their email of Nov 12',
        from: 'them',
        at: '2026-11-12',
        text: 'We cut our outreach tool in March, the team writes by hand now. Two people left over it, so I am careful with anything that adds work.',
      },
      {
        id: 'e2',
        kind: 'signature',
        label: 'Signature',
        from: 'them',
        text: 'VP of Sales · Northwind Freight · Rotterdam',
      },
      { id: 'e3', kind: 'subject', label: 'Subject', text: 'Outreach after the summer' },
    ],
  },
  thread: { unanswered: 2, lastAt: '2026-11-18', replied: true },
  missing: [],
  foundBy: {},
  channel: 'email',
};

/** She has written back after what was sent. */
export const REPLIED: Reading = {
  ...MARA,
  prospect: {
    ...MARA.prospect,
    evidence: [
      ...(MARA.prospect?.evidence ?? []),
      {
        id: 'e4',
        kind: 'message',
        label: 'Your email of Nov 18',
        from: 'me',
        at: '2026-11-18',
        text: 'Hi Mara,\n\nWould seeing that for Northwind be useful?\n\nSam',
      },
      {
        id: 'e5',
        kind: 'message',
        label: 'Their email of Nov 23',
        from: 'them',
        at: '2026-11-23',
        text: 'Hi Sam,\n\nPossibly. How much is it for 40 reps, and do you need access to our mailboxes? Happy to look at it next week.\n\nMara',
      },
    ],
  },
  thread: { unanswered: 0, lastAt: '2026-11-23', replied: true },
};

export const THIN: Reading = {
  ...MARA,
  key: 'gmail:thread:198c0b',
  prospect: {
    fullName: 'Joaquín Reyes',
    firstName: 'Joaquín',
    email: 'joaquin@reyes.example',
    evidence: MARA.prospect?.evidence.slice(2) ?? [],
  },
  thread: { unanswered: 1, lastAt: '2026-11-20' },
  missing: [
    {
      field: 'jobTitle',
      why: 'There is no signature in this thread, so their job title is not known.',
    },
    { field: 'messages', why: 'The earlier messages are folded up. Open them and read again.' },
  ],
};

/** A new email to somebody of whom there is only an address. */
export const BARE: Reading = {
  ...MARA,
  page: 'gmail-compose',
  key: 'gmail:compose:tom.fisher@acme-robotics.example',
  prospect: { company: 'Acme Robotics', email: 'tom.fisher@acme-robotics.example', evidence: [] },
  thread: {},
  missing: [
    { field: 'fullName', why: 'Only an email address, no name. Add their name.' },
    { field: 'jobTitle', why: 'A new email shows no job title.' },
    {
      field: 'messages',
      why: 'Nothing from them yet. Select text about them on any page, right-click, “Add to ColdCopy”.',
    },
  ],
  guesses: {
    fullName: { certain: false, options: ['Tom Fisher'] },
    company: { certain: false },
  },
};

/** A name that does not tell which of its words is the given one, and a company only the domain spells. */
export const UNCERTAIN: Reading = {
  ...MARA,
  key: 'gmail:thread:198c0d',
  prospect: {
    fullName: 'Petrenko Oksana',
    company: 'Quillmark',
    email: 'sales@quillmark.example',
    evidence: MARA.prospect?.evidence.slice(2) ?? [],
  },
  missing: [],
  guesses: {
    firstName: { certain: false, options: ['Oksana', 'Petrenko', 'Hello'] },
    company: { certain: false },
  },
};

export const LIST: Reading = {
  ...MARA,
  page: 'gmail-list',
  key: 'gmail:list',
  prospect: null,
  reason: 'This is your inbox.',
};

export const GROUP: Reading = {
  ...MARA,
  key: 'gmail:thread:198c0c',
  candidates: [
    { email: 'mara.holt@northwind.example', name: 'Mara Holt' },
    { email: 't.oyelaran@northwind.example', name: 'Tunde Oyelaran' },
    { email: 'procurement@northwind.example' },
  ],
};

/** Nobody is chosen yet. */
export const GROUP_OPEN: Reading = {
  ...GROUP,
  prospect: null,
  reason: 'Three people are in this thread.',
};

export const SAID_NO: Reading = {
  ...MARA,
  key: 'gmail:thread:198c0d',
  thread: { replied: true, declined: true, lastAt: '2026-11-18' },
};

/** Words of a line, as a verdict names them: where they stand in it. */
function words(id: string, quote: string) {
  const line = id.startsWith('offer.')
    ? OFFER[id.slice('offer.'.length) as keyof SavedOffer]
    : MARA.prospect?.evidence.find((each) => each.id === id)?.text;
  const start = line?.indexOf(quote) ?? -1;
  if (start < 0) throw new Error(`${id} does not say “${quote}”`);
  return { id, start, end: start + quote.length };
}

type Said = Pick<CheckedSentence, 'verdict' | 'about'> & Partial<CheckedSentence>;

const BY_HAND: Said = {
  verdict: 'supported',
  about: 'prospect',
  sources: [words('e1', 'We cut our outreach tool in March, the team writes by hand now.')],
};

/** What was judged of these sentences, by how each begins; every other one states nothing. */
const SAID: Record<string, Said> = {
  'writing by hand since March': BY_HAND,
  'You mentioned the team': BY_HAND,
  'You mentioned that': {
    verdict: 'contradicted',
    about: 'prospect',
    odd: 'gave the team an outreach tool in March',
    sources: [words('e1', 'We cut our outreach tool in March')],
  },
  'Most VPs': { verdict: 'absent', about: 'world' },
  'We review 30 days': {
    verdict: 'supported',
    about: 'seller',
    sources: [
      words('offer.yourProduct', 'A review of 30 days of sales threads'),
      words('offer.keyBenefit', 'deals that went silent, and why'),
    ],
  },
  'Last quarter': { verdict: 'absent', about: 'seller', odd: '41% for a team like yours' },
  'One thing from such a review': { verdict: 'absent', about: 'world' },
  'You wrote that you are careful': {
    verdict: 'supported',
    about: 'prospect',
    sources: [words('e1', 'I am careful with anything that adds work')],
  },
  'The result is one page': {
    verdict: 'supported',
    about: 'seller',
    sources: [words('offer.keyBenefit', 'A list of the deals that went silent')],
  },
  'All the best for the season in Rotterdam': {
    verdict: 'supported',
    about: 'prospect',
    sources: [words('e2', 'Rotterdam')],
  },
};

/** An email as it stands once its sentences were judged. */
export function checkedEmail(email: Email): Email {
  const texts = [email.subjectLineA, email.subjectLineB, email.body].flatMap((text) =>
    sentencesOf(text).map((sentence) => sentence.text),
  );
  const checked = texts.map((text): CheckedSentence => {
    const said = Object.entries(SAID).find(([begin]) => text.startsWith(begin))?.[1] ?? {
      verdict: 'none',
      about: 'none',
    };
    return { sources: [], ...said, text };
  });
  return { ...email, checked };
}

const WRITTEN: readonly Email[] = [
  {
    step: 1,
    day: 0,
    angle: 'by hand since March',
    subjectLineA: 'writing by hand since March',
    subjectLineB: 'Northwind’s follow-ups',
    body: 'Hi Mara,\n\nYou mentioned the team has written by hand since March. Most VPs I talk to find the second and third follow-up is what quietly stops happening.\n\nWe review 30 days of threads and show which deals went silent and why. Last quarter that was 41% for a team like yours.\n\nWould seeing that for Northwind be useful?',
    evidenceUsed: ['e1'],
    findings: [
      {
        rule: 'unsupported-claim',
        message:
          'This figure is neither in what was read nor in your offer. Add its source to the offer, or take it out.',
        quote: '41% for a team like yours',
      },
    ],
  },
  {
    step: 2,
    day: 4,
    angle: 'silent is not a no',
    subjectLineA: 'the silent 30 days',
    subjectLineB: 'where follow-ups stop',
    body: 'Mara,\n\nOne thing from such a review: most silent deals were never refused. They waited for a third mail that nobody wrote.\n\nWorth a look at your own list?',
    evidenceUsed: [],
  },
  {
    step: 3,
    day: 11,
    angle: 'a column for the list',
    subjectLineA: 'one column to add',
    subjectLineB: 'a small list',
    body: 'Mara,\n\nSomething you can do without us: add the date of the last mail from your side to the pipeline list, and sort by it. The first ten rows are usually a surprise.\n\nHappy to hear what you find.',
    evidenceUsed: [],
  },
  {
    step: 4,
    day: 18,
    angle: 'nothing that adds work',
    subjectLineA: 'no new tool',
    subjectLineB: 'nothing to install',
    body: 'Mara,\n\nYou wrote that you are careful with anything that adds work. The review needs none from the team: it reads what they have sent already.\n\nIs that the kind of thing you would look at?',
    evidenceUsed: ['e1'],
  },
  {
    step: 5,
    day: 27,
    angle: 'what the page looks like',
    subjectLineA: 'a short example',
    subjectLineB: 'what the list looks like',
    body: 'Mara,\n\nThe result is one page: each deal that went silent, the last thing said, and what would be a fair next line.\n\nShall I send the empty page, so you see what it asks?',
    evidenceUsed: [],
  },
  {
    step: 6,
    day: 41,
    angle: 'who runs the year-end review',
    subjectLineA: 'before December',
    subjectLineB: 'year end',
    body: 'Mara, does the year-end review of the pipeline happen in your team, or with finance?',
    evidenceUsed: [],
  },
  {
    step: 7,
    day: 56,
    angle: 'leaving it here',
    subjectLineA: 'closing this',
    subjectLineB: 'last note',
    body: 'Mara,\n\nI will leave it here. If silent deals become a topic, a line is enough and I will send the page.\n\nAll the best for the season in Rotterdam.',
    evidenceUsed: ['e2'],
  },
];

export const EMAILS: readonly Email[] = WRITTEN.map(checkedEmail);
