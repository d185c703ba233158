import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Email } from '../../../../shared/contract/sequence.ts';
import type { FaultName } from '../../../claude/faults.ts';
import { type Claude, startClaude } from '../../../claude/server.ts';
import {
  ALL,
  BRIEF,
  kinds,
  type Options,
  type Outcome,
  PATIENT,
  pick,
  writeDrafts,
} from '../run.ts';

let claude: Claude;

beforeAll(async () => {
  claude = await startClaude();
});

afterEach(() => claude.reset());

afterAll(() => claude.close());

const write = (drafts = 3, more: Options = {}): Promise<Outcome> =>
  writeDrafts(claude, drafts, more);

/** Draft `of` of the sequence, known by its angles. */
const angles = (of: number) =>
  Object.fromEntries(ALL.map((step) => [`email${step}`, { angle: `draft ${of} email ${step}` }]));

const named = [1, 2, 3].map((of) => ({ of, emails: angles(of) }));

/** Has the reader choose the draft with these words, wherever it is shown. */
async function chooses(
  words: string,
  more: Options = {},
  script: Parameters<Claude['script']> = [],
): Promise<Outcome> {
  claude.script(
    ...script,
    ...named.map((one) => ({
      ...one,
      emails: { ...one.emails, email1: { angle: `draft ${one.of} email 1`, body: bodyOf(one.of) } },
    })),
  );
  claude.choose((drafts) => drafts.findIndex((draft) => JSON.stringify(draft).includes(words)) + 1);
  return write(3, more);
}

const bodyOf = (of: number): string =>
  `Hi Dana,\n\nThis is how draft ${['one', 'two', 'three'][of - 1]} begins. How long is the close today?\n\nSam`;

const draftsIn = (emails: readonly Email[]): string[] => [
  ...new Set(emails.map(({ angle }) => angle.slice(0, 7))),
];

describe('the better of several', () => {
  test('the first draft is delivered as it is written, then the reader chooses', async () => {
    const outcome = await chooses('draft one');
    expect(outcome.failure).toBeUndefined();
    expect(kinds(outcome)).toEqual([
      'situation',
      ...ALL.map(() => 'email'),
      'choosing',
      'alternative',
      'alternative',
    ]);
    expect(pick(outcome, 'choosing')[0]?.data).toEqual({ of: 3 });
    expect(draftsIn(outcome.emails)).toEqual(['draft 1']);
    expect(pick(outcome, 'alternative').map(({ data }) => draftsIn(data.emails))).toEqual([
      ['draft 2'],
      ['draft 3'],
    ]);
    expect(outcome.usage?.calls).toBe(4);
  });

  test.each([
    [2, 'draft two', 'draft 3'],
    [3, 'draft three', 'draft 2'],
  ])('draft %d takes the place of the first where the reader says so', async (of, words, other) => {
    const outcome = await chooses(words);
    expect(kinds(outcome)).toEqual([
      'situation',
      ...ALL.map(() => 'email'),
      'choosing',
      'revised',
      'alternative',
    ]);
    const [revised] = pick(outcome, 'revised');
    expect(revised?.by).toBe('choice');
    expect(revised?.emails.map(({ step }) => step)).toEqual([...ALL]);
    expect(draftsIn(revised?.emails ?? [])).toEqual([`draft ${of}`]);
    expect(pick(outcome, 'alternative').map(({ data }) => draftsIn(data.emails))).toEqual([
      [other],
    ]);
  });

  test('they are shown in an order that says nothing', async () => {
    const first = new Set<string>();
    for (let turn = 0; turn < 30 && first.size < 3; turn++) {
      claude.choose((drafts) => {
        first.add(JSON.stringify(drafts[0]).match(/draft (?:one|two|three)/)?.[0] ?? '');
        return 1;
      });
      claude.script(...[1, 2, 3].map((of) => ({ of, emails: { email1: { body: bodyOf(of) } } })));
      await write();
    }
    expect([...first].sort()).toEqual(['draft one', 'draft three', 'draft two']);
  });

  test('one draft is not chosen from', async () => {
    const outcome = await write(1);
    expect(kinds(outcome)).toEqual(['situation', ...ALL.map(() => 'email')]);
    expect(outcome.usage?.calls).toBe(1);
  });

  test('the first email waits for nothing: all three are still being written', async () => {
    claude.pace({ firstTokenMs: 40, tokensPerSecond: 2_000 });
    const open: string[][] = [];
    await write(3, {
      onEvent: ({ event }) => {
        if (event === 'email') open.push(claude.received.map(({ status }) => status));
      },
    });
    expect(open[0]).toEqual(['answering', 'answering', 'answering']);
  });
});

