import '../../fake-browser.ts';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { withNote } from '../../../../extension/brief/edits.ts';
import { mergedWork } from '../../../../extension/sequence/merge.ts';
import {
  changeStep,
  inserted,
  shownEmail,
  typed,
} from '../../../../extension/sequence/versions.ts';
import { sameWork, type Work } from '../../../../extension/storage/work.ts';
import { STATES } from '../../../gallery/states.ts';
import { sequence } from '../../contacts/people.ts';

const BASE = sequence('tom.1');
const edit = (work: Work, step: number, body: string): Work => ({
  ...work,
  steps: changeStep(work.steps, step, (saved) => typed(saved, { body })),
});
const shown = (work: Work) => work.steps.map((saved) => shownEmail(saved).body);
const textsOf = (work: Work, step: number) =>
  work.steps.find((saved) => saved.step === step)?.versions.map(({ email }) => email.body) ?? [];

describe('one record that two tabs changed', () => {
  test('an email each: both stand', () => {
    const merged = mergedWork(BASE, edit(BASE, 2, 'Mine.'), edit(BASE, 3, 'Theirs.'));
    expect(shown(merged).slice(1, 3)).toEqual(['Mine.', 'Theirs.']);
  });

  test('the same email: ours is shown, and theirs is one version back', () => {
    const merged = mergedWork(BASE, edit(BASE, 2, 'Mine.'), edit(BASE, 2, 'Theirs.'));
    expect(shown(merged)[1]).toBe('Mine.');
    expect(textsOf(merged, 2).slice(-2)).toEqual(['Theirs.', 'Mine.']);
  });

  test('an insert there and an edit here: it went out, and the edit stands', () => {
    const at = '2026-11-27T10:00:00.000Z';
    const theirs = { ...BASE, steps: changeStep(BASE.steps, 1, (saved) => inserted(saved, at)) };
    const merged = mergedWork(BASE, edit(BASE, 1, 'Mine.'), theirs);
    expect(merged.steps[0]).toMatchObject({ insertedAt: at, versions: [{ insertedAt: at }, {}] });
    expect(shown(merged)[0]).toBe('Mine.');
  });

  test('the brief, field by field: notes of both, numbered anew where they are numbered alike', () => {
    const ours = { ...BASE, angle: 'short', edits: withNote(BASE.edits, 'Note', 'Met in Oulu') };
    const theirs = {
      ...BASE,
      tone: 'Direct' as const,
      edits: { ...withNote(BASE.edits, 'Note', 'Hiring six'), fields: { company: 'Acme' } },
    };
    const { angle, tone, edits } = mergedWork(BASE, ours, theirs);
    expect({ angle, tone, fields: edits.fields }).toEqual({
      angle: 'short',
      tone: 'Direct',
      fields: { company: 'Acme' },
    });
    expect(edits.added.map(({ id, text }) => [id, text])).toEqual([
      ['n1', 'Hiring six'],
      ['n2', 'Met in Oulu'],
    ]);
  });

  test('a sequence written anew there keeps what was typed here, one version back', () => {
    const done = STATES.done?.work;
    if (!done?.generation) throw new Error('no work');
    const anew = edit(
      { ...done, generation: { ...done.generation, idempotencyKey: 'next' } },
      2,
      'Anew.',
    );
    const merged = mergedWork(done, edit(done, 2, 'Mine.'), anew);
    expect(merged.generation?.idempotencyKey).toBe('next');
    expect(shown(merged)[1]).toBe('Anew.');
    expect(textsOf(merged, 2)).toContain('Mine.');
  });

  test('a generation that is taken up again here is being written, whatever was stored before', () => {
    const done = STATES.done?.work;
    if (!done?.generation) throw new Error('no work');
    const partial = { ...done, generation: { ...done.generation, state: 'partial' as const } };
    const writing = { ...done, generation: { ...done.generation, state: 'writing' as const } };
    expect(mergedWork(partial, writing, partial).generation?.state).toBe('writing');
    expect(mergedWork(partial, writing, done).generation?.state).toBe('done');
  });
});

const change = fc.record({
  step: fc.integer({ min: 1, max: 7 }),
  body: fc.string({ minLength: 1, maxLength: 12 }),
});
const changed = (work: Work, edits: { step: number; body: string }[]): Work =>
  edits.reduce((one, { step, body }) => edit(one, step, body), work);

property.prop([fc.array(change, { maxLength: 6 }), fc.array(change, { maxLength: 6 })])(
  'no text that either tab shows is lost, and nothing is made of nothing',
  (mine, others) => {
    const [ours, theirs] = [changed(BASE, mine), changed(BASE, others)];
    const merged = mergedWork(BASE, ours, theirs);
    for (const { step } of BASE.steps) {
      const texts = textsOf(merged, step);
      expect(texts).toContain(shown(ours)[step - 1]);
      expect(texts).toContain(shown(theirs)[step - 1]);
    }
    expect(sameWork(mergedWork(BASE, ours, BASE), ours)).toBe(true);
    expect(sameWork(mergedWork(BASE, BASE, theirs), theirs)).toBe(true);
    expect(sameWork(mergedWork(BASE, ours, ours), ours)).toBe(true);
  },
);
