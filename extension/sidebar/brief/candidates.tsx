import { plural, t } from '../../i18n/text.ts';
import type { Candidate } from '../../sites/reading.ts';
import { Choice } from '../../ui/choice.tsx';
import { useActions } from '../actions-context.ts';

type Props = { candidates: Candidate[]; chosen: string | undefined };

const nameOf = (candidate: Candidate) =>
  candidate.name ? `${candidate.name} (${candidate.email})` : candidate.email;

/** Several people are in the thread: who is meant. As a list while nobody is, as one line afterwards. */
export function Candidates({ candidates, chosen }: Props) {
  const actions = useActions();
  if (chosen)
    return (
      <div className="candidates">
        <Choice
          label={plural('sidebar.candidates.of', candidates.length)}
          value={chosen}
          options={candidates.map((candidate) => ({
            value: candidate.email,
            text: candidate.name ?? candidate.email,
          }))}
          onChoose={actions.read}
        />
      </div>
    );
  return (
    <div className="candidates">
      <h2>{t('sidebar.candidates.title')}</h2>
      <p className="secondary">{t('sidebar.candidates.question')}</p>
      <ul className="rows">
        {candidates.map((candidate) => (
          <li key={candidate.email}>
            <button
              type="button"
              className="row-button"
              onClick={() => actions.read(candidate.email)}
              title={nameOf(candidate)}
            >
              <b>{candidate.name ?? candidate.email}</b>
              {candidate.name && <span>{candidate.email}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
