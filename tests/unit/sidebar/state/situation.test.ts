import { describe, expect, test } from 'vitest';
import type { Writing } from '../../../../extension/client/index.ts';
import { titleOf } from '../../../../extension/sequence/steps.ts';
import { versionName } from '../../../../extension/sequence/versions.ts';
import { situationWords } from '../../../../extension/sidebar/notices/situation.ts';
import { canGenerate, screenOf } from '../../../../extension/sidebar/state/screen.ts';
import type { Version } from '../../../../extension/storage/work.ts';
import type { ErrorCode } from '../../../../shared/contract/errors.ts';
import { EMAILS, MARA } from '../../../gallery/people.ts';
import { SESSION, set, whole } from '../scene.ts';

const refusal = (error: ErrorCode): Writing[] => [
  { event: 'session', data: { sessionId: 'me', sequenceId: 's1', session: SESSION } },
  {
    event: 'situation',
    data: { is: error === 'contact_declined' ? 'declined' : 'opted_out', line: 'e1' },
  },
  {
    event: 'failed',
    problem: {
      kind: error === 'contact_declined' ? 'declined' : 'opted-out',
      message: 'Nothing was written.',
      advice: '',
      body: { error, message: 'Nothing was written.', charged: false },
    },
  },
];
const LINE = MARA.prospect?.evidence[0]?.text ?? '';

async function refusedBy(error: ErrorCode, ...more: Writing[][]) {
  const at = set({ writings: [refusal(error), ...more] });
  await at.commands.start();
  at.commands.generate();
  await at.until(({ problem }) => problem !== null);
  return at;
}

describe('who said no', () => {
  test('is not written to, and the line it rests on is shown', async () => {
    const at = await refusedBy('contact_declined');
    expect(at.store.get()).toMatchObject({
      problem: { kind: 'declined', line: { text: LINE } },
      folded: false,
      work: { steps: [] },
    });
    expect([screenOf(at.store.get()), canGenerate(at.store.get())]).toEqual([
      'contact-declined',
      null,
    ]);
  });

  test('is written to on a second generation, which says so to the Worker', async () => {
    const at = await refusedBy('contact_declined', whole);
    at.commands.dispatch({ type: 'write-anyway' });
    at.commands.generate();
    await at.until(({ work }) => work?.generation?.state === 'done');
    expect(at.presses.map(({ brief }) => brief.writeAfterDecline)).toEqual([undefined, true]);
  });
});

describe('who asked not to be contacted', () => {
  test('is not written to, whatever is pressed', async () => {
    const at = await refusedBy('contact_opted_out', whole);
    at.commands.dispatch({ type: 'write-anyway' });
    at.commands.generate();
    await Promise.resolve();
    expect(at.presses).toHaveLength(1);
    expect(screenOf(at.store.get())).toBe('contact-opted-out');
  });

  test('another change leaves it so; the line taken out or corrected does not', async () => {
    const at = await refusedBy('contact_opted_out');
    at.commands.dispatch({
      type: 'edits',
      change: (edits) => ({ ...edits, fields: { fullName: 'M. Holt' } }),
    });
    expect(canGenerate(at.store.get())).toBeNull();
    const { lineKey } = await import('../../../../extension/brief/edits.ts');
    const [line] = MARA.prospect?.evidence ?? [];
    if (!line) throw new Error('no line');
    at.commands.dispatch({
      type: 'edits',
      change: (edits) => ({ ...edits, lines: { [lineKey(line)]: 'Write to me in May.' } }),
    });
    expect(canGenerate(at.store.get())).toBe('generate');
  });
});

describe('where the conversation stands', () => {
  test.each([
    [{ is: 'fresh' }, ''],
    [{ is: 'asked', line: 'e1' }, 'They asked a question'],
    [{ is: 'not_now' }, 'They said not now'],
    [{ is: 'not_now', until: '2027-02-01' }, 'They said not before Feb 1, 2027'],
    [{ is: 'away', until: '2027-01-04' }, 'They’re away until Jan 4, 2027'],
  ] as const)('%j', (situation, words) => expect(situationWords(situation)).toBe(words));

  test('is kept with the generation', async () => {
    const at = set({
      writings: [
        [
          ...whole.slice(0, 1),
          { event: 'situation', data: { is: 'asked', line: 'e1' } },
          ...whole.slice(1),
        ],
      ],
    });
    await at.commands.start();
    at.commands.generate();
    await at.until(({ work }) => work?.generation?.state === 'done');
    await at.commands.flush();
    expect(at.kept.at(-1)?.generation?.situation).toEqual({ is: 'asked', line: 'e1' });
  });
});

describe('the title of an email', () => {
  test.each([
    [1, 'the Aloha question, straight', '1 · The Aloha question, straight'],
    [2, '', 'Email 2'],
    [3, '  ', 'Email 3'],
    [4, 'école ouverte', '4 · École ouverte'],
  ])('%d, %j', (step, angle, title) => expect(titleOf(step, angle)).toBe(title));
});

describe('the name of a version', () => {
  const named = (...made: Version['made'][]) => {
    const [email] = EMAILS;
    if (!email) throw new Error('no email');
    return made.map((_, shown) =>
      versionName({ versions: made.map((each) => ({ email, made: each })), shown }),
    );
  };
  test('of several drafts each says which it is', () =>
    expect(named('draft', 'written', 'choice', 'mended', 'edited')).toEqual([
      'other draft',
      'first draft',
      'best draft',
      'mended',
      'yours',
    ]));
  test('a single draft needs no name', () =>
    expect(named('written', 'shorter')).toEqual(['', 'shorter']));
  test('those of the sequence before are not counted', () =>
    expect(named('written', 'edited', 'draft', 'written')).toEqual([
      'earlier sequence',
      'yours',
      'other draft',
      'first draft',
    ]));
});
