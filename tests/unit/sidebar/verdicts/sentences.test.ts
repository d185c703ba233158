import { describe, expect, test } from 'vitest';
import { pinned } from '../../../../extension/sequence/judged.ts';
import { excerptOf, groundOf } from '../../../../extension/sidebar/verdicts/grounds.ts';
import { judge } from '../../../../extension/sidebar/verdicts/sentences.ts';
import type { Brief } from '../../../../shared/contract/brief.ts';
import type { CheckedSentence } from '../../../../shared/contract/verdict.ts';
import { OFFER } from '../../../gallery/people.ts';
import { BRIEF, BY_HAND, from, LINE, said } from './said.ts';

const kinds = (body: string, checked: CheckedSentence[], edited = false) =>
  judge({ body }, { judged: pinned(checked, BRIEF), isTheirs: () => edited, briefs: [BRIEF] }).map(
    ({ kind }) => kind,
  );

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
