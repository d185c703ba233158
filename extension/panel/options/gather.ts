import type { SequenceList } from '../../../worker/contract/sequence.ts';
import type { Work } from '../../work.ts';
import { shownEmail } from '../emails.ts';
import type { Written } from './state.ts';

const fromWork = (work: Work): Written => ({
  key: work.key,
  ...(work.press?.sequenceId && { sequenceId: work.press.sequenceId }),
  name: work.who ?? shownSubject(work),
  at: new Date(work.updatedAt).toISOString(),
  emails: work.steps.length,
  steps: work.steps,
});

const shownSubject = (work: Work): string => (work.steps[0] ? shownEmail(work.steps[0]).subjectLineA : 'Without a name');

/** What is kept here and what the server lists, each sequence once, newest first. */
export const gather = (works: readonly Work[], list: SequenceList['sequences']): Written[] => {
  const here = works.filter((work) => work.steps.length > 0).map(fromWork);
  const known = new Set(here.map((written) => written.sequenceId));
  const there = list
    .filter((sequence) => !known.has(sequence.sequenceId) && sequence.emails > 0)
    .map(({ sequenceId, subject, createdAt, emails }): Written => ({ sequenceId, name: subject, at: createdAt, emails, steps: [] }));
  return [...here, ...there].sort((one, other) => other.at.localeCompare(one.at));
};
