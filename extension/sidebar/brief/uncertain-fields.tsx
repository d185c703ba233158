import type { ProspectField } from '../../../shared/contract/brief.ts';
import { fieldOf } from '../../brief/brief.ts';
import { withField } from '../../brief/edits.ts';
import { prospectFieldName } from '../../format/fields.ts';
import { t } from '../../i18n/text.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';

type Props = { reading: Reading; work: Work };

/** The last way to greet is without a name: nothing is sent as their first name. */
const GREETING_WITHOUT_NAME = 'Hello';

/** "Greet as: Elin · Ms Brack · Hello": asked where the name does not tell; the answer is kept with the work on this person. */
function GreetAs({ reading, work }: Props) {
  const { dispatch } = useActions();
  const options = reading.guesses?.firstName?.options ?? [];
  if (options.length === 0) return null;
  const chosen = work.edits.fields.firstName;
  const greetingOf = (option: string) => (option === GREETING_WITHOUT_NAME ? '' : option);
  const shown = (option: string) => greetingOf(option) || t('sidebar.guess.withoutName');
  return (
    <fieldset className="greet-as">
      <legend className="secondary">{t('sidebar.guess.greetAs')}</legend>
      {options.map((option) => (
        <Button
          key={option}
          aria-pressed={chosen === greetingOf(option)}
          onClick={() =>
            dispatch({
              type: 'edits',
              change: (edits) => withField(edits, 'firstName', greetingOf(option)),
              status: t('sidebar.guess.greeting', { greeting: shown(option) }),
            })
          }
        >
          {shown(option)}
        </Button>
      ))}
    </fieldset>
  );
}

/** What is asked about where it is a guess. */
const QUESTIONS: readonly ProspectField[] = ['jobTitle', 'company'];

/** "Company? Acme": what was read but is a guess, until the user changes it. It is sent as it stands. */
function Guesses({ reading, work }: Props) {
  const guessed = QUESTIONS.flatMap((field) => {
    const value = fieldOf(reading, work.edits, field);
    const isGuess =
      reading.guesses?.[field] !== undefined && work.edits.fields[field] === undefined;
    return isGuess && value
      ? [t('sidebar.guess.question', { label: prospectFieldName(field), value })]
      : [];
  });
  return guessed.length > 0 ? <p className="secondary">{guessed.join(' · ')}</p> : null;
}

/** What the page does not tell for certain about the person. */
export const UncertainFields = (props: Props) => (
  <>
    <GreetAs {...props} />
    <Guesses {...props} />
  </>
);
