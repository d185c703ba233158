import { type ReactNode, useId } from 'react';
import { t } from '../i18n/text.ts';
import { GrowingText } from './growing-text.tsx';

type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Characters left, shown once fewer than a fifth of the room is left. */
  room?: { used: number; of: number };
};

type Ids = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
};

/** Label, hint and error around one control, tied together for readers of all kinds. */
export function Field({
  label,
  hint,
  error,
  room,
  children,
}: FieldProps & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  const tight = room !== undefined && room.of - room.used < room.of / 5;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        <span>{label}</span>
        {tight && <span>{t('common.left', { count: room.of - room.used })}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

type TextProps = FieldProps & {
  name: string;
  value: string;
  max: number;
  placeholder?: string;
  onText: (text: string) => void;
};

/** One line of text. */
export const TextField = ({
  name,
  value,
  max,
  placeholder,
  onText,
  type = 'text',
  ...field
}: TextProps & { type?: 'text' | 'url' }) => (
  <Field {...field}>
    {(ids) => (
      <input
        {...ids}
        className="input"
        name={name}
        type={type}
        value={value}
        maxLength={max}
        placeholder={placeholder}
        onChange={(event) => onText(event.target.value)}
      />
    )}
  </Field>
);

/** Text of several lines that grows with what is in it. */
export const TextArea = ({
  name,
  value,
  max,
  placeholder,
  onText,
  rows = 2,
  ...field
}: TextProps & { rows?: number }) => (
  <Field {...field} room={{ used: value.length, of: max }}>
    {(ids) => (
      <GrowingText
        {...ids}
        className="input"
        name={name}
        value={value}
        maxLength={max}
        placeholder={placeholder}
        rows={rows}
        onText={onText}
      />
    )}
  </Field>
);
