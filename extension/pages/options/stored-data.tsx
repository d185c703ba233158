import { useState } from 'react';
import { hasPaidPlan } from '../../common/paid-plan.ts';
import { DEFAULT_KEEP_DAYS } from '../../contacts/model.ts';
import { plural, t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, type Option } from '../../ui/choice.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MoveData } from './move-data.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState, Outcome } from './state.ts';

function offersWords(count: number): string {
  if (count === 0) return t('options.data.noOffers');
  return count === 1 ? t('options.data.oneOffer') : plural('options.data.offers', count);
}

function samplesWords(count: number): string {
  if (count === 0) return t('options.data.noSamples');
  return count === 1 ? t('options.data.oneSample') : plural('options.data.samples', count);
}

function sequencesWords(count: number): string {
  if (count === 0) return t('options.data.noSequences');
  return count === 1 ? t('options.data.oneSequence') : plural('options.data.sequences', count);
}

const here = ({ offers, voice, history, sender }: OptionsState): string =>
  [
    offersWords(offers.length),
    samplesWords(voice.length),
    sequencesWords(history.filter((each) => each.contact).length),
    sender.name ? t('options.data.nameAndOptions') : t('options.data.options'),
  ].join(', ');

const sentence = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

const FOREVER = 'forever';

const KEEP_DAYS = [30, DEFAULT_KEEP_DAYS, 90, 180, 365];

/** The usual spans, and one that was set otherwise. */
const keepOptions = (days: number | null): Option[] => [
  ...[...new Set([...KEEP_DAYS, ...(days ? [days] : [])])]
    .sort((one, other) => one - other)
    .map((each) => ({ value: String(each), text: plural('options.data.days', each) })),
  { value: FOREVER, text: t('options.data.forever') },
];

/** What is kept where, and the way to delete all of it. */
export function StoredDataSection({
  state,
  actions,
}: {
  state: OptionsState;
  actions: OptionsActions;
}) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { host } = new URL(state.worker);
  return (
    <Section id="stored" title={t('options.data.title')}>
      <dl className="stored">
        <div>
          <dt>{t('options.data.here')}</dt>
          <dd>{t('options.data.aboutHere', { what: sentence(here(state)) })}</dd>
        </div>
        <div>
          <dt>{t('options.data.there')}</dt>
          <dd>{t('options.data.aboutThere', { host })}</dd>
        </div>
      </dl>
      <Choice
        label={t('options.data.keep')}
        value={String(state.keepDays ?? FOREVER)}
        options={keepOptions(state.keepDays)}
        onChoose={(value) => actions.setKeepDays(value === FOREVER ? null : Number(value))}
      />
      {hasPaidPlan(state.status) && <p className="secondary">{t('billing.deleteKeepsPlan')}</p>}
      <div className="buttons">
        <MoveData actions={actions} onDone={setOutcome} />
        <Button onClick={async () => setOutcome(await actions.saveExport())}>
          {t('options.data.download')}
        </Button>
        <ConfirmButton
          words={t('options.data.deleteAll')}
          question={t('options.data.deleteQuestion')}
          sure={t('options.data.deleteAll')}
          onSure={async () => setOutcome(await actions.deleteAll())}
        />
      </div>
      {outcome && (
        <Notice look={outcome.ok ? 'plain' : 'look'}>
          {outcome.ok ? outcome.said : outcome.why}
        </Notice>
      )}
    </Section>
  );
}
