import { ENOUGH, type Tally, verdictOn, wilson } from '../../contacts/tally.ts';
import { locale, t } from '../../i18n/text.ts';
import { rich } from '../../ui/rich.tsx';

const percent = (share: number): string =>
  share.toLocaleString(locale(), { style: 'percent', maximumFractionDigits: 0 });

function verdictWords(tally: Tally): string {
  const verdict = verdictOn(tally);
  if (verdict === 'too-few') return t('options.tally.tooFew', { enough: ENOUGH });
  if (verdict === 'no-difference') return t('options.tally.noDifference');
  return t('options.tally.better', { which: verdict });
}

/** Which of an offer's two subject lines is answered more. Counted in this browser alone. */
export const SubjectTally = ({ tally }: { tally: Tally }) => (
  <div className="tally secondary">
    {(['A', 'B'] as const).map((which) => {
      const { sent, answered } = tally[which];
      const { low, high } = wilson(tally[which]);
      return (
        <p key={which}>
          {rich('options.tally.replied', {}, { which, answered, sent })}
          {sent > 0 && (
            <span title={t('options.tally.interval')}>
              {' '}
              {t('options.tally.likely', { low: percent(low), high: percent(high) })}
            </span>
          )}
        </p>
      );
    })}
    <p>{verdictWords(tally)}</p>
  </div>
);
