import '../fake-browser.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadWork, watchWork, workItem } from '../../../extension/storage/records.ts';
import { MAX_VERSIONS, newWork, storedWork, type Work } from '../../../extension/storage/work.ts';
import { fakeBrowser } from '../fake-browser.ts';

/** As it is written together with its contact. */
const saveWork = (work: Work): Promise<void> =>
  fakeBrowser.storage.local.set({ [workItem(work.key)]: storedWork(work) });
const email = (body: string) => ({
  step: 1,
  day: 0,
  angle: 'The late close',
  subjectLineA: 'a',
  subjectLineB: 'b',
  body,
  evidenceUsed: [],
});
const OLD_BRIEF = {
  targetJobTitle: 'VP',
  problemTheyFace: 'p',
  yourProduct: 'y',
  keyBenefit: 'k',
  callToAction: 'c',
  tone: 'Direct' as const,
};
const withVersions = (count: number, shown: number): Work => ({
  ...newWork('gmail:thread:1'),
  steps: [
    {
      step: 1,
      versions: Array.from({ length: count }, (_, at) => ({
        email: email(`v${at}`),
        made: 'edited',
      })),
      shown,
      subject: 'B',
    },
  ],
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
});

describe('saved work', () => {
  test('comes back as it was saved', async () => {
    const work = { ...withVersions(2, 1), angle: 'their new warehouse' };
    await saveWork(work);
    expect(await loadWork('gmail:thread:1')).toMatchObject({
      angle: 'their new warehouse',
      steps: work.steps,
    });
    expect(await loadWork('gmail:thread:2')).toBeNull();
  });

  test('a record of the first releases opens, whose generation was called press', async () => {
    const press = { idempotencyKey: 'k', brief: OLD_BRIEF, worker: 'http://w', state: 'done' };
    const { key } = newWork('gmail:thread:1');
    const inside = { press, steps: [] };
    const old = { ...newWork(key), ...inside, before: inside, reply: { to: 'theirs', ...inside } };
    await fakeBrowser.storage.local.set({ [workItem(key)]: old });
    expect(await loadWork(key)).toMatchObject({
      generation: press,
      before: { generation: press },
      reply: { generation: press },
    });
  });

  test('an email may be empty or long while a person works on it', async () => {
    const work = withVersions(1, 0);
    await saveWork({
      ...work,
      steps: work.steps.map((step) => ({
        ...step,
        versions: [{ email: email(''), made: 'edited' }],
      })),
    });
    expect((await loadWork('gmail:thread:1'))?.steps[0]?.versions[0]?.email.body).toBe('');
  });

  test('keeps the newest versions, and the one shown stays shown', async () => {
    await saveWork(withVersions(MAX_VERSIONS + 5, MAX_VERSIONS + 3));
    const step = (await loadWork('gmail:thread:1'))?.steps[0];
    expect(step?.versions).toHaveLength(MAX_VERSIONS);
    expect(step?.versions[step.shown]?.email.body).toBe(`v${MAX_VERSIONS + 3}`);
  });

  test('what was saved before there were angles, drafts and verdicts still opens', async () => {
    const { angle: _, ...before } = email('Hi Mara');
    const old = {
      v: 1,
      key: 'gmail:thread:old',
      updatedAt: Date.now(),
      who: 'Mara Holt',
      edits: { fields: {}, lines: {}, removed: [], added: [] },
      angle: 'not the price',
      generation: {
        idempotencyKey: 'k',
        brief: OLD_BRIEF,
        sequenceId: 's',
        worker: 'https://coldcopy.example',
        state: 'done',
      },
      steps: [
        {
          step: 1,
          versions: [
            {
              email: {
                ...before,
                role: 'opener',
                findings: [{ rule: 'unsupported-claim', message: 'Check.' }],
              },
              made: 'written',
            },
            { email: { ...before, role: 'opener', body: 'Hi Mara, mine' }, made: 'edited' },
          ],
          shown: 1,
          subject: 'B',
          insertedAt: '2026-11-20T10:00:00.000Z',
        },
      ],
    };
    await fakeBrowser.storage.local.set({ 'sequence:gmail:thread:old': old });
    const opened = await loadWork('gmail:thread:old');
    expect(opened).toMatchObject({
      who: 'Mara Holt',
      steps: [{ shown: 1, subject: 'B', insertedAt: '2026-11-20T10:00:00.000Z' }],
    });
    expect(opened?.steps[0]?.versions.map((version) => version.email.angle)).toEqual(['', '']);
    await saveWork(opened ?? newWork('x'));
    expect(await loadWork('gmail:thread:old')).toEqual({
      ...opened,
      updatedAt: expect.any(Number),
    });
  });

  test('drafts, verdicts and the situation come back as they were saved', async () => {
    const source = { id: 'e1', start: 0, end: 4, words: 'nine' };
    const judged = [
      {
        text: 'You run nine.',
        verdict: 'supported',
        about: 'prospect',
        sources: [source],
      } as const,
    ];
    const [step] = withVersions(3, 1).steps;
    if (!step) throw new Error('no step');
    const made = ['written', 'choice', 'draft'] as const;
    const versions = made.map((each, at) => ({ email: email(`v${at}`), made: each }));
    const generation = {
      idempotencyKey: 'k',
      brief: OLD_BRIEF,
      worker: 'https://coldcopy.example',
      state: 'done' as const,
      situation: { is: 'asked' as const, line: 'e1' },
    };
    const steps = [
      { ...step, versions, judged: judged.map((each) => ({ ...each, sources: [source] })) },
    ];
    await saveWork({ ...newWork('gmail:thread:1'), generation, steps });
    expect(await loadWork('gmail:thread:1')).toMatchObject({ generation, steps });
  });

  test('what is of no known shape is not shown, and stays where it is', async () => {
    await fakeBrowser.storage.local.set({ 'sequence:x': { v: 9 } });
    expect(await loadWork('x')).toBeNull();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ 'sequence:x': { v: 9 } });
  });

  test('tells another sidebar on the same thread', async () => {
    const seen = vi.fn();
    const end = watchWork('gmail:thread:1', seen);
    await saveWork({ ...newWork('gmail:thread:2'), angle: 'other' });
    expect(seen).not.toHaveBeenCalled();
    await saveWork({ ...newWork('gmail:thread:1'), angle: 'mine' });
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ angle: 'mine' }));
    end();
  });
});
