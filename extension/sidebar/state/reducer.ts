import type { Action } from './actions.ts';
import { BRIEF } from './reducers/brief.ts';
import type { Handlers } from './reducers/common.ts';
import { EMAILS } from './reducers/emails.ts';
import { GENERATION } from './reducers/generation.ts';
import { OUTSIDE } from './reducers/outside.ts';
import { replyView, withReplyView } from './reply.ts';
import type { PanelState } from './state.ts';

const HANDLERS: Handlers = {
  ...OUTSIDE,
  ...BRIEF,
  ...GENERATION,
  ...EMAILS,
  'on-reply': (state, { to, action }) => withReplyView(state, reduce(replyView(state), action), to),
};

/** The next state. Pure: what reaches out of it is in commands.ts. */
export function reduce(state: PanelState, action: Action): PanelState {
  const handle = HANDLERS[action.type] as (state: PanelState, action: Action) => PanelState;
  const next = handle(state, action);
  return next.status === state.status ? next : { ...next, statusShown: action.type === 'say' };
}
