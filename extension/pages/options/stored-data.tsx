import { useState } from 'react';
import { hasPaidPlan } from '../../common/paid-plan.ts';
import { DEFAULT_KEEP_DAYS } from '../../contacts/model.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, type Option } from '../../ui/choice.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MoveData } from './move-data.tsx';
import { Section } from './section.tsx';
import type { OptionsActions, OptionsState, Outcome } from './state.ts';

function count(number: number, one: string, many: string): string {
  if (number === 1) return `one ${one}`;
  return number === 0 ? `no ${many}` : `${number} ${many}`;
}

const here = ({ offers, voice, history, sender }: OptionsState): string =>
  [
    count(offers.length, 'offer', 'offers'),
    count(voice.length, 'sample email', 'sample emails'),
    `${count(history.filter((each) => each.contact).length, 'sequence', 'sequences')} with your edits`,
    sender.name ? 'your name and these options' : 'these options',
  ].join(', ');

const sentence = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

const FOREVER = 'forever';

const KEEP_DAYS = [30, DEFAULT_KEEP_DAYS, 90, 180, 365];

/** The usual spans, and one that was set otherwise. */
const keepOptions = (days: number | null): Option[] => [
  ...[...new Set([...KEEP_DAYS, ...(days ? [days] : [])])]
    .sort((one, other) => one - other)
    .map((each) => ({ value: String(each), text: `${each} days` })),
  { value: FOREVER, text: 'Forever' },
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
    <Section id="stored" title="Your data">
      <dl className="stored">
        <div>
          <dt>In this browser</dt>
          <dd>
            {sentence(here(state))}. Nothing is synced. A contact with emails still to send is never
            deleted by itself, and neither is that someone asked not to be contacted.
          </dd>
        </div>
        <div>
          <dt>On the server</dt>
          <dd>
            {host} keeps how many sequences you’ve used, and the text of your emails for 30 days
            unless its owner set another time. What was read about a person is deleted as soon as
            the emails are written. Their email address, phone number, and profile link aren’t sent
            unless they’re part of a line you keep.
          </dd>
        </div>
      </dl>
      <Choice
        label="Keep contacts after the last touch"
        value={String(state.keepDays ?? FOREVER)}
        options={keepOptions(state.keepDays)}
        onChoose={(value) => actions.setKeepDays(value === FOREVER ? null : Number(value))}
      />
      {hasPaidPlan(state.status) && (
        <p className="secondary">
          Deleting your data doesn’t cancel your plan. Cancel it first under Manage plan in the
          toolbar popup, or keep your restore code to use it again.
        </p>
      )}
      <div className="buttons">
        <MoveData actions={actions} onDone={setOutcome} />
        <Button onClick={async () => setOutcome(await actions.saveExport())}>
          Download what the server has
        </Button>
        <ConfirmButton
          words="Delete all"
          question="Delete everything from this browser and the server?"
          sure="Delete all"
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
