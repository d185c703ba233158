import type { Work } from '../../storage/work.ts';
import type { PanelState, ReplyState } from './state.ts';

/*
 * The answer to what they wrote stands beside the sequence, and is worked on as an email of one is: it is a generation of its own with one
 * email. So it is seen as a sidebar of its own, and every screen and command of an email works on it.
 */

/** The step that the answer has among its own. */
export const REPLY_STEP = 1;

const workOfReply = ({
  generation: _generation,
  steps: _steps,
  before: _,
  reply,
  ...work
}: Work): Work => ({
  ...work,
  steps: reply?.steps ?? [],
  ...(reply?.generation && { generation: reply.generation }),
});

const ownOf = ({ writing, problem, insertions, rewriting, checks }: PanelState): ReplyState => ({
  writing,
  problem,
  insertions,
  rewriting,
  checks,
});

/** The sidebar as if the answer were all that is written. */
export const replyView = (state: PanelState): PanelState => ({
  ...state,
  ...state.reply,
  work: state.work && workOfReply(state.work),
  isReply: true,
  choosing: null,
  open: REPLY_STEP,
  folded: true,
});

/** The sidebar after something happened to the answer (to that email of theirs): what belongs to the sequence is as it was. */
export function withReplyView(state: PanelState, view: PanelState, to: string): PanelState {
  const { work } = state;
  const { generation, steps = [] } = view.work ?? {};
  const isTold = generation !== work?.reply?.generation || steps !== work?.reply?.steps;
  return {
    ...state,
    work:
      work && isTold ? { ...work, reply: { to, steps, ...(generation && { generation }) } } : work,
    reply: ownOf(view),
    quota: view.quota,
    rewritesLeft: view.rewritesLeft,
    checksLeft: view.checksLeft,
    target: view.target,
    status: view.status,
    statusShown: view.statusShown,
  };
}
