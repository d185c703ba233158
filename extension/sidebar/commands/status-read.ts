import type { Situation } from '../../../shared/contract/situation.ts';
import type { ContactStatus } from '../../contacts/index.ts';
import { restsOn } from '../notices/situation.ts';
import { replyView } from '../state/reply.ts';
import type { PanelState } from '../state/state.ts';

type Read = Omit<ContactStatus, 'at'>;

const DATED: Partial<Record<Situation['is'], ContactStatus['is']>> = {
  away: 'out_of_office',
  not_now: 'not_now',
};

/** What a press has told of the contact: a refusal, or a day before which nothing is due. */
function readIn({ problem, work }: PanelState): Read | null {
  const { press } = work ?? {};
  if (problem?.line && problem.kind === 'declined')
    return { is: 'not_interested', by: 'writer', line: problem.line };
  if (problem?.line && problem.kind === 'opted-out')
    return { is: 'opted_out', by: 'writer', line: problem.line };
  const is = press?.situation && DATED[press.situation.is];
  const until = press?.situation?.until;
  const line = press && restsOn(press);
  return is && until ? { is, until, by: 'writer', ...(line && { line }) } : null;
}

/** Where things stand as the writer has read it, in the last press of the answer or else of the sequence. */
export const statusRead = (state: PanelState): Read | null =>
  readIn(replyView(state)) ?? readIn(state);
