import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';

/** Mark and name, on every page that is not the sidebar. */
export const PageHeader = ({
  title = 'ColdCopy',
  children,
}: {
  title?: string;
  children?: ReactNode;
}) => (
  <header className="header">
    <span className="brand">
      <Icon name="mark" />
      <h1>{title}</h1>
    </span>
    {children}
  </header>
);
