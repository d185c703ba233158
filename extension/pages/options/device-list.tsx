import type { Device, Devices } from '../../../shared/contract/billing.ts';
import { dayOf } from '../../format/times.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';

const nameOf = ({ name }: Device): string => name || 'A browser';

/** "added Nov 3 · last used Nov 24". */
function whenWords({ joinedAt, usedAt }: Device, now: Date): string {
  return [
    joinedAt ? `added ${dayOf(joinedAt, now)}` : '',
    usedAt ? `last used ${dayOf(usedAt, now)}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const Words = ({ device, now }: { device: Device; now: Date }) => (
  <span className="device">
    <b>{nameOf(device)}</b> {device.isThis && <span className="chip">This browser</span>}
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
    <p className="secondary">
      Your plan is in use on {devices.length} of {most} devices.
    </p>
    <ul className="rows" aria-label="Devices that share your plan">
      {devices.map((device) => (
        <li key={device.id} className="option-row">
          <Words device={device} now={now} />
          {device.isThis && !device.isHolder && (
            <ConfirmButton
              words="Unlink"
              question="Use the free plan in this browser?"
              sure="Unlink"
              onSure={onLeave}
            />
          )}
          {!device.isThis && !device.isHolder && (
            <ConfirmButton
              words="Remove"
              question="Put this device back on the free plan?"
              sure="Remove"
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
  <ul className="rows" aria-label="Devices that can be replaced">
    {devices
      .filter(({ isHolder }) => !isHolder)
      .map((device) => (
        <li key={device.id} className="option-row">
          <Words device={device} now={now} />
          <Button onClick={() => onReplace(device.id)}>Replace</Button>
        </li>
      ))}
  </ul>
);
