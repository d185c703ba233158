import { z } from 'zod';
import { jsonValues } from './log-values.ts';

const lineSchema = z.object({
  at: z.string(),
  method: z.string(),
  route: z.string(),
  status: z.number(),
  outcome: z.string(),
  total: z.number(),
  firstEmail: z.number().optional(),
  inputTokens: z.number().optional(),
  outputTokens: z.number().optional(),
  costUsd: z.number().optional(),
  charged: z.boolean().optional(),
  replayed: z.boolean().optional(),
  forOwner: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** One event of `wrangler tail --format json`: the Worker's lines are inside. */
const tailSchema = z.object({ logs: z.array(z.object({ message: z.array(z.unknown()) })) });
const noteSchema = z.object({ at: z.string(), about: z.string(), forOwner: z.string().optional() });

export type Sum = {
  requests: number;
  /** Lines of the Worker that belong to no request: what the cron did, a cache that was not written. */
  notes: number;
  from: string | undefined;
  to: string | undefined;
  /** Lines and objects that are none of the Worker's. */
  unreadable: number;
  routes: { route: string; count: number; errors: number; p50: number; p95: number }[];
  outcomes: { outcome: string; count: number; percent: number }[];
  /** Milliseconds, tokens, US dollars. `perThousand`: the cost of a thousand charged sequences, failures and repairs included. */
  generations: {
    started: number;
    charged: number;
    firstEmailP50: number;
    firstEmailP95: number;
    totalP50: number;
    totalP95: number;
    inputTokens: number;
    outputTokens: number;
    costUsd: number;
    perThousand: number;
  };
  forOwner: { count: number; what: string }[];
};

/** What is in a value: the Worker's own line, or those of a tail event, as objects or (from older Workers) as text. */
function inside(value: unknown): unknown[] {
  const tail = tailSchema.safeParse(value);
  if (!tail.success) return [value];
  return tail.data.logs.flatMap(({ message }) =>
    message.flatMap((part) => (typeof part === 'string' ? jsonValues(part).values : [part])),
  );
}

/** The value below which so many percent lie; 0 of nothing. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

const add = (values: (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
const most = (a: { count: number }, b: { count: number }): number => b.count - a.count;

function generationsOf(lines: Line[]): Sum['generations'] {
  const made = lines.filter(
    (line) =>
      line.method === 'POST' && line.route === '/api/generate' && line.charged !== undefined,
  );
  const charged = made.filter((line) => line.charged);
  const first = made.flatMap((line) => line.firstEmail ?? []);
  const total = charged.map((line) => line.total);
  const costUsd = add(lines.map((line) => line.costUsd));
  return {
    started: made.length,
    charged: charged.length,
    firstEmailP50: percentile(first, 50),
    firstEmailP95: percentile(first, 95),
    totalP50: percentile(total, 50),
    totalP95: percentile(total, 95),
    inputTokens: add(lines.map((line) => line.inputTokens)),
    outputTokens: add(lines.map((line) => line.outputTokens)),
    costUsd: Math.round(costUsd * 1e6) / 1e6,
    perThousand: charged.length === 0 ? 0 : Math.round((costUsd / charged.length) * 1e5) / 100,
  };
}

/** What a file of log lines adds up to. */
export function sum(text: string): Sum {
  const { values: found, others } = jsonValues(text);
  const values = found.flatMap(inside);
  const lines = values.flatMap((value) => lineSchema.safeParse(value).data ?? []);
  const notes = values.flatMap((value) =>
    lineSchema.safeParse(value).success ? [] : (noteSchema.safeParse(value).data ?? []),
  );
  const times = lines.map((line) => line.at).sort();
  const owner = [...lines, ...notes].flatMap((line) => line.forOwner ?? []);
  return {
    requests: lines.length,
    notes: notes.length,
    from: times[0],
    to: times.at(-1),
    unreadable: others + values.length - lines.length - notes.length,
    routes: [...Map.groupBy(lines, (line) => `${line.method} ${line.route}`)]
      .map(([route, of]) => ({
        route,
        count: of.length,
        errors: of.filter(
          (line) =>
            line.status >= 500 ||
            (line.status === 200 && line.outcome !== 'ok' && line.outcome !== 'left'),
        ).length,
        p50: percentile(
          of.map((line) => line.total),
          50,
        ),
        p95: percentile(
          of.map((line) => line.total),
          95,
        ),
      }))
      .sort(most),
    outcomes: [...Map.groupBy(lines, (line) => line.outcome)]
      .map(([outcome, of]) => ({
        outcome,
        count: of.length,
        percent: Math.round((of.length / lines.length) * 1000) / 10,
      }))
      .sort(most),
    generations: generationsOf(lines),
    forOwner: [...Map.groupBy(owner, (what) => what)]
      .map(([what, of]) => ({ count: of.length, what }))
      .sort(most),
  };
}
