import type { Channel, Draft } from '../../../shared/contract/channel.ts';
import { t } from '../../i18n/text.ts';
import type { EditorView } from '../../messaging/messages.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import { measureDraft } from '../state/channels.ts';

/** "InMail: 1,950 of 1,900, 50 too many". */
function countWords(channel: Channel, { body, subject }: ReturnType<typeof measureDraft>): string {
  const { length, limit, over, aim } = body;
  const count = t(`sidebar.counter.${channel}`, { length, limit });
  const isLong = over <= 0 && aim !== undefined && length > aim;
  const judged =
    over > 0
      ? t('sidebar.counter.over', { count, over })
      : isLong
        ? t('sidebar.counter.aim', { count, aim })
        : count;
  return subject && subject.over > 0
    ? t('sidebar.counter.subject', { count: judged, over: subject.over })
    : judged;
}

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
  const measured = measureDraft(draft, editor);
  const { body } = measured;
  const over = body.over > 0;
  return (
    <div className={over ? 'counter over' : 'counter'}>
      <span>{countWords(draft.channel, measured)}</span>
      {over && canFit && (
        <Button
          onClick={() =>
            actions.rewrite(step, { kind: 'fit', channel: draft.channel, maxLength: body.limit })
          }
        >
          {t('sidebar.counter.fit', { limit: body.limit })}
        </Button>
      )}
    </div>
  );
}
