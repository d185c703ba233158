/*
 * D1 and KV as they are on a bad day. Each request to them asks `fate` what becomes of it.
 */

export type Fate = 'good' | 'lost before' | 'lost after';

/** Every request in ten is lost, half of them before it took effect, half after; always the same ones for a seed. */
export function oneInTen(seed: number): () => Fate {
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  return () => (random() >= 0.1 ? 'good' : random() < 0.5 ? 'lost before' : 'lost after');
}

async function through<T>(fate: () => Fate, request: () => Promise<T>): Promise<T> {
  const what = fate();
  if (what === 'lost before') throw new Error('D1_ERROR: Network connection lost.');
  const answer = await request();
  if (what === 'lost after') throw new Error('D1_ERROR: Network connection lost.');
  return answer;
}

const REAL = Symbol('the real statement');
type Wrapped = D1PreparedStatement & { [REAL]: D1PreparedStatement };

type Seen = (results: D1Result[]) => void;

function statement(real: D1PreparedStatement, fate: () => Fate, answered: Seen): Wrapped {
  const seen = async (answer: Promise<D1Result>) => {
    answered([await answer]);
    return answer;
  };
  return {
    [REAL]: real,
    bind: (...values: unknown[]) => statement(real.bind(...values), fate, answered),
    first: (column?: string) =>
      through(fate, () => (column === undefined ? real.first() : real.first(column))),
    run: () => through(fate, () => seen(real.run())),
    all: () => through(fate, () => seen(real.all())),
    raw: () => through(fate, () => real.raw()),
  } as unknown as Wrapped;
}

/** The database, with the fate of each request decided by `fate`; `answered` sees what came back. */
export function database(
  real: D1Database,
  fate: () => Fate,
  answered: Seen = () => undefined,
): D1Database {
  return {
    prepare: (sql: string) => statement(real.prepare(sql), fate, answered),
    batch: (statements: Wrapped[]) =>
      through(fate, async () => {
        const results = await real.batch(statements.map((one) => one[REAL]));
        answered(results);
        return results;
      }),
  } as unknown as D1Database;
}

/** A KV whose requests may be lost. */
export const markers = (real: KVNamespace, fate: () => Fate): KVNamespace =>
  ({
    get: (key: string) => through(fate, () => real.get(key)),
    put: (key: string, value: string, options?: KVNamespacePutOptions) =>
      through(fate, () => real.put(key, value, options)),
    delete: (key: string) => through(fate, () => real.delete(key)),
  }) as unknown as KVNamespace;

/**
 * A KV as strict as production: a reader elsewhere sees a key up to `staleFor` late, one write a second a key, so many a day,
 * no expiry under 60 s. `now` is in seconds.
 */
export function strictMarkers(now: () => number, limits = { staleFor: 60, writesADay: 1_000 }) {
  const written = new Map<
    string,
    { at: number; value: string | null; before: string | null; until: number }
  >();
  let writes = 0;
  const seen = (key: string) => {
    const entry = written.get(key);
    if (!entry || now() >= entry.until) return null;
    return now() - entry.at < limits.staleFor ? entry.before : entry.value;
  };
  const write = (key: string, value: string | null, until: number) => {
    if (now() - (written.get(key)?.at ?? -1) < 1)
      throw new Error('KV PUT failed: 429 Too Many Requests');
    if (++writes > limits.writesADay) throw new Error('KV PUT failed: limit of the day');
    written.set(key, { at: now(), value, before: seen(key), until });
  };
  const kv = {
    get: async (key: string) => seen(key),
    put: async (key: string, value: string, { expirationTtl = Number.POSITIVE_INFINITY } = {}) => {
      if (expirationTtl < 60) throw new Error('KV PUT failed: 400 Invalid expiration_ttl');
      write(key, value, now() + expirationTtl);
    },
    delete: async (key: string) => write(key, null, now()),
  } as unknown as KVNamespace;
  return { kv, writes: () => writes };
}
