import type { Asked } from './asked.ts';
import { type Scripted, spoil } from './faults.ts';
import { chooseSample } from './sample/choose.ts';
import { mendSample } from './sample/mend.ts';
import { writeSample } from './sample/sample.ts';
import { situationOf } from './sample/situation.ts';

/** The sample writer's answer to a request of any kind, spoilt as scripted. */
export function answerSample(asked: Asked, scripted: Scripted): object {
  switch (asked.kind) {
    case 'choice':
      return chooseSample(asked);
    case 'mend':
      return spoil(mendSample(asked), scripted);
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
