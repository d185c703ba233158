import type { Config } from '../../env.ts';
import { ApiError } from '../../errors.ts';
import { sha256 } from '../../lib/hash.ts';
import { untilMidnight } from '../../lib/time.ts';
import { rowsOf, withRetry } from '../d1.ts';
import type { Network } from '../network.ts';
import { dropDevice, listDevices, seatsOf, seatTable } from './devices.ts';
import { isRestoreCode, normalCode } from './id.ts';
import { isDevice } from './is-device.ts';
import { isOverAny } from './tries.ts';

/*
 * A browser joins a quota: with a code of "use on another computer", or with the restore code of an account where no old computer is left. A restore code has 100 random
 * bits and works until it is revoked. A session may try ten codes a day, a network thirty.
 */

const GUESSES = 10;
const NETWORK_GUESSES = 30;

/** Counts a guess; throws `ApiError` when there were too many today. */
async function countGuess(db: D1Database, sessionId: string, network: Network): Promise<void> {
  const counted = [
    { name: `guesses:${sessionId}`, most: GUESSES },
    ...network.map(({ hash, times }) => ({
      name: `guesses:${hash}`,
      most: NETWORK_GUESSES * times,
    })),
  ];
  if (!(await isOverAny(db, counted))) return;
  throw new ApiError('rate_limit_exceeded', 'Too many wrong codes. Try again tomorrow.', {
    retryAfter: untilMidnight(),
  });
}

/** Who wants to use another's quota, and with what. */
export type Attaching = {
  sessionId: string;
  code: string;
  /** With a restore code: the browser that makes room. */
  replace: string | undefined;
  /** What its browser is (http/device.ts). */
  device: string;
  network: Network;
};

/** SQL: the quota `m.quota_id` has room for session ?1. ?3 the seats of each plan. */
const HAS_ROOM = `(SELECT count(*) FROM sessions d WHERE ${isDevice('d', 'm.quota_id')} AND d.id <> ?1)
  < (SELECT ${seatsOf('q', '?3')} FROM sessions q WHERE q.id = m.quota_id)`;

/** SQL: a code of "use on another computer" that session ?1 may use; ?2 its hash. */
const OPEN_CODE = `hash = ?2 AND expires_at > unixepoch() AND session_id <> ?1 AND (used_by IS NULL OR used_by = ?1)`;

type Attached = { done: boolean; isKnown: boolean };

/** Uses up a code of "use on another computer". */
async function spendCode(
  db: D1Database,
  seats: string,
  hash: string,
  { sessionId, device }: Attaching,
): Promise<Attached> {
  const results = await withRetry(() =>
    db.batch([
      db
        .prepare(
          `UPDATE codes SET used_by = ?1 WHERE ${OPEN_CODE}
             AND EXISTS (SELECT 1 FROM sessions m WHERE m.id = codes.session_id AND m.deleted_at IS NULL AND m.quota_id <> ?1 AND ${HAS_ROOM})`,
        )
        .bind(sessionId, hash, seats),
      db
        .prepare(
          `UPDATE sessions SET updated_at = unixepoch(), device = ?3, joined_at = unixepoch(),
             quota_id = (SELECT m.quota_id FROM codes c JOIN sessions m ON m.id = c.session_id WHERE c.hash = ?2)
           WHERE id = ?1 AND changes() > 0`,
        )
        .bind(sessionId, hash, device),
      db
        .prepare(
          'SELECT 1 FROM codes WHERE hash = ?1 AND used_by = ?2 AND expires_at > unixepoch()',
        )
        .bind(hash, sessionId),
      db
        .prepare(
          `SELECT 1 FROM codes JOIN sessions m ON m.id = codes.session_id WHERE ${OPEN_CODE} AND m.deleted_at IS NULL AND m.quota_id <> ?1`,
        )
        .bind(sessionId, hash),
    ]),
  );
  return { done: rowsOf(results, 2).length > 0, isKnown: rowsOf(results, 3).length > 0 };
}

/** Brings an account's plan to this session. The account's browsers are told only to whoever has its code. */
async function restore(
  db: D1Database,
  config: Config,
  seats: string,
  hash: string,
  { sessionId, device, replace }: Attaching,
): Promise<Attached> {
  const row = await withRetry(() =>
    db
      .prepare('SELECT id FROM sessions WHERE restore_hash = ?1')
      .bind(hash)
      .first<{ id: string }>(),
  );
  if (!row) return { done: false, isKnown: false };
  const results = await withRetry(() =>
    db.batch([
      ...(replace === undefined ? [] : [dropDevice(db, row.id, replace)]),
      db
        .prepare(
          `UPDATE sessions SET updated_at = unixepoch(), device = ?4, quota_id = m.id,
             joined_at = iif(sessions.quota_id = m.id, sessions.joined_at, unixepoch())
           FROM (SELECT id, quota_id FROM sessions WHERE restore_hash = ?2 AND deleted_at IS NULL) AS m
           WHERE sessions.id = ?1 AND sessions.deleted_at IS NULL AND ${HAS_ROOM}`,
        )
        .bind(sessionId, hash, seats, device),
      db.prepare('SELECT 1 FROM sessions WHERE id = ?1 AND quota_id = ?2').bind(sessionId, row.id),
    ]),
  );
  const done = rowsOf(results, results.length - 1).length > 0;
  if (done) return { done, isKnown: true };
  const { devices, most } = await listDevices(db, config, row.id, sessionId);
  throw new ApiError(
    'devices_full',
    `This plan is in use on ${devices.length} of ${most} devices. Choose the one to replace.`,
    { devices },
  );
}

/** Lets a session use the quota of the session that made the code, and spends the code; or that of the account whose restore code it is. Throws `ApiError`. */
export async function attach(db: D1Database, config: Config, asked: Attaching): Promise<void> {
  await countGuess(db, asked.sessionId, asked.network);
  const code = normalCode(asked.code);
  const hash = await sha256(code);
  const seats = seatTable(config);
  const isRestored = isRestoreCode(code);
  const { done, isKnown } = isRestored
    ? await restore(db, config, seats, hash, asked)
    : await spendCode(db, seats, hash, asked);
  if (done) return;
  if (isKnown)
    throw new ApiError(
      'devices_full',
      'This plan is in use on as many devices as it covers. Remove one on the other computer, under Options, Devices.',
    );
  const message = isRestored
    ? 'This restore code is wrong or was replaced. It’s on your latest receipt.'
    : 'This code is wrong, already used, or expired. Get a new one on the other computer.';
  throw new ApiError('invalid_request', message, { field: 'code' });
}
