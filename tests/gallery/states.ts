import { NO_EDITS } from '../../extension/brief/edits.ts';
import { notAllowed } from '../../extension/client/problem.ts';
import type { Contact, ContactStatus } from '../../extension/contacts/index.ts';
import { newContact } from '../../extension/contacts/join.ts';
import { theirReply } from '../../extension/sequence/their-reply.ts';
import { inserted, receive, typed } from '../../extension/sequence/versions.ts';
import type { Action } from '../../extension/sidebar/state/actions.ts';
import { briefOf } from '../../extension/sidebar/state/current-brief.ts';
import { reduce } from '../../extension/sidebar/state/reducer.ts';
import { INITIAL, type PanelState, type Settings } from '../../extension/sidebar/state/state.ts';
import type { Reading } from '../../extension/sites/reading.ts';
import type { SavedStep, Work } from '../../extension/storage/work.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { SessionStatus } from '../../shared/contract/session.ts';
import type { Situation } from '../../shared/contract/situation.ts';
import { HAND, JUDGED } from './hand.ts';
import {
  BARE,
  checkedEmail,
  EMAILS,
  GROUP,
  GROUP_OPEN,
  LIST,
  MARA,
  OFFER,
  REPLIED,
  SAID_NO,
  SECOND_OFFER,
  THIN,
  UNCERTAIN,
} from './people.ts';
import { OFFERS } from './sold.ts';

/** When the pictures are taken. */
export const NOW = new Date('2026-11-24T14:20:00');

const SETTINGS: Settings = {
  offers: [OFFER, SECOND_OFFER],
  chosenOffer: OFFER.id,
  coach: { off: [], thresholds: {}, dismissed: [] },
  offerDraft: {},
  sender: { name: 'Sam Rivera', jobTitle: 'SDR' },
  voice: [],
  singleKeys: true,
  worker: 'https://coldcopy.relay.example',
  consented: true,
  emailCount: 7,
};

const QUOTA: SessionStatus = {
  plan: 'pro',
  generationsUsed: 52,
  maxGenerations: 200,
  canGenerate: true,
  hour: { limit: 20, used: 3, resetsAt: null },
};

const EDITORS: PanelState['editors'] = [
  {
    id: 'editor-1',
    kind: 'reply',
    channel: 'email',
    label: 'Reply to mara.holt@northwind.example',
    hasText: false,
  },
];

const work = (reading: Reading, change: Partial<Work> = {}): Work => ({
  v: 1,
  key: reading.key,
  updatedAt: NOW.getTime(),
  edits: NO_EDITS,
  angle: '',
  steps: [],
  ...(reading.prospect?.fullName && { who: reading.prospect.fullName }),
  ...change,
});

const on = (reading: Reading, change: Partial<PanelState> = {}): PanelState => ({
  ...INITIAL,
  settings: SETTINGS,
  quota: QUOTA,
  page: { kind: 'read', reading },
  work: reading.prospect ? work(reading) : null,
  editors: EDITORS,
  target: 'editor-1',
  ...change,
});

const BRIEF = briefOf(on(MARA))?.brief ?? { ...OFFER };

const saved = (count: number): SavedStep[] =>
  EMAILS.slice(0, count).reduce<SavedStep[]>((steps, email) => receive(steps, email, BRIEF), []);

const withVersions = (steps: SavedStep[]): SavedStep[] =>
  steps.map((each) => {
    const [first] = each.versions;
    if (each.step !== 3 || !first) return each;
    const shorter = {
      ...first.email,
      body: 'Mara,\n\nOne column worth adding: the date of your last mail. Sort by it.\n\nWhat do you find?',
    };
    return { ...each, versions: [first, { email: shorter, made: 'shorter' }], shown: 1 };
  });

const generation = (state: 'writing' | 'stopped' | 'partial' | 'done') => ({
  idempotencyKey: 'k',
  sequenceId: 's',
  worker: SETTINGS.worker,
  state,
  brief: BRIEF,
});

