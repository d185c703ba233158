import { useId } from 'react';
import { Icon } from './icon.tsx';

export type Option = { value: string; text: string };

type Props = {
  label: string;
  value: string;
  options: Option[];
  onChoose: (value: string) => void;
  hideLabel?: boolean;
};

/** One of a few, in the browser's own list: keyboard, type-ahead and touch are its own. */
export function Choice({ label, value, options, onChoose, hideLabel }: Props) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id} className={hideLabel ? 'seen-by-readers-only' : 'choice-label'}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="chevron" size={16} />
    </div>
  );
}
