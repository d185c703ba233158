import { describe, expect, test } from 'vitest';
import { rewritten } from '../../../extension/sequence/versions.ts';
import { spansIn } from '../../../extension/sidebar/emails/marks.ts';
import { askedBeforeInsert, coachingOf } from '../../../extension/sidebar/state/coaching.ts';
import { reduce } from '../../../extension/sidebar/state/reducer.ts';
import type { PanelState } from '../../../extension/sidebar/state/state.ts';
import { canCheck, editedIn, worthAsking } from '../../../extension/sidebar/verdicts/checks.ts';
import { excerptOf, groundOf } from '../../../extension/sidebar/verdicts/grounds.ts';
import { pinned } from '../../../extension/sidebar/verdicts/judged.ts';
import { judge } from '../../../extension/sidebar/verdicts/sentences.ts';
import type { Judged } from '../../../extension/storage/work.ts';
import type { Brief } from '../../../shared/contract/brief.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import { EMAILS, OFFER } from '../../gallery/people.ts';
import { STATES } from '../../gallery/states.ts';

const LINE = 'We cut our outreach tool in March.\nThe team writes by hand now.';
const BRIEF: Brief = {
  ...OFFER,
  prospect: {
    fullName: 'Mara Holt',
    evidence: [{ id: 'e1', kind: 'message', label: 'Their email', text: LINE }],
  },
};

const said = (
  text: string,
  verdict: CheckedSentence['verdict'],
  more: Partial<CheckedSentence> = {},
): CheckedSentence => ({
  text,
  verdict,
  about: 'prospect',
  sources: [],
  ...more,
});
const from = (id: string, line: string, words: string) => ({
  id,
  start: line.indexOf(words),
  end: line.indexOf(words) + words.length,
});
const kinds = (body: string, checked: CheckedSentence[], edited = false) =>
  judge({ body }, { judged: pinned(checked, BRIEF), isTheirs: () => edited, briefs: [BRIEF] }).map(
    ({ kind }) => kind,
  );
const BY_HAND = said('You write by hand.', 'supported', {
  sources: [from('e1', LINE, 'The team writes by hand now')],
});

describe('what a sentence is', () => {
  test.each<[string, CheckedSentence, string]>([
    ['from the page', BY_HAND, 'page'],
    [
      'from the prospect’s fields',
      said('You are Mara Holt.', 'supported', {
        sources: [from('prospect.fullName', 'Mara Holt', 'Mara')],
      }),
      'page',
    ],
    [
      'from the offer',
      said('We review.', 'supported', {
        sources: [from('offer.yourProduct', OFFER.yourProduct, 'A review')],
      }),
      'offer',
    ],
    [
      'supported by a line the brief lacks: nobody’s word',
      said('You run.', 'supported', { sources: [{ id: 'e9', start: 0, end: 4 }] }),
      'unchecked',
    ],
    ['supported by no line', said('You run.', 'supported'), 'unchecked'],
    ['absent', said('You run nine depots.', 'absent'), 'absent'],
    ['absent, about the world', said('Most teams stop.', 'absent', { about: 'world' }), 'general'],
    ['contradicted', said('You bought a tool.', 'contradicted'), 'contradicted'],
    ['plain talk', said('Worth a look?', 'none'), 'plain'],
  ])('%s', (_, sentence, kind) => expect(kinds(sentence.text, [sentence])).toEqual([kind]));

  test('without a verdict it is not checked, or edited; greeting and closing are neither', () => {
    const body = 'Hi Mara,\n\nYou write by hand. You run nine depots.\n\nBest,\nSam';
    expect(kinds(body, [BY_HAND])).toEqual(['plain', 'page', 'unchecked', 'plain', 'plain']);
    expect(kinds(body, [BY_HAND], true)).toEqual(['plain', 'page', 'edited', 'plain', 'plain']);
    expect(kinds(body, [said('You run nine depots.', 'unchecked')])).toEqual([
      'plain',
      'unchecked',
      'unchecked',
      'plain',
      'plain',
    ]);
  });

  test('wrapped otherwise it is the same sentence', () =>
    expect(kinds('You write  by hand.', [BY_HAND])).toEqual(['page']));

  test('the odd words are marked, and the whole sentence where they are not in it', () => {
    const odd = (words: string) =>
      judge(
        { subjectA: 'You run Nine depots.', body: '' },
        {
          judged: pinned([said('You run Nine depots.', 'absent', { odd: words })], BRIEF),
          isTheirs: () => false,
          briefs: [],
        },
      )[0]?.odd;
    expect(odd('nine depots')).toEqual({ start: 8, end: 19 });
    expect(odd('elsewhere')).toEqual({ start: 0, end: 20 });
  });
});

describe('where it comes from', () => {
  const [source] = pinned([BY_HAND], BRIEF)[0]?.sources ?? [];
  const ground = (...briefs: Partial<Brief>[]) => {
    if (!source) throw new Error('nothing pinned');
    const { label, line, start, end } = groundOf(source, briefs);
    return { label, line, words: line.slice(start, end) };
  };
  const withLine = (text: string, id = 'e1'): Brief => ({
    ...BRIEF,
    prospect: { evidence: [{ id, kind: 'message', label: 'Their email', text }] },
  });
  const words = 'The team writes by hand now';

  test('the line with the very words', () =>
    expect(ground(BRIEF)).toEqual({ label: 'Their email', line: LINE, words }));
  test('in an edited line wherever they stand now', () =>
    expect(ground(withLine(`Hi. ${words}!`), BRIEF)).toMatchObject({
      line: `Hi. ${words}!`,
      words,
    }));
  test('in the brief it was written by, once the line says something else', () =>
    expect(ground(withLine('Gone.'), BRIEF)).toMatchObject({ line: LINE, words }));
  test('by its words alone, once no brief has them', () =>
    expect(ground(withLine('Gone.'))).toMatchObject({ line: words, words }));

  test.each([
    [200, { before: 'We cut our outreach tool in March. ', words, after: '.' }],
    [48, { before: '… tool in March. ', words, after: '.' }],
    [12, { before: '', words: 'The team wri …', after: '' }],
  ])('as much of the line as has room (%d)', (room, excerpt) => {
    if (!source) throw new Error('nothing pinned');
    expect(excerptOf(groundOf(source, [BRIEF]), room)).toEqual(excerpt);
  });
});

const state = (name: string): PanelState => {
  const found = STATES[name];
  if (!found) throw new Error(`no fixture ${name}`);
  return found;
};
const rules = (from: PanelState, step = 1) =>
  coachingOf(from)
    .get(step)
    ?.findings.map(({ rule }) => rule) ?? [];
const doubts = (from: PanelState) => askedBeforeInsert(from, 1, 'email').map(({ rule }) => rule);
const typed = (from: PanelState, was: string, now: string) => {
  const body = EMAILS[0]?.body ?? '';
  if (!body.includes(was)) throw new Error(`no “${was}”`);
  return reduce(from, { type: 'body-edited', step: 1, text: body.replace(was, now) });
};

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