const written = (
  count: number,
  state: 'writing' | 'stopped' | 'partial' | 'done',
  change: Partial<PanelState> = {},
): PanelState =>
  on(MARA, {
    work: work(MARA, { steps: saved(count), generation: generation(state) }),
    folded: true,
    open: 1,
    ...change,
  });

const done = (change: Partial<PanelState> = {}) => written(7, 'done', change);

const used = (plan: string, max: number): SessionStatus => ({
  ...QUOTA,
  plan,
  generationsUsed: max,
  maxGenerations: max,
  canGenerate: false,
});

const edit = (state: PanelState, ...actions: Action[]): PanelState => ({
  ...actions.reduce(reduce, state),
  status: '',
  statusShown: false,
});

const first = (body: string): Email => ({ ...checkedEmail({ ...FIRST, body }) });
const [FIRST] = EMAILS as [Email];
const MISREAD = FIRST.body.replace(
  'You mentioned the team has written by hand since March.',
  'You mentioned that you gave the team an outreach tool in March.',
);
const CHOSEN = FIRST.body.replace(
  /We review[\s\S]*like yours\./u,
  'We review 30 days of threads and show which deals went silent and why.',
);
const OTHER =
  'Hi Mara,\n\nYou wrote that you are careful with anything that adds work. A review of 30 days of threads adds none.\n\nShall I send an example?';

/** Another set was chosen, and a third one stands beside it. */
const chosen = (state: PanelState): PanelState =>
  edit(
    state,
    { type: 'revised', email: first(CHOSEN), by: 'choice' },
    {
      type: 'alternative',
      emails: [{ ...FIRST, angle: 'careful with more work', body: OTHER, checked: undefined }],
    },
  );

const asked = (state: PanelState, situation: Situation): PanelState =>
  edit(state, { type: 'situation', situation });

function refused(kind: 'declined' | 'opted-out', text: string): PanelState {
  const evidence =
    MARA.prospect?.evidence.map((line) => (line.id === 'e1' ? { ...line, text } : line)) ?? [];
  const reading: Reading = { ...MARA, prospect: MARA.prospect && { ...MARA.prospect, evidence } };
  const line = { label: 'Their email of Nov 12', text };
  return on(reading, { problem: { kind, message: 'Nothing was written.', advice: '', line } });
}

const MARKED: ContactStatus = { is: 'not_interested', by: 'user', at: '2026-11-20T09:00:00.000Z' };
const ASKED_OUT: ContactStatus = {
  is: 'opted_out',
  by: 'writer',
  at: '2026-11-20T09:00:00.000Z',
  line: { label: 'Their email of Nov 12', text: 'Please take me off your list.' },
};

/** Mara as she is known from an earlier thread: one email went out to her. */
const known = (status: ContactStatus | undefined): Contact => ({
  ...newContact(
    'mara',
    {
      page: 'gmail:thread:198c0a',
      name: 'Mara Holt',
      company: 'Northwind Freight',
      address: 'mara.holt@northwind.example',
    },
    new Date('2026-11-16T09:00:00'),
  ),
  touches: [
    {
      sequence: MARA.key,
      step: 1,
      channel: 'email',
      at: '2026-11-16T09:00:00.000Z',
      body: FIRST.body,
      sentAt: '2026-11-16T09:05:00.000Z',
    },
  ],
  ...(status && { status }),
});

/** The first went out on a Monday, and its text was changed afterwards. */
const wentOut = (steps: SavedStep[]): SavedStep[] =>
  steps.map((each) => {
    if (each.step !== 1) return each;
    const went = inserted(each, '2026-11-16T09:00:00.000Z');
    return typed(went, { body: `${FIRST.body} ` });
  });

const CUT: Reading = {
  ...MARA,
  prospect: MARA.prospect && {
    ...MARA.prospect,
    evidence: MARA.prospect.evidence.map((line) =>
      line.id === 'e1' ? { ...line, truncated: true } : line,
    ),
  },
};

