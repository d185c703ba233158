import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Words that open to more; `open`: they are open from the start; `onToggle`: told whenever they open or close, that start included. The browser's own details: keyboard and find-in-page work. */
export const Disclosure = ({
  summary,
  open,
  onToggle,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}) => (
  <details
    className="disclosure"
    open={open}
    onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
  >
    <summary>
      {summary}
      <Icon name="chevron" size={16} />
    </summary>
    {children}
  </details>
);
