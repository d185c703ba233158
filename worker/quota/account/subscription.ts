import { z } from 'zod';
import { type SubscriptionState, subscriptionStates } from '../../../shared/contract/billing.ts';
import type { Config } from '../../env.ts';
import { rowsOf, withRetry } from '../d1.ts';
import { rollPeriod } from '../period.ts';
import { planOf, plansOf } from '../plans.ts';

/*
 * What Stripe says of a subscription, and what an account has of it. Answers of Stripe's may come in any order: each question takes a number before it is
 * asked, and an answer is written only while no later question was answered.
 */

/** A subscription as Stripe has it at one moment. Times are unix seconds. */
export type Standing = {
  id: string;
  customer: string;
  plan: string;
  price: string;
  state: SubscriptionState;
  beganAt: number;
  periodEndsAt: number;
  /** Until when it gives its plan, unless its payment is late: then as long as `grace` seconds after that was first seen. 0: it gives none. */
  accessUntil: number;
  grace: number;
};

/** Takes the number of a question about a subscription. */
export async function numberQuestion(db: D1Database, id: string): Promise<number> {
  const upsert = db
    .prepare(
      `INSERT INTO subscriptions (id, quota_id, customer, asked) VALUES (?1, '', '', 1)
       ON CONFLICT (id) DO UPDATE SET asked = asked + 1 RETURNING asked`,
    )
    .bind(id);
  const row = await withRetry(() => upsert.first<{ asked: number }>());
  return z.number().parse(row?.asked);
}

/** It is none of ours: another product of the same seller's. */
export async function forgetQuestion(db: D1Database, id: string): Promise<void> {
  const gone = db.prepare('DELETE FROM subscriptions WHERE id = ?1 AND told = 0').bind(id);
  await withRetry(() => gone.run());
}

/** SQL: the subscription that gives account ?1 its plan: of several the one that lasts longest. */
const BEST = `(SELECT id, plan, access_until, began_at FROM subscriptions
  WHERE quota_id = ?1 AND access_until > unixepoch() ORDER BY access_until DESC, id LIMIT 1)`;

/** SQL: the account has that plan already, so that its months go on. */
const SAME =
  's.plan = b.plan AND s.period_ends_at IS NOT NULL AND coalesce(s.plan_until, unixepoch() + 1) > unixepoch()';
const keep = (column: string, fresh: string) =>
  `${column} = iif(${SAME.replaceAll('s.', 'sessions.')}, sessions.${column}, ${fresh})`;

/** ?1 the account, ?2 the generations of each plan as JSON. The first period is one that is over, so that `rollPeriod` begins the one that runs. */
const APPLY = `
  UPDATE sessions SET ${keep('generations_used', '0')}, ${keep('period', 'sessions.period + 1')},
    ${keep('period_anchor', 'min(b.began_at, unixepoch())')}, ${keep('period_ends_at', 'min(b.began_at, unixepoch())')},
    ${keep('max_generations', `coalesce(json_extract(?2, '$."' || b.plan || '"'), sessions.max_generations)`)},
    plan = b.plan, plan_until = b.access_until, subscription_id = b.id, updated_at = unixepoch()
  FROM ${BEST} AS b WHERE sessions.id = ?1`;

/** ?1 the account, ?2 generations of the free plan. A plan that the owner granted is not a subscription's to end. */
const END = `
  UPDATE sessions SET plan = 'free', max_generations = ?2, generations_used = 0, period = period + 1, period_anchor = NULL,
    period_ends_at = NULL, plan_until = NULL, subscription_id = NULL, updated_at = unixepoch()
  WHERE id = ?1 AND subscription_id IS NOT NULL AND plan <> 'free' AND NOT EXISTS (SELECT 1 FROM ${BEST})`;

/**
 * Writes the answer to question `number` and gives the account what it is to have; in one batch. Undefined: there is no such account. `changed`: it has another plan than
 * before.
 */
export async function writeStanding(
  db: D1Database,
  config: Config,
  accountId: string,
  number: number,
  standing: Standing,
): Promise<{ quotaId: string; changed: boolean; others: number } | undefined> {
  const found = await withRetry(() =>
    db
      .prepare('SELECT id FROM sessions WHERE account_id = ?1 AND is_account = 1')
      .bind(accountId)
      .first<{ id: string }>(),
  );
  if (!found) return undefined;
  const generations = JSON.stringify(
    Object.fromEntries(plansOf(config).map((plan) => [plan.name, plan.maxGenerations])),
  );
  const free = planOf(config, 'free').maxGenerations;
  const plan = db.prepare('SELECT plan, period FROM sessions WHERE id = ?1').bind(found.id);
  const { id, customer, price, state, beganAt, periodEndsAt, accessUntil, grace } = standing;
  const results = await withRetry(() =>
    db.batch([
      plan,
      db
        .prepare(
          `UPDATE subscriptions SET quota_id = ?2, customer = ?3, plan = ?4, price = ?5, state = ?6, began_at = ?7, period_ends_at = ?8,
             past_due_since = iif(?6 = 'past_due', coalesce(past_due_since, unixepoch()), NULL),
             access_until = iif(?6 = 'past_due', coalesce(past_due_since, unixepoch()) + ?10, ?9), told = ?11
           WHERE id = ?1 AND told < ?11`,
        )
        .bind(
          id,
          found.id,
          customer,
          standing.plan,
          price,
          state,
          beganAt,
          periodEndsAt,
          accessUntil,
          grace,
          number,
        ),
      db.prepare(APPLY).bind(found.id, generations),
      ...rollPeriod(db, found.id, free),
      db.prepare(END).bind(found.id, free),
      plan,
      db
        .prepare(
          'SELECT count(*) AS n FROM subscriptions WHERE quota_id = ?1 AND id <> ?2 AND access_until > unixepoch()',
        )
        .bind(found.id, id),
    ]),
  );
  const planAt = (index: number) => rowsOf<{ plan: string }>(results, index)[0]?.plan;
  const last = results.length - 1;
  const others = rowsOf<{ n: number }>(results, last)[0]?.n ?? 0;
  return { quotaId: found.id, changed: planAt(0) !== planAt(last - 1), others };
}

const subscriptionRow = z.object({
  id: z.string(),
  customer: z.string(),
  state: z.enum(subscriptionStates),
  /** Until when it gives its plan; what is over gives none. */
  until: z.number(),
  live: z.number().transform(Boolean),
});
export type SubscriptionRow = z.infer<typeof subscriptionRow>;

/** The subscription that an account has, or had last. */
export async function readSubscription(
  db: D1Database,
  quotaId: string,
): Promise<SubscriptionRow | undefined> {
  const select = db
    .prepare(
      `SELECT id, customer, iif(state IN ('active', 'past_due', 'cancelled') AND access_until <= unixepoch(), 'ended', state) AS state,
         iif(access_until > 0, access_until, iif(period_ends_at <= unixepoch(), period_ends_at, 0)) AS until, access_until > unixepoch() AS live
       FROM subscriptions WHERE quota_id = ?1 AND told > 0 ORDER BY access_until DESC, began_at DESC LIMIT 1`,
    )
    .bind(quotaId);
  const row = await withRetry(() => select.first());
  return row === null ? undefined : subscriptionRow.parse(row);
}

/** How many subscriptions an account has had. */
export async function countSubscriptions(db: D1Database, quotaId: string): Promise<number> {
  const select = db
    .prepare('SELECT count(*) AS n FROM subscriptions WHERE quota_id = ?1')
    .bind(quotaId);
  return (await withRetry(() => select.first<{ n: number }>()))?.n ?? 0;
}
