import type { ReactNode } from 'react';

type Props = {
  /** plain: good to know; look: needs a look; stop: something stopped. A word in the title says it as well as the colour. */
  look?: 'plain' | 'look' | 'stop';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

/** What happened, what it cost, what to do. */
export const Notice = ({ look = 'plain', title, children, actions }: Props) => (
  <div className={`notice ${look}`}>
    {title && <p className="notice-title">{title}</p>}
    {children && <div>{children}</div>}
    {actions && <div className="notice-actions">{actions}</div>}
  </div>
);
