import { DAY } from '../../../shared/time.ts';
import '../fake-browser.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  listWorks,
  loadWork,
  MAX_VERSIONS,
  newWork,
  pruneWorks,
  removeWork,
  saveWork,
  type Work,
  watchWork,
} from '../../../extension/storage/work.ts';
import { fakeBrowser } from '../fake-browser.ts';

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
    await removeWork('gmail:thread:1');
    expect(await loadWork('gmail:thread:1')).toBeNull();
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
      press: {
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
    await fakeBrowser.storage.local.set({ 'work:gmail:thread:old': old });
    await pruneWorks();
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
    const press = {
      idempotencyKey: 'k',
      brief: OLD_BRIEF,
      worker: 'https://coldcopy.example',
      state: 'done' as const,
      situation: { is: 'asked' as const, line: 'e1' },
    };
    const steps = [
      { ...step, versions, judged: judged.map((each) => ({ ...each, sources: [source] })) },
    ];
    await saveWork({ ...newWork('gmail:thread:1'), press, steps });
    expect(await loadWork('gmail:thread:1')).toMatchObject({ press, steps });
  });

  test('what is of no known shape is not shown and is pruned; other items stay', async () => {
    await fakeBrowser.storage.local.set({ 'work:x': { v: 9 }, offers: [] });
    expect(await loadWork('x')).toBeNull();
    await pruneWorks();
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['offers']);
  });

  test('forgets what is older than sixty days and what is beyond the newest 150', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (let number = 0; number < 152; number++) {
      vi.setSystemTime(DAY * 1_000 + number * 1_000);
      await saveWork(newWork(`k${number}`));
    }
    await pruneWorks();
    const kept = (await listWorks()).map((work) => work.key);
    expect(kept).toHaveLength(150);
    expect(kept[0]).toBe('k151');
    expect(kept).not.toContain('k0');
    vi.setSystemTime(DAY * 1_061);
    expect(await loadWork('k151')).toBeNull();
  });

  test('the oldest makes room when the browser has none left', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const long = (key: string, at: number): Work => {
      vi.setSystemTime(DAY * 1_000 + at);
      return { ...withVersions(MAX_VERSIONS, 0), key, angle: 'x'.repeat(400) };
    };
    const heavy = (work: Work): Work => ({
      ...work,
      steps: [1, 2, 3, 4, 5, 6, 7].map((step) => ({
        step,
        versions: Array.from({ length: MAX_VERSIONS }, () => ({
          email: { ...email('y'.repeat(19_000)), step },
          made: 'edited' as const,
        })),
        shown: 0,
        subject: 'A' as const,
      })),
    });
    await saveWork(heavy(long('old', 1)));
    await saveWork(heavy(long('newer', 2)));
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(
      new Error('QUOTA_BYTES quota exceeded'),
    );
    await saveWork(long('newest', 3));
    expect((await listWorks()).map(({ key }) => key)).toEqual(['newest', 'newer']);
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
