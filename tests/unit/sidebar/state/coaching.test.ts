import { describe, expect, test } from 'vitest';
import { channelOf, draftOf } from '../../../../extension/sidebar/state/channels.ts';
import {
  asideId,
  askedBeforeInsert,
  coachingOf,
} from '../../../../extension/sidebar/state/coaching.ts';
import { reduce } from '../../../../extension/sidebar/state/reducer.ts';
import type { PanelState } from '../../../../extension/sidebar/state/state.ts';
import { STATES } from '../../../gallery/states.ts';

function done(): PanelState {
  if (!STATES.done) throw new Error('no fixture');
  return STATES.done;
}

const titles = (state: PanelState) =>
  askedBeforeInsert(state, 1, 'email').map(({ title }) => title);

describe('what is asked before an insert', () => {
  test('a statement that nothing bears out', () =>
    expect(titles(done())).toEqual(['Not in your offer']));

  test('not again once it is put aside, and that says nothing about another person', () => {
    const [finding] = askedBeforeInsert(done(), 1, 'email');
    const { settings, work } = done();
    if (!finding || !settings || !work) throw new Error('no finding');
    const aside = {
      id: asideId(work.key, finding.id),
      rule: finding.rule,
      quote: '41%',
      reason: 'It’s correct',
    };
    const later = {
      ...done(),
      settings: { ...settings, coach: { ...settings.coach, dismissed: [aside] } },
    };
    expect(titles(later)).toEqual([]);
    expect(
      titles({
        ...later,
        work: { ...work, key: 'gmail:thread:other', steps: structuredClone(work.steps) },
      }),
    ).toEqual(['Not in your offer']);
  });

  test('not about the subject that is not chosen', () => {
    const blank = reduce(done(), {
      type: 'subject-edited',
      step: 1,
      which: 'B',
      text: 'routes at [Company]',
    });
    expect(titles(blank)).toContain('Fill in the blank');
    expect(titles(reduce(blank, { type: 'subject-chosen', step: 1, which: 'A' }))).not.toContain(
      'Fill in the blank',
    );
  });
});

test('the writer’s own finding is shown only where the coach does not say it already', () => {
  expect(coachingOf(done()).get(1)?.writer).toEqual([]);
});

describe('the channel', () => {
  const inmail = {
    id: 'e',
    kind: 'inmail',
    channel: 'inmail',
    label: 'InMail',
    hasText: false,
  } as const;

  test('is that of the message box that is meant, unless chosen by hand', () => {
    expect(channelOf(done())).toBe('email');
    const there = { ...done(), editors: [inmail], target: 'e' };
    expect(channelOf(there)).toBe('inmail');
    expect(channelOf({ ...there, channel: 'note' })).toBe('note');
  });

  test('a text typed for a channel is shown there and nowhere else', () => {
    const saved = reduce(done(), { type: 'draft-edited', step: 1, channel: 'note', text: 'Short.' })
      .work?.steps[0];
    if (!saved) throw new Error('no email');
    expect(draftOf(saved, 'note').body).toBe('Short.');
    expect(draftOf(saved, 'email').body).toMatch(/^Hi Mara/);
  });
});
