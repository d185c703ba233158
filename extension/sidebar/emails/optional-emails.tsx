import { t } from '../../i18n/text.ts';
import { LinkButton } from '../../ui/button.tsx';

function buttonWords(steps: readonly number[], folded: boolean): string {
  const [first = 0, last = 0] = [steps[0], steps.at(-1)];
  const act = folded ? 'show' : 'hide';
  return first === last
    ? t(`sidebar.optional.${act}One`, { step: first })
    : t(`sidebar.optional.${act}`, { first, last });
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
        {buttonWords(steps, folded)}
      </LinkButton>
    )}{' '}
    {/* Source: docs/writing.md. */}
    {t('sidebar.optional.text')}
  </p>
);
