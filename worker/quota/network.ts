import { sha256 } from '../lib/hash.ts';
import { DAY_SECONDS } from '../lib/time.ts';
import { withRetry } from './d1.ts';

/*
 * Where a request comes from, as far as the limits need to know: hashes of the address's prefixes with a random salt that lives in D1 for a
 * day. Yesterday's hashes lead back to nobody.
 */

/**
 * The prefixes that are counted, the narrowest first, each with the column of `sequences` that holds its hash. A provider gives one customer a
 * /64, a /56 or a /48, so each of them is counted; the wider ones may have more, since in another provider's /48 live 256 customers.
 */
export const PREFIXES = [
  { column: 'network', groups: 4, times: 1 },
  { column: 'network_56', groups: 3.5, times: 2 },
  { column: 'network_48', groups: 3, times: 5 },
] as const;

/** One prefix of the caller's address, hashed; it may have `times` what a limit says. */
export type Prefix = { column: (typeof PREFIXES)[number]['column']; hash: string; times: number };
/** The caller's network: what is narrowest first. */
export type Network = readonly Prefix[];

/** The eight groups of an IPv6 address. Undefined for what is none. */
function groupsOf(address: string): number[] | undefined {
  const [head, tail, more] = address.split('::');
  if (head === undefined || more !== undefined || !/^[0-9a-f:]+$/i.test(address)) return undefined;
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = 8 - first.length - last.length;
  if (tail === undefined ? gap !== 0 : gap < 1) return undefined;
  const groups = [...first, ...Array<string>(Math.max(0, gap)).fill('0'), ...last];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16));
}

/** `2001:db8:1:22ff::/56` from its first three and a half groups. */
function prefixOfGroups(groups: readonly number[], count: number): string {
  const whole = groups.slice(0, Math.ceil(count));
  const last = whole.length - 1;
  if (!Number.isInteger(count)) whole[last] = (whole[last] ?? 0) & 0xff00;
  return `${whole.map((group) => group.toString(16)).join(':')}::/${count * 16}`;
}

/**
 * `203.0.113.9` → `203.0.113.0/24`; `2001:db8::1` → `2001:db8:0:0::/64`, `2001:db8:0:0::/56`, `2001:db8:0::/48`. Empty for what is no
 * address.
 */
export function prefixesOf(address: string): string[] {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(mapped ?? address);
  if (four) return [`${four[1]}.${four[2]}.${four[3]}.0/24`];
  const groups = groupsOf(address);
  return groups ? PREFIXES.map(({ groups: count }) => prefixOfGroups(groups, count)) : [];
}

const salts = new WeakMap<D1Database, { day: number; salt: string }>();

async function saltOfToday(db: D1Database): Promise<string> {
  const day = Math.floor(Date.now() / 1000 / DAY_SECONDS);
  const known = salts.get(db);
  if (known?.day === day) return known.salt;
  const [, found] = await withRetry(() =>
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

/** The network of an address; all that is no address counts as one. Empty when there is none: then no limit of a network holds. */
export async function networkOf(db: D1Database, address: string | null): Promise<Network> {
  if (address === null) return [];
  const salt = await saltOfToday(db);
  const prefixes = prefixesOf(address);
  return Promise.all(
    (prefixes.length > 0 ? prefixes : ['unknown']).map(async (prefix, at) => {
      const { column, times } = PREFIXES[at] ?? PREFIXES[0];
      return { column, times, hash: (await sha256(`${salt} ${prefix}`)).slice(0, 32) };
    }),
  );
}

/** The hash for a column of `sequences`; null where the address has no such prefix. */
export const hashFor = (network: Network, column: Prefix['column']): string | null =>
  network.find((prefix) => prefix.column === column)?.hash ?? null;
