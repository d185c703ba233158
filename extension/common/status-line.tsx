/** The one polite line: told to screen readers, and shown when nothing else on the screen says it. Goes by itself. */
export const StatusLine = ({ text, shown }: { text: string; shown: boolean }) => (
  <p
    className={shown && text ? 'status-line' : 'seen-by-readers-only'}
    role="status"
    aria-live="polite"
    key={shown ? text : 'quiet'}
  >
    {text}
  </p>
);