/** Every state of the sidebar that looks different, by the name the pictures have. */
const ANSWER: Email = {
  step: 1,
  day: 0,
  angle: 'Price and access, honestly',
  subjectLineA: 'your two questions',
  subjectLineB: 'price and access',
  body: 'Hi Mara,\n\nThanks for coming back to me. I don’t have the price for 40 reps in front of me, so I’ll check and send it to you. I’ll find out what access it takes as well.\n\nWould Tuesday suit you for a look?\n\nSam',
  evidenceUsed: ['e5'],
};

const onReply = (action: Action): Action => ({ type: 'on-reply', to: REPLIED_TO, action });
const REPLIED_TO = theirReply(REPLIED, [])?.id ?? '';

/** She answered the first email of a sequence. */
function replied(): PanelState {
  const steps = saved(7).map((each) =>
    each.step === 1 ? { ...each, insertedAt: '2026-11-18T09:00:00.000Z' } : each,
  );
  return on(REPLIED, {
    work: work(REPLIED, { steps, generation: generation('done') }),
    contact: {
      v: 1,
      id: 'c',
      createdAt: '2026-11-18T09:00:00.000Z',
      updatedAt: '2026-11-18T09:00:00.000Z',
      name: 'Mara Holt',
      company: 'Northwind Freight',
      addresses: ['mara.holt@northwind.example'],
      profileUrls: [],
      pages: [],
      status: { is: 'replied', at: '2026-11-24T09:00:00.000Z', by: 'page' },
      touches: [
        {
          sequence: REPLIED.key,
          step: 1,
          channel: 'email',
          at: '2026-11-18T09:00:00.000Z',
          body: 'Hi Mara,\n\nWould seeing that for Northwind be useful?',
        },
      ],
      sequences: [],
      notSame: [],
      corrected: [],
      merged: [],
    },
    folded: true,
    open: 2,
  });
}

/** Her email, in other words. */
const saying = (text: string): Reading => ({
  ...REPLIED,
  prospect: {
    ...REPLIED.prospect,
    evidence: (REPLIED.prospect?.evidence ?? []).map((each) =>
      each.id === 'e5' ? { ...each, text } : each,
    ),
  },
});

/** She was answered, and the rest of the sequence was written before she replied; an order over it failed. */
function answered(): PanelState {
  const state = replied();
  const mine = { id: 'e6', kind: 'message', label: 'Your email of Nov 24', from: 'me' } as const;
  const evidence = [...(REPLIED.prospect?.evidence ?? []), { ...mine, text: 'It is $40 a seat.' }];
  return {
    ...state,
    page: {
      kind: 'read',
      reading: {
        ...REPLIED,
        prospect: { ...REPLIED.prospect, evidence },
        thread: { unanswered: 1, lastAt: '2026-11-20', replied: true },
      },
    },
    contact: state.contact && {
      ...state.contact,
      status: {
        is: 'open',
        at: '2026-11-24T09:00:00.000Z',
        by: 'page',
        until: '2026-11-27',
        mailAt: '2026-11-23',
        over: 'How much is it?',
      },
    },
    steered: {
      text: '5 emails changed. 1 email couldn’t be rewritten; see why in each.',
      failed: { words: 'drop the demo' },
    },
  };
}

