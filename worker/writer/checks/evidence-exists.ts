import type { Check } from './check.ts';

export const evidenceExists: Check = {
  name: 'evidence-exists',
  severity: 'soft',
  why: 'Each email says which lines it is based on; a line that does not exist means that the fact may not either.',
  examples: { bad: ['e9, where the brief has e1 and e2'], good: ['e1'] },
  find({ evidenceUsed }, { brief }) {
    const ids = new Set(brief.prospect?.evidence.map(({ id }) => id));
    return evidenceUsed
      .filter((id) => !ids.has(id))
      .map((id) => ({
        message: 'This email is based on a line that isn’t on the page. Check its facts.',
        quote: id.slice(0, 32),
      }));
  },
};
