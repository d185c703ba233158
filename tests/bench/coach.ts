import '../../scripts/lib/in-english.ts';
import type { CoachText } from '../../extension/coach/index.ts';
import { coachEmail, coachSet } from '../../extension/coach/index.ts';
import type { ClaimsBrief } from '../../shared/grounding/index.ts';
import { type Figure, median } from './figures.ts';

const RUNS = 60;
const LINES = 12;
/** What one frame of a 60 Hz screen has. */
const FRAME_MS = 16;

const BRIEF: ClaimsBrief = {
  companyName: 'Routewise',
  yourProduct: 'Routewise plans delivery routes overnight',
  keyBenefit: 'Saves each dispatcher 4 hours a week',
  problemTheyFace: 'Dispatchers plan routes by hand',
  callToAction: 'Worth a 15-minute call?',
  prospect: {
    firstName: 'Mara',
    fullName: 'Mara Holt',
    company: 'Fernhill Logistics',
    evidence: Array.from({ length: LINES }, (_, at) => ({
      id: `e${at}`,
      kind: 'post' as const,
      label: `Post ${at}`,
      text: `We run nine depots and ${30 + at} vans. Mondays are worst, since the drivers of week ${at} wait in the yard until the routes are printed. We opened the depot in Ashford in 20${10 + at}.`,
    })),
  },
};

/** Seven emails of ordinary length; `salt` makes each run's text new, as typing does. */
const emailsOf = (salt: number): { step: number; email: CoachText }[] =>
  Array.from({ length: 7 }, (_, at) => ({
    step: at + 1,
    email: {
      subjectA: `morning routes ${at + 1}`,
      subjectB: `who plans the early shift ${at + 1}`,
      body: `Hi Mara,\n\nYou run nine depots and 31 vans, and Mondays are worst. Note ${salt}. Dispatchers plan routes by hand before the first driver comes in, and that eats the first hour.\n\nRoutewise plans them overnight. Each dispatcher gets 4 hours a week back, ${at + 1} people told me.\n\nHow do you plan yours?\n\nBest,\nTom`,
    },
  }));

/** One keystroke: `changed` emails have new text, all seven are checked again, with the set and the tripwire. */
function keystroke(emails: readonly { step: number; email: CoachText }[]): number {
  const began = performance.now();
  for (const { step, email } of emails) {
    coachEmail({ step, email, channel: 'email', brief: BRIEF });
  }
  coachSet({ emails, channel: 'email', brief: BRIEF });
  return performance.now() - began;
}

/** How long the coach takes to check seven emails again. */
export function coachFigures(): Figure[] {
  keystroke(emailsOf(-1));
  const same = emailsOf(-1);
  const typing = Array.from({ length: RUNS }, (_, run) =>
    keystroke([...emailsOf(run).slice(0, 1), ...same.slice(1)]),
  );
  const anew = Array.from({ length: RUNS }, (_, run) => keystroke(emailsOf(1_000 + run)));
  const how = 'median of 60; 12 lines of evidence; emails, set and tripwire';
  return [
    {
      what: 'the coach: seven emails re-checked as one types in one',
      value: median(typing),
      unit: 'ms',
      aim: FRAME_MS,
      note: how,
    },
    {
      what: 'the coach: seven emails, all of them new',
      value: median(anew),
      unit: 'ms',
      aim: FRAME_MS,
      note: how,
    },
  ];
}
