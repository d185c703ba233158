import { ENOUGH, type Tally, verdictOn, wilson } from '../../contacts/tally.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const VERDICTS: Record<ReturnType<typeof verdictOn>, string> = {
  'too-few': `Too few to tell: it takes ${ENOUGH} emails under each subject.`,
  'no-difference': 'No clear difference yet.',
  A: 'Subject A gets more replies.',
  B: 'Subject B gets more replies.',
};

/** Which of an offer's two subject lines is answered more. Counted in this browser alone. */
export const SubjectTally = ({ tally }: { tally: Tally }) => (
  <div className="tally secondary">
    {(['A', 'B'] as const).map((which) => {
      const { sent, answered } = tally[which];
      const { low, high } = wilson(tally[which]);
      return (
        <p key={which}>
          <b>Subject {which}</b> {answered} of {sent} replied
          {sent > 0 && (
            <span title="95% interval (Wilson)">
              {' '}
              · likely {percent(low)}–{percent(high)}
            </span>
          )}
        </p>
      );
    })}
    <p>{VERDICTS[verdictOn(tally)]}</p>
  </div>
);
