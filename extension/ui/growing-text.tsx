import { type ComponentProps, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'className' | 'onChange' | 'value'> & {
  value: string;
  onText: (text: string) => void;
  className?: string;
  /** The same text with marks around parts of it; must render exactly `value`. */
  marked?: ReactNode;
  /** Shown in place of the text while nobody works in it: the same in short. */
  glimpse?: string | undefined;
};

/**
 * A textarea as tall as its text. A mirror with the same text and type lies under it: it gives the height (no measuring,
 * no jump) and may carry marks, which a textarea cannot. Undo, spell check and input methods stay the browser's own: React
 * would write each letter into the field's default as well, which ends the run of typing that one undo takes back.
 */
export function GrowingText({
  value,
  onText,
  className,
  marked,
  glimpse,
  rows = 1,
  ...rest
}: Props) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(value);
  latest.current = value;
  useLayoutEffect(() => {
    if (ref.current && ref.current.value !== value) ref.current.value = value;
  });
  // React empties the form that was sent, and with it what only we know to be its text.
  useEffect(() => {
    const field = ref.current;
    const ended = new AbortController();
    const refill = () => {
      queueMicrotask(() => {
        if (field) field.value = latest.current;
      });
    };
    field?.form?.addEventListener('reset', refill, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return (
    <div className={['growing', className, glimpse && 'glimpsed'].filter(Boolean).join(' ')}>
      <div
        className={marked ? 'mirror marked' : 'mirror'}
        aria-hidden="true"
        style={{ minHeight: `${rows}lh` }}
      >
        {glimpse ?? marked ?? value}
        {/* A last empty line has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea rows={1} ref={ref} onChange={(event) => onText(event.target.value)} {...rest} />
    </div>
  );
}
