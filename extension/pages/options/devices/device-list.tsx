import type { Device, Devices } from '../../../../shared/contract/billing.ts';
import { dayOf } from '../../../format/times.ts';
import { t } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';

const nameOf = ({ name }: Device): string => name || t('options.devices.unnamed');

/** "added Nov 3 · last used Nov 24". */
function whenWords({ joinedAt, usedAt }: Device, now: Date): string {
  return [
    joinedAt ? t('options.devices.added', { day: dayOf(joinedAt, now) }) : '',
    usedAt ? t('options.devices.used', { day: dayOf(usedAt, now) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const Words = ({ device, now }: { device: Device; now: Date }) => (
  <span className="device">
    <b>{nameOf(device)}</b>{' '}
    {device.isThis && <span className="chip">{t('options.devices.this')}</span>}
    <span className="secondary">{whenWords(device, now)}</span>
  </span>
);

type ListProps = {
  of: Devices;
  now: Date;
  onRemove: (id: string) => void;
  /** This browser goes back to its own free plan. */
  onLeave: () => void;
};

/** The browsers that share the plan, each to be removed. */
export const DeviceList = ({ of: { devices, most }, now, onRemove, onLeave }: ListProps) => (
  <>
    <p className="secondary">{t('options.devices.inUse', { used: devices.length, most })}</p>
    <ul className="rows" aria-label={t('options.devices.list')}>
      {devices.map((device) => (
        <li key={device.id} className="option-row">
          <Words device={device} now={now} />
          {device.isThis && !device.isHolder && (
            <ConfirmButton
              words={t('options.devices.unlink')}
              question={t('options.devices.unlinkSure')}
              sure={t('options.devices.unlink')}
              onSure={onLeave}
            />
          )}
          {!device.isThis && !device.isHolder && (
            <ConfirmButton
              words={t('options.devices.remove')}
              question={t('options.devices.removeSure')}
              sure={t('options.devices.remove')}
              onSure={() => onRemove(device.id)}
            />
          )}
        </li>
      ))}
    </ul>
  </>
);

/** The plan has no room: which device makes it. */
export const ReplaceDevice = ({
  devices,
  now,
  onReplace,
}: {
  devices: readonly Device[];
  now: Date;
  onReplace: (id: string) => void;
}) => (
  <ul className="rows" aria-label={t('options.devices.replaceable')}>
    {devices
      .filter(({ isHolder }) => !isHolder)
      .map((device) => (
        <li key={device.id} className="option-row">
          <Words device={device} now={now} />
          <Button onClick={() => onReplace(device.id)}>{t('options.devices.replace')}</Button>
        </li>
      ))}
  </ul>
);
