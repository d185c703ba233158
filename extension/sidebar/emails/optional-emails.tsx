import { LinkButton } from '../../ui/button.tsx';

/** Source: docs/writing.md. */
const FOURTH =
  'Optional: in 16.5 million cold emails, four or more to one person more than tripled complaints.';

function rangeWords(steps: readonly number[]): string {
  const [first, last] = [steps[0], steps.at(-1)];
  return first === last ? `Email ${first}` : `Emails ${first}–${last}`;
}

/** What comes after the fourth email, folded, with what is known against it. Without `onFold` it is open for now. */
export const OptionalEmails = ({
  steps,
  folded,
  onFold,
}: {
  steps: readonly number[];
  folded: boolean;
  onFold: ((folded: boolean) => void) | undefined;
}) => (
  <p className="foot optional">
    {onFold && (
      <LinkButton aria-expanded={!folded} onClick={() => onFold(!folded)}>
        {folded
          ? `Show ${rangeWords(steps).toLowerCase()}`
          : `Hide ${rangeWords(steps).toLowerCase()}`}
      </LinkButton>
    )}{' '}
    {FOURTH}
  </p>
);
