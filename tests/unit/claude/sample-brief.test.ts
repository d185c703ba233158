import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../../shared/contract/brief.ts';
import { draftRequests } from '../../../worker/writer/requests.ts';
import { situationOf } from '../../claude/sample/situation.ts';
import { richBrief } from '../writer/briefs.ts';
import { ALL, askedIn, briefOf, picked, SETTINGS } from './sample-run.ts';

describe('where they stand', () => {
  const line = (words: string, from: 'them' | 'me' | 'other' = 'them') => ({
    id: 'e1',
    kind: 'message' as const,
    label: 'Mail',
    from,
    text: words,
  });
  const of = (evidence: ReturnType<typeof line>[], thread?: Brief['thread']) =>
    situationOf(
      askedIn(
        draftRequests(
          SETTINGS,
          { ...richBrief, prospect: { evidence }, ...(thread && { thread }) },
          ALL,
        )[0]?.request,
      ),
    );

  test.each([
    ['nothing was written', [], undefined, { is: 'fresh', line: '' }],
    ['two mails of mine', [], { unanswered: 2 }, { is: 'waiting', line: '' }],
    [
      'a question',
      [line('Does it work with Zuora?')],
      { replied: true },
      { is: 'asked', line: 'e1' },
    ],
    ['an answer', [line('We will look at it.')], { replied: true }, { is: 'waiting', line: 'e1' }],
    [
      'a no',
      [line('Thanks, but we are not interested.')],
      { replied: true },
      { is: 'declined', line: 'e1' },
    ],
    [
      'a no in German',
      [line('Nein danke, kein Interesse.')],
      { replied: true },
      { is: 'declined', line: 'e1' },
    ],
    [
      'a no that the sender knows of',
      [line('Thanks.')],
      { declined: true },
      { is: 'declined', line: 'e1' },
    ],
    [
      'an opt-out',
      [line('Please take me off your list.')],
      { replied: true },
      { is: 'opted_out', line: 'e1' },
    ],
    [
      'an opt-out of somebody else',
      [line('Please take me off your list.', 'other')],
      undefined,
      { is: 'fresh', line: '' },
    ],
    [
      'an automatic answer',
      [line('I am out of office until Monday.')],
      { replied: true },
      { is: 'away', line: 'e1' },
    ],
  ])('%s', (_, evidence, thread, expected) => expect(of(evidence, thread)).toMatchObject(expected));
});

describe('the brief as it is told', () => {
  property.prop([picked])('is read again as it was', (fields) => {
    const brief = briefOf(fields);
    const { brief: told } = askedIn(draftRequests(SETTINGS, brief, ALL)[0]?.request);
    const { companyName, problemTheyFace, yourProduct, keyBenefit, callToAction, tone } = brief;
    expect(told).toMatchObject({
      companyName,
      problemTheyFace,
      yourProduct,
      keyBenefit,
      callToAction,
      tone,
      language: 'en',
    });
    expect(told.instructions).toBe(brief.instructions);
    expect(told.sender.name).toBe(brief.sender?.name);
    expect(told.targetJobTitle).toBe(brief.prospect?.jobTitle ? undefined : brief.targetJobTitle);
    expect(told.thread.replied).toBe(brief.thread?.replied);
  });
});
