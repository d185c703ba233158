/** Drawn inline, 18 × 18, one stroke. An icon never stands alone: its button carries the label. */
const PATHS = {
  mark: 'M2 4.5h14v9H2z M2 5l7 5 7-5',
  close: 'M5.5 5.5l7 7 M12.5 5.5l-7 7',
  more: 'M4.5 9h.01 M9 9h.01 M13.5 9h.01',
  chevron: 'M5.5 7.5L9 11l3.5-3.5',
  plus: 'M9 4.5v9 M4.5 9h9',
  gear: 'M9 6.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2z M9 2v2 M9 14v2 M2 9h2 M14 9h2 M4.05 4.05l1.4 1.4 M12.55 12.55l1.4 1.4 M4.05 13.95l1.4-1.4 M12.55 5.45l1.4-1.4',
  pencil: 'M4 14l.6-3L11.5 4.1l2.4 2.4L7 13.4z',
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg
    className="icon"
    width={size}
    height={size}
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 2.2 : 1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
