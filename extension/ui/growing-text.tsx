import type { ComponentProps, ReactNode } from 'react';

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
 * no jump) and may carry marks, which a textarea cannot. Undo, spell check and input methods stay the browser's own.
 */
export const GrowingText = ({
  value,
  onText,
  className,
  marked,
  glimpse,
  rows = 1,
  ...rest
}: Props) => (
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
    <textarea rows={1} value={value} onChange={(event) => onText(event.target.value)} {...rest} />
  </div>
);
