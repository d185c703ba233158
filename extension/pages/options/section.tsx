import type { ReactNode } from 'react';

/** One part of the options, with a name one can link to. */
export const Section = ({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about?: ReactNode;
  children: ReactNode;
}) => (
  <section id={id} className="option" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {about && <p className="secondary">{about}</p>}
    {children}
  </section>
);
