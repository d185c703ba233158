import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Words that open to more. The browser's own details: keyboard and find-in-page work. */
export const Disclosure = ({ summary, children }: { summary: ReactNode; children: ReactNode }) => (
  <details className="disclosure">
    <summary>
      {summary}
      <Icon name="chevron" size={16} />
    </summary>
    {children}
  </details>
);
