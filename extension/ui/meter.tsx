/** How much of something is used; `label` says it in words for readers. */
export const Meter = ({ label, value, max }: { label: string; value: number; max: number }) => (
  <meter className="meter" aria-label={label} min={0} max={Math.max(max, 1)} value={Math.min(value, max)}>
    {value} of {max}
  </meter>
);
