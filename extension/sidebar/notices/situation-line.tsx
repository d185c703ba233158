import type { GenerationRecord } from '../../storage/work.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { rich } from '../../ui/rich.tsx';
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
            {rich(
              'notice.situation.line',
              { i: (quote) => <i>{quote}</i> },
              { words, label: line.label, text: glimpseOf(line.text) },
            )}
          </span>
        }
      >
        <q>{line.text}</q>
      </Disclosure>
    </div>
  );
}
