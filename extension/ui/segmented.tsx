import { useId } from 'react';

type Props<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChoose: (value: Value) => void;
};

/** One of two to five, all in sight: a radio group drawn as one bar. */
export function Segmented<Value extends string>({
  legend,
  value,
  options,
  onChoose,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="seen-by-readers-only">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span data-text={option.text}>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
