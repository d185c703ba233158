import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Words that open to more; `open`: they are open from the start. The browser's own details: keyboard and find-in-page work. */
export const Disclosure = ({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) => (
  <details className="disclosure" open={open}>
    <summary>
      {summary}
      <Icon name="chevron" size={16} />
    </summary>
    {children}
  </details>
);