describe('a draft that fails', () => {
  const FAULTS: FaultName[] = [
    '529',
    'cut',
    'refusal',
    'invalid-json',
    'six-emails',
    'prose',
    'missing-field',
    'invented-link',
  ];

  test.each(FAULTS)('with %s leaves the others', async (fault) => {
    const outcome = await chooses('draft one', {}, [{ of: 2, fault, step: 4 }]);
    expect(outcome.failure).toBeUndefined();
    expect(pick(outcome, 'choosing')[0]?.data).toEqual({ of: 2 });
    expect(pick(outcome, 'alternative').map(({ data }) => draftsIn(data.emails))).toEqual([
      ['draft 3'],
    ]);
  });

  test('and another one leave the first, and nothing to choose', async () => {
    claude.script({ of: 2, fault: '529' }, { of: 3, fault: 'cut' });
    expect(kinds(await write())).toEqual(['situation', ...ALL.map(() => 'email')]);
  });

  test('that hangs is not waited for', async () => {
    claude.script({ of: 3, fault: 'hang-midstream', afterEmail: 2 });
    const outcome = await write(3, { settings: { timeouts: { choice: BRIEF } } });
    expect(pick(outcome, 'choosing')[0]?.data).toEqual({ of: 2 });
    await expect.poll(() => claude.received.some(({ status }) => status === 'aborted')).toBe(true);
  });

  test.each<FaultName>(['529', 'refusal', 'prose', 'refuse-connection'])(
    'as the first, before its first email (%s), is followed by the next',
    async (fault) => {
      const outcome = await chooses('draft two', {}, [{ of: 1, fault }]);
      expect(outcome.failure).toBeUndefined();
      expect(draftsIn(outcome.emails)).toEqual(['draft 2']);
      expect(kinds(outcome)).toEqual([
        'situation',
        ...ALL.map(() => 'email'),
        'choosing',
        'alternative',
      ]);
    },
  );

  test('as the first, with a first email that may not go out, is followed by the next', async () => {
    claude.script({ of: 1, fault: 'placeholder' }, { of: 'repair', fault: 'placeholder' });
    const outcome = await write();
    expect(outcome.failure).toBeUndefined();
    expect(outcome.emails).toHaveLength(7);
    expect(JSON.stringify(outcome.events)).not.toContain('[First Name]');
  });

  test('as the first, silent while another is whole, leaves its place to it', async () => {
    claude.script({ of: 1, fault: 'hang' }, { of: 'choice', fault: '529' });
    const outcome = await write(3, { settings: { timeouts: { firstToken: PATIENT } } });
    expect(outcome.failure).toBeUndefined();
    expect(outcome.emails).toHaveLength(7);
  });

  test('as the first, in the middle, is completed by a whole one: what was delivered is revised, the rest delivered', async () => {
    const outcome = await chooses('draft two', {}, [
      { of: 1, fault: 'cut', afterEmail: 3, emails: angles(1) },
    ]);
    expect(outcome.failure).toBeUndefined();
    expect(pick(outcome, 'revised')[0]?.emails.map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(outcome.emails.map(({ step, angle }) => [step, angle.slice(0, 7)])).toEqual([
      ...[1, 2, 3].map((step) => [step, 'draft 1']),
      ...[4, 5, 6, 7].map((step) => [step, 'draft 2']),
    ]);
  });

  test('like all of them says what happened to the last', async () => {
    claude.script({ fault: '529', times: 0 });
    const { failure, emails } = await write();
    expect(emails).toEqual([]);
    expect(failure?.code).toBe('writer_unavailable');
    expect(failure?.usage?.calls).toBe(3);
  });
});
