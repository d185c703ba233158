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

/** What a generation has told of the contact: a refusal, or a day before which nothing is due. */
function readIn({ problem, work }: PanelState): Read | null {
  const { generation } = work ?? {};
  if (problem?.line && problem.kind === 'declined')
    return { is: 'not_interested', by: 'writer', line: problem.line };
  if (problem?.line && problem.kind === 'opted-out')
    return { is: 'opted_out', by: 'writer', line: problem.line };
  const is = generation?.situation && DATED[generation.situation.is];
  const until = generation?.situation?.until;
  const line = generation && restsOn(generation);
  return is && until ? { is, until, by: 'writer', ...(line && { line }) } : null;
}

/** Where things stand as the writer has read it, in the last one of the answer or else of the sequence. */
export const statusRead = (state: PanelState): Read | null =>
  readIn(replyView(state)) ?? readIn(state);
