import type { Asked } from './asked.ts';
import { type Scripted, spoil } from './faults.ts';
import { chooseSample } from './sample/choose.ts';
import { mendSample } from './sample/mend.ts';
import { concernsOf } from './sample/rewrite.ts';
import { writeSample } from './sample/sample.ts';
import { situationOf } from './sample/situation.ts';

/** The sample writer's answer to a request of any kind, spoilt as scripted. */
export function answerSample(asked: Asked, scripted: Scripted): object {
  switch (asked.kind) {
    case 'choice':
      return chooseSample(asked);
    case 'mend':
      return spoil(mendSample(asked), scripted);
    case 'rewrite': {
      const emails = writeSample(asked);
      if (!asked.mayLeave) return spoil(emails, scripted);
      return { concerns: concernsOf(asked, emails), ...spoil(emails, scripted) };
    }
    case 'reply':
    case 'draft': {
      const { matters, ...situation } = situationOf(asked);
      return {
        situation: { ...situation, ...scripted.situation },
        matters,
        ...spoil(writeSample(asked), scripted),
      };
    }
    default:
      return spoil(writeSample(asked), scripted);
  }
}
