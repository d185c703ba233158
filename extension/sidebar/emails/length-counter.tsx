import type { Draft } from '../../../shared/contract/channel.ts';
import { CHANNEL_NAMES } from '../../format/channels.ts';
import type { EditorView } from '../../messaging/messages.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import { measureDraft } from '../state/channels.ts';

const number = (value: number): string => value.toLocaleString('en');

/** How long the text is against what its channel takes, counted as LinkedIn counts; too long: the Worker can shorten it. */
export function LengthCounter({
  step,
  draft,
  editor,
  canFit,
}: {
  step: number;
  draft: Draft;
  editor: EditorView | undefined;
  canFit: boolean;
}) {
  const actions = useActions();
  if (draft.channel === 'email') return null;
  const { body, subject } = measureDraft(draft, editor);
  const over = body.over > 0;
  const aim =
    !over && body.aim !== undefined && body.length > body.aim
      ? `, best under ${number(body.aim)}`
      : '';
  return (
    <div className={over ? 'counter over' : 'counter'}>
      <span>
        {CHANNEL_NAMES[draft.channel]}: {number(body.length)} of {number(body.limit)}
        {over ? `, ${number(body.over)} too many` : aim}
        {subject && subject.over > 0 && `; the subject is ${number(subject.over)} too long`}
      </span>
      {over && canFit && (
        <Button
          onClick={() =>
            actions.rewrite(step, { kind: 'fit', channel: draft.channel, maxLength: body.limit })
          }
        >
          Fit to {number(body.limit)}
        </Button>
      )}
    </div>
  );
}
