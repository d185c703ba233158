import { sha256 } from '../lib/hash.ts';
import { DAY_SECONDS } from '../lib/time.ts';
import { steady } from './d1.ts';

/*
 * Where a request comes from, as far as the limits need to know: a hash of the address's /24 or /64 with a random salt that
 * lives in D1 for a day. Yesterday's hashes lead back to nobody.
 */

/** `203.0.113.9` → `203.0.113.0/24`; `2001:db8::1` → `2001:db8:0:0::/64`. Undefined for what is no address. */
export function prefixOf(address: string): string | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(mapped ?? address);
  if (four) return `${four[1]}.${four[2]}.${four[3]}.0/24`;
  const [head, tail, more] = address.split('::');
  if (head === undefined || more !== undefined || !/^[0-9a-f:]+$/i.test(address)) return undefined;
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = 8 - first.length - last.length;
  if (tail === undefined ? gap !== 0 : gap < 1) return undefined;
  const groups = [...first, ...Array<string>(Math.max(0, gap)).fill('0'), ...last];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

const salts = new WeakMap<D1Database, { day: number; salt: string }>();

async function saltOfToday(db: D1Database): Promise<string> {
  const day = Math.floor(Date.now() / 1000 / DAY_SECONDS);
  const known = salts.get(db);
  if (known?.day === day) return known.salt;
  const [, found] = await steady(() =>
    db.batch<{ salt: string }>([
      db
        .prepare('INSERT INTO salts (day, salt) VALUES (?1, ?2) ON CONFLICT DO NOTHING')
        .bind(day, crypto.randomUUID()),
      db.prepare('SELECT salt FROM salts WHERE day = ?1').bind(day),
    ]),
  );
  const salt = found?.results[0]?.salt;
  if (salt === undefined) throw new Error('no salt for today');
  salts.set(db, { day, salt });
  return salt;
}

/** The network of an address; all that is no address counts as one. Undefined when there is none: then no limit of a network holds. */
export async function networkOf(
  db: D1Database,
  address: string | null,
): Promise<string | undefined> {
  if (address === null) return undefined;
  return (await sha256(`${await saltOfToday(db)} ${prefixOf(address) ?? 'unknown'}`)).slice(0, 32);
}
