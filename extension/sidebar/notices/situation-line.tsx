import type { GenerationRecord } from '../../storage/work.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { glimpseOf } from '../emails/passage.ts';
import { restsOn, situationWords } from './situation.ts';

/** Where the conversation stands, quietly above the emails: opened, the line it rests on. */
export function SituationLine({ generation }: { generation: GenerationRecord }) {
  const words = generation.situation ? situationWords(generation.situation) : '';
  const line = restsOn(generation);
  if (!words) return null;
  if (!line) return <p className="situation">{words}</p>;
  return (
    <div className="situation">
      <Disclosure
        summary={
          <span>
            <b>{words}</b> · {line.label}
            <i>: “{glimpseOf(line.text)}”</i>
          </span>
        }
      >
        <q>{line.text}</q>
      </Disclosure>
    </div>
  );
}
