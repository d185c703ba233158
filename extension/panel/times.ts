const MINUTE = 60_000;

/** "14:32", or "Thu 14:32" when it is not today; in the browser's language. */
export const clock = (iso: string, now: Date): string => {
  const at = new Date(iso);
  const sameDay = at.toDateString() === now.toDateString();
  return at.toLocaleString(undefined, { ...(!sameDay && { weekday: 'short' }), hour: '2-digit', minute: '2-digit' });
};

/** "in 12 minutes", "in a moment". */
export const untilWords = (iso: string, now: Date): string => {
  const minutes = Math.ceil((new Date(iso).getTime() - now.getTime()) / MINUTE);
  if (minutes < 1) return 'in a moment';
  if (minutes === 1) return 'in a minute';
  return minutes < 120 ? `in ${minutes} minutes` : `in ${Math.round(minutes / 60)} hours`;
};

/** "14 December", with the year when it is another one. */
export const dayOf = (iso: string, now: Date): string => {
  const at = new Date(iso);
  const otherYear = at.getFullYear() !== now.getFullYear();
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...(otherYear && { year: 'numeric' }) });
};
