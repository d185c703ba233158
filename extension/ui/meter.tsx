import { t } from '../i18n/text.ts';

/** How much of something is used; `label` says it in words for readers. The bar is our own: browsers draw the inside of a meter each in another way. */
export function Meter({ label, value, max }: { label: string; value: number; max: number }) {
  const full = Math.max(max, 1);
  const now = Math.min(value, full);
  return (
    <div className="meter">
      <meter className="seen-by-readers-only" aria-label={label} min={0} max={full} value={now}>
        {t('common.meter', { used: value, max })}
      </meter>
      <div aria-hidden="true" style={{ width: `${(now / full) * 100}%` }} />
    </div>
  );
}
