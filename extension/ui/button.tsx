import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type ButtonProps = ComponentProps<'button'>;

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ');

/** `look`: primary acts, danger deletes, plain is everything else. `main`: the one full-width button of a screen. */
export const Button = ({
  look = 'plain',
  main,
  className,
  ...rest
}: ButtonProps & { look?: 'plain' | 'primary' | 'danger'; main?: boolean }) => (
  <button type="button" className={classes('button', look, main && 'main', className)} {...rest} />
);

/** A button that reads as words in a sentence. */
export const LinkButton = ({
  secondary,
  className,
  ...rest
}: ButtonProps & { secondary?: boolean }) => (
  <button
    type="button"
    className={classes('link-button', secondary && 'secondary', className)}
    {...rest}
  />
);

/** `label` is what a screen reader says and what the tooltip shows. */
export const IconButton = ({
  icon,
  label,
  className,
  ...rest
}: ButtonProps & { icon: IconName; label: string }) => (
  <button
    type="button"
    className={classes('icon-button', className)}
    aria-label={label}
    title={label}
    {...rest}
  >
    <Icon name={icon} />
  </button>
);

/** Words beside a button's label that name its key. */
export const Key = ({ children }: { children: ReactNode }) => (
  <span className="key">{children}</span>
);