export const STATES: Record<string, PanelState> = {
  reading: { ...on(MARA), page: { kind: 'reading' } },
  'first-use': on(MARA, { settings: { ...SETTINGS, offers: [], chosenOffer: null } }),
  consent: on(MARA, { settings: { ...SETTINGS, consented: false } }),
  'nothing-to-read': on(LIST),
  unreadable: {
    ...on(MARA),
    page: { kind: 'unreadable', why: 'The page did not answer. Try again, or refresh the page.' },
    work: null,
  },
  'bare-address': on(BARE),
  'partly-read': on({ ...THIN, report: 'signature: tried 4 selectors, found none' }),
  uncertain: on(UNCERTAIN),
  'uncertain-answered': on(UNCERTAIN, {
    work: work(UNCERTAIN, { edits: { ...NO_EDITS, fields: { firstName: 'Oksana' } } }),
  }),
  'cut-short': on(CUT),
  group: on(GROUP),
  'group-open': on(GROUP_OPEN),
  replied: on(REPLIED),
  'replied-in-sequence': replied(),
  'replied-removal': on(saying('Thanks, but not for us. Please take me off your list.')),
  answered: answered(),
  'reply-drafted': edit(
    replied(),
    onReply({ type: 'generationStarted', generation: { ...generation('writing'), brief: BRIEF } }),
    onReply({ type: 'email', email: ANSWER }),
    onReply({ type: 'answered', left: 18 }),
  ),
  declined: on(SAID_NO),
  'contact-declined': refused(
    'declined',
    'Thanks, but this is not for us. We will not change anything this year.',
  ),
  'contact-opted-out': refused(
    'opted-out',
    'Please take me off your list and do not write to me again.',
  ),
  'not-interested': done({ contact: known(MARKED), status: '' }),
  'opted-out': on(MARA, { contact: known(ASKED_OUT) }),
  'same-person': on(MARA, { proposed: [known(undefined)] }),
  'not-kept': done({ unkept: true }),
  timeline: done({
    contact: known(undefined),
    open: 2,
    work: work(MARA, { steps: wentOut(saved(7)), generation: generation('done') }),
  }),
  ready: on(MARA),
  writing: written(2, 'writing', { writing: { step: 3, characters: 190 } }),
  'writing-first': written(0, 'writing', { writing: { step: 1, characters: 40 } }),
  partial: written(3, 'partial', {
    problem: { kind: 'failed', message: 'Claude stopped in the middle.', advice: '' },
  }),
  unfinished: written(7, 'partial', {
    problem: { kind: 'unreachable', message: 'The connection broke.', advice: '' },
  }),
  stopped: written(2, 'stopped', { problem: { kind: 'stopped', message: 'Stopped.', advice: '' } }),
  choosing: written(7, 'writing', { writing: { step: 7, characters: 0 }, choosing: 3 }),
  done: done(),
  situation: asked(done(), { is: 'objected', line: 'e1' }),
  contradicted: done({
    work: work(MARA, {
      steps: [...receive([], first(MISREAD), BRIEF), ...saved(7).slice(1)],
      generation: generation('done'),
    }),
  }),
  unchecked: done({
    work: work(MARA, {
      steps: saved(7).map(({ judged: _, ...step }) => step),
      generation: generation('done'),
    }),
  }),
  edited: edit(done(), {
    type: 'body-edited',
    step: 1,
    text: FIRST.body.replace(
      'Last quarter that was 41% for a team like yours.',
      'For most teams that is about 38 deals.',
    ),
  }),
  checking: edit(
    done({ insertions: { 1: { kind: 'checking' } }, checks: { 1: { kind: 'asking' } } }),
    {
      type: 'body-edited',
      step: 1,
      text: FIRST.body.replace(
        'Last quarter that was 41% for a team like yours.',
        'It takes your team no time.',
      ),
    },
  ),
  'another-draft': edit(chosen(done()), { type: 'version', step: 1, shown: 2 }),
  'chosen-beside': chosen(
    edit(done(), {
      type: 'body-edited',
      step: 1,
      text: FIRST.body.replace('Most VPs I talk to', 'Most teams'),
    }),
  ),
  signed: edit(done({ editors: EDITORS.map((editor) => ({ ...editor, signed: true })) }), {
    type: 'body-edited',
    step: 1,
    text: 'Hi Mara,\n\nWho writes the first emails today?\n\nBest,\nSam Rivera',
  }),
  'inserted-changed': done({
    insertions: {
      1: { kind: 'inserted', into: 'Reply to mara.holt@northwind.example', changed: true },
    },
  }),
  'draft-mended': done({
    checked: {
      ...HAND,
      original: HAND.body,
      body: HAND.body.replace('Just checking in on my last mail. ', ''),
    },
    rewritesLeft: 12,
  }),
  inserted: done({
    insertions: { 1: { kind: 'inserted', into: 'Reply to mara.holt@northwind.example' } },
  }),
  occupied: done({
    insertions: {
      1: {
        kind: 'occupied',
        into: 'Reply',
        editorId: 'editor-1',
        excerpt: 'Hi Mara, thanks for the quick word yesterday',
      },
    },
  }),
  'insert-failed': done({
    insertions: {
      1: {
        kind: 'failed',
        why: 'This message box did not take the text. Paste it there with Ctrl V.',
        copied: true,
      },
    },
  }),
  confirm: done({
    insertions: {
      1: {
        kind: 'confirm',
        findings: [{ title: 'Not in your offer', quote: '41% for a team like yours' }],
      },
    },
  }),
  rewriting: done({
    open: 2,
    rewriting: { 2: { kind: 'writing', how: 'shorter' } },
    rewritesLeft: 4,
  }),
  'rewrite-failed': done({
    open: 2,
    rewriting: {
      2: {
        kind: 'failed',
        why: 'Claude is busy just now. Try again in about 20 seconds. The text is as it was.',
      },
    },
  }),
  versions: written(7, 'done', {
    open: 3,
    work: work(MARA, { steps: withVersions(saved(7)), generation: generation('done') }),
  }),
  'goes-on': written(7, 'done', {
    open: 3,
    work: work(MARA, {
      steps: saved(7).slice(2),
      generation: { ...generation('done'), brief: { ...BRIEF, thread: { unanswered: 2 } } },
    }),
  }),
  note: done({ channel: 'note', open: 1 }),
  message: done({ channel: 'message', open: 4 }),
  checked: on(MARA, { checked: HAND }),
  'checked-facts': done({
    checked: { ...HAND, facts: { kind: 'known', judged: JUDGED, sent: 3 } },
    folded: true,
    open: null,
  }),
  'facts-offered': done({ checked: HAND, open: null }),
  'no-editor': done({ editors: [], target: 'new', open: 2 }),
  'quota-used': on(MARA, { quota: used('free', 1) }),
  'quota-upgrade': on(MARA, {
    quota: {
      ...used('pro', 200),
      renewsAt: '2026-12-14T00:00:00Z',
      upgradeUrl: 'https://coldcopy.relay.example/upgrade',
    },
  }),
  'quota-sold': on(MARA, { quota: { ...used('free', 1), billing: { offers: OFFERS } } }),
  'payment-failed': done({
    quota: {
      ...used('pro', 200),
      generationsUsed: 52,
      canGenerate: true,
      billing: {
        offers: OFFERS,
        subscription: { state: 'past_due', until: '2026-11-27T12:00:00Z' },
      },
    },
  }),
  'hour-not-over': on(MARA, {
    quota: { ...QUOTA, hour: { limit: 1, used: 1, resetsAt: '2026-11-24T14:52:00' } },
  }),
  offline: on(MARA, {
    quota: null,
    problem: {
      kind: 'offline',
      message: 'You’re offline.',
      advice: 'ColdCopy goes on when the connection is back. What is written so far is kept.',
    },
  }),
  'worker-down': on(MARA, {
    quota: null,
    problem: {
      kind: 'unreachable',
      message: `The server at ${SETTINGS.worker} does not answer.`,
      advice: 'Check that it runs, or change the address in the options.',
    },
  }),
  'worker-not-allowed': on(MARA, { quota: null, problem: notAllowed(SETTINGS.worker) }),
  'claude-busy': on(MARA, {
    problem: {
      kind: 'busy',
      message: 'Claude is busy just now.',
      advice: 'Nothing was charged. Try again in about 20 seconds.',
    },
  }),
  failed: on(MARA, {
    problem: {
      kind: 'failed',
      message: 'Claude wrote something that did not pass the checks.',
      advice: 'Nothing was charged.',
    },
  }),
  'page-moved': done({ moved: true }),
  'extension-updated': done({ orphaned: true }),
};
