import type { ComponentProps } from 'react';

type Look = 'plain' | 'look' | 'stop';

/** A short fact in a pill. */
export const Chip = ({
  look = 'plain',
  ...rest
}: Omit<ComponentProps<'span'>, 'className'> & { look?: Look }) => (
  <span className={`chip ${look}`} {...rest} />
);
