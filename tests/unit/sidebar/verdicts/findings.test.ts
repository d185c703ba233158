import { describe, expect, test } from 'vitest';
import { rewritten } from '../../../../extension/sequence/versions.ts';
import { spansIn } from '../../../../extension/sidebar/emails/marks.ts';
import { askedBeforeInsert, coachingOf } from '../../../../extension/sidebar/state/coaching.ts';
import { reduce } from '../../../../extension/sidebar/state/reducer.ts';
import type { PanelState } from '../../../../extension/sidebar/state/state.ts';
import { canCheck, editedIn, worthAsking } from '../../../../extension/sidebar/verdicts/checks.ts';
import type { Judged } from '../../../../extension/storage/work.ts';
import { EMAILS } from '../../../gallery/people.ts';
import { STATES } from '../../../gallery/states.ts';
import { BRIEF, BY_HAND, said } from './said.ts';

function state(name: string): PanelState {
  const found = STATES[name];
  if (!found) throw new Error(`no fixture ${name}`);
  return found;
}

const rules = (from: PanelState, step = 1) =>
  coachingOf(from)
    .get(step)
    ?.findings.map(({ rule }) => rule) ?? [];

const doubts = (from: PanelState) => askedBeforeInsert(from, 1, 'email').map(({ rule }) => rule);

function typed(from: PanelState, was: string, now: string) {
  const body = EMAILS[0]?.body ?? '';
  if (!body.includes(was)) throw new Error(`no “${was}”`);
  return reduce(from, { type: 'body-edited', step: 1, text: body.replace(was, now) });
}

describe('findings', () => {
  test('contradicted heads them, then absent; a general statement comes last and asks nothing', () => {
    expect(rules(state('contradicted')).slice(0, 2)).toEqual([
      'verdict-contradicted',
      'verdict-absent',
    ]);
    expect(rules(state('contradicted')).at(-1)).toBe('verdict-general');
    expect(doubts(state('contradicted'))).toEqual(['verdict-contradicted', 'verdict-absent']);
  });

  test('the tripwire is silent where somebody judged, and speaks where a sentence was edited', () => {
    expect(rules(state('done'))).not.toContain('unsupported-claim');
    const edited = typed(state('done'), '41% for a team like yours', '73% of all deals');
    expect(rules(edited)).toContain('unsupported-claim');
    expect(doubts(edited)).toEqual(['unsupported-claim']);
    const found = coachingOf(edited)
      .get(1)
      ?.findings.find(({ rule }) => rule === 'unsupported-claim');
    expect(found?.without).toBe('Last quarter that was 73% of all deals.');
  });

  test('what was judged again is no longer found by the tripwire', () => {
    const edited = typed(state('done'), '41% for a team like yours', '73% of all deals');
    const sentences = [said('Last quarter that was 73% of all deals.', 'none')];
    expect(
      doubts(reduce(edited, { type: 'judged-again', step: 1, sentences, brief: BRIEF, left: 39 })),
    ).toEqual([]);
  });

  test('a sentence keeps its verdict in another version', () => {
    const edited = typed(state('done'), 'Hi Mara', 'Hello Mara');
    expect(doubts(edited)).toEqual(['verdict-absent']);
    expect(
      coachingOf(edited)
        .get(1)
        ?.sentences.filter(({ kind }) => kind === 'edited'),
    ).toEqual([]);
  });

  test('what was put aside is neither found nor marked', () => {
    const { settings, work } = state('done');
    const [finding] = askedBeforeInsert(state('done'), 1, 'email');
    if (!settings || !work || !finding) throw new Error('no finding');
    const dismissed = [
      { id: `${work.key} ${finding.id}`, rule: finding.rule, quote: 'x', reason: 'It’s correct' },
    ];
    const later = {
      ...state('done'),
      settings: { ...settings, coach: { ...settings.coach, dismissed } },
    };
    const coaching = coachingOf(later).get(1);
    expect(coaching?.findings.map(({ rule }) => rule)).not.toContain('verdict-absent');
    expect(coaching && spansIn('body', coaching, null).map(({ look }) => look)).not.toContain(
      'unsupported',
    );
  });

  test('a rewrite brings its own verdicts', () => {
    const [saved] = state('done').work?.steps ?? [];
    const [email] = EMAILS;
    if (!saved || !email) throw new Error('no email');
    const next = rewritten(
      saved,
      { ...email, body: 'You write by hand.', checked: [BY_HAND] },
      'shorter',
      BRIEF,
    );
    expect(next.judged?.at(-1)).toMatchObject({
      text: 'You write by hand.',
      sources: [{ words: 'The team writes by hand now' }],
    });
    expect(next.versions.at(-1)?.email).not.toHaveProperty('checked');
  });
});

test('what the writer wrote is not edited because something else was', () => {
  const { work } = state('done');
  const steps = work?.steps.map(({ judged: _, ...saved }) => saved) ?? [];
  const edited = typed(
    { ...state('done'), work: work && { ...work, steps } },
    'Would seeing',
    'Is seeing',
  );
  const kind = (text: string) =>
    coachingOf(edited)
      .get(1)
      ?.sentences.find((each) => each.text.startsWith(text))?.kind;
  expect([kind('Is seeing'), kind('We review'), kind('writing by hand')]).toEqual([
    'edited',
    'unchecked',
    'unchecked',
  ]);
});

describe('what may be checked again', () => {
  const sentences = (from: PanelState) => coachingOf(from).get(1)?.sentences ?? [];

  test('what was edited, and doubts; before an insert what was edited alone, but for the subject that stays behind', () => {
    const subject = reduce(typed(state('done'), 'Would seeing', 'Is seeing'), {
      type: 'subject-edited',
      step: 1,
      which: 'B',
      text: 'Your tool',
    });
    expect(worthAsking(sentences(subject))).toEqual([
      'Your tool',
      'Last quarter that was 41% for a team like yours.',
      'Is seeing that for Northwind be useful?',
    ]);
    expect(editedIn(sentences(subject), 'A')).toEqual(['Is seeing that for Northwind be useful?']);
    expect(editedIn(sentences(subject), 'B')).toEqual([
      'Your tool',
      'Is seeing that for Northwind be useful?',
    ]);
  });

  test('is offered where asking may tell something new', () => {
    expect(canCheck(state('done'), sentences(state('done')))).toBe(false);
    expect(canCheck(state('edited'), sentences(state('edited')))).toBe(true);
    expect(canCheck({ ...state('edited'), checksLeft: 0 }, sentences(state('edited')))).toBe(false);
    const { settings } = state('done');
    const offers =
      settings?.offers.map((offer) => ({
        ...offer,
        keyBenefit: 'Last quarter 41% for a team like yours',
      })) ?? [];
    const more = { ...state('done'), settings: settings && { ...settings, offers } };
    expect(canCheck(more, sentences(more))).toBe(true);
  });
});

test('of two verdicts on one sentence the later holds, and not more are kept than a record takes', () => {
  const many = Array.from({ length: 300 }, (_, at) => said(`Sentence ${at}.`, 'none'));
  const next = reduce(state('done'), {
    type: 'judged',
    step: 1,
    sentences: [...many, said('Sentence 299.', 'absent')],
  });
  const judged: Judged[] = next.work?.steps[0]?.judged ?? [];
  expect(judged).toHaveLength(240);
  expect(judged.at(-1)).toMatchObject({ text: 'Sentence 299.', verdict: 'absent' });
});
