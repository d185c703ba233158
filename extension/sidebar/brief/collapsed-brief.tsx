import { initials } from '../../format/initials.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../../ui/icon.tsx';
import { useActions } from '../actions-context.ts';

/** The brief in one line, once the emails take the room; a press opens it. */
export function CollapsedBrief({ who, words }: { who: string; words: string }) {
  const { dispatch } = useActions();
  return (
    <button
      type="button"
      className="folded"
      aria-expanded={false}
      onClick={() => dispatch({ type: 'folded', folded: false })}
    >
      <span className="face small" aria-hidden="true">
        {initials(who)}
      </span>
      <span className="folded-words">
        <b>{who}</b>
        <span>{words}</span>
      </span>
      <span className="folded-edit">
        {t('common.edit')} <Icon name="chevron" size={16} />
      </span>
    </button>
  );
}
