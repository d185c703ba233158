import type { Work } from '../../../storage/work.ts';
import { briefLines } from '../../verdicts/lines.ts';
import { briefOf } from '../current-brief.ts';
import type { PanelState } from '../state.ts';
import { whoOf } from '../who.ts';
import { type Handlers, onWork } from './common.ts';

/** A refusal because of a line holds as long as that line stands in the brief; without one, until anything is changed. */
function settled(state: PanelState): PanelState {
  const { problem } = state;
  if (problem?.kind !== 'declined' && problem?.kind !== 'opted-out') return state;
  const { line } = problem;
  const brief = briefOf(state)?.brief;
  const stands = line && brief && briefLines(brief).some(({ text }) => text === line.text);
  return stands ? state : { ...state, problem: null };
}

/** A corrected name heads the emails and the lists as well. */
const renamed = ({ page }: PanelState, work: Work): Work =>
  page.kind === 'read' ? { ...work, ...whoOf(page.reading, work) } : work;

/** What the user does to the brief. */
export const BRIEF = {
  edits: (state, { change, status }) => ({
    ...settled(onWork(state, (work) => renamed(state, { ...work, edits: change(work.edits) }))),
    ...(status && { status }),
  }),
  'options-chosen': (state, { change }) => onWork(state, (work) => ({ ...work, ...change })),
  folded: (state, { folded }) => ({ ...state, folded }),
  'write-anyway': (state) => ({
    ...state,
    writeAnyway: true,
    problem: state.problem?.kind === 'declined' ? null : state.problem,
  }),
  'sequence-anyway': (state) => ({ ...state, sequenceAnyway: true }),
} satisfies Partial<Handlers>;
