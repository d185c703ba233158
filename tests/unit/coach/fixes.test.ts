import { describe, expect, test } from 'vitest';
import { applyFix, coachEmail } from '../../../extension/coach/index.ts';
import type { CoachText } from '../../../extension/coach/types.ts';
import type { ClaimsBrief } from '../../../shared/grounding/index.ts';

const BRIEF: ClaimsBrief = {
  companyName: 'Routewise',
  prospect: {
    firstName: 'Anne-Marie',
    fullName: "Anne-Marie O'Neill",
    company: 'Fernhill',
    evidence: [
      {
        id: 'e1',
        kind: 'message',
        from: 'them',
        label: 'Mail',
        text: 'Our TMS is old. Nine depots. Best, Annie',
      },
    ],
  },
};
const BODY =
  'Hi Anne-Marie,\n\nYou have nine depots. Most planners I meet do it by hand, before the first van has left the yard.\n\nWho does it at yours?\n\nBest,\nTom';

const found = (email: CoachText) => coachEmail({ email, step: 1, channel: 'email', brief: BRIEF });
function fixed(email: CoachText, rule: string): CoachText {
  const finding = found(email).find((one) => one.rule === rule && one.fix?.kind === 'edit');
  expect(finding, `${rule} offers a change`).toBeDefined();
  return finding ? applyFix(email, finding) : email;
}

describe('a quick fix leaves what one would have written', () => {
  test.each([
    ['false-reply', 'Re: Re: routes', 'routes'],
    ['false-reply', 'Antwort: routes', 'routes'],
    ['subject-case', 'NINE DEPOTS AND THE TMS AT FERNHILL', 'Nine depots and the TMS at Fernhill'],
  ])('%s: %s → %s', (rule, subjectA, expected) => {
    expect(fixed({ subjectA, body: BODY }, rule).subjectA).toBe(expected);
  });

  test.each([
    ['empty-nudge', 'You have', 'Just checking in. You have', 'You have'],
    ['calendar-link', 'Who does', 'Book a slot: https://calendly.com/tom\n\nWho does', 'Who does'],
    ['wrong-first-name', 'Hi Anne-Marie', 'Dear Ms ONeill', "Dear Ms O'Neill"],
    ['greets-another', 'Hi Anne-Marie', 'Hi Jonas', 'Hi Anne-Marie'],
    ['impersonal-greeting', 'Hi Anne-Marie,', 'Dear Sir or Madam,', 'Hi Anne-Marie,'],
  ])('%s', (rule, where, written, expected) => {
    expect(fixed({ body: BODY.replace(where, written) }, rule).body).toBe(
      BODY.replace(where, expected),
    );
  });
});

describe('honest mails are left alone', () => {
  test.each([['Hi Anne,'], ['Dear Ms O’Neill,'], ['Hi Annie,'], ['Hello Anne-Marie,']])(
    'greeting: %s',
    (greeting) => {
      expect(found({ body: BODY.replace('Hi Anne-Marie,', greeting) })).toEqual([]);
    },
  );

  test.each([
    ['Your drivers are just following the vans.'],
    ['Checking in a van takes time.'],
    ['A colleague gave me your name.'],
    ['Planners fill in a sheet by hand.'],
    ['Urgent orders come at night.'],
  ])('%s', (sentence) => {
    const rules = found({ body: BODY.replace('Most planners', `${sentence} Most planners`) }).map(
      ({ rule }) => rule,
    );
    expect(rules.filter((rule) => rule !== 'unsupported-claim')).toEqual([]);
  });

  test('a subject of abbreviations shouts at nobody', () => {
    expect(found({ subjectA: 'CRM & ERP', body: BODY })).toEqual([]);
  });
});
