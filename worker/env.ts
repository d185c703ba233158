import { z } from 'zod';

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const seconds = (fallback: number, most: number) =>
  z.coerce.number().min(0.05).max(most).default(fallback);

const drafts = z.coerce.number().int().min(1).max(4);

/** A limit that is off while its variable is empty. */
const limit = z.coerce.number().int().min(0).optional();

/**
 * The owner's configuration: string variables of wrangler.toml, each with its meaning and default.
 * A value that makes no sense is refused here, so that no other file has to doubt one.
 */
const configSchema = z.object({
  /** Secret. Without it Anthropic's own server writes nothing: 503 `writer_unavailable`. Another server may need none. */
  ANTHROPIC_API_KEY: z.string().trim().min(1).optional(),
  /** Any server that speaks the Messages API. */
  ANTHROPIC_BASE_URL: z.url().default('https://api.anthropic.com'),
  ANTHROPIC_MODEL: z.string().trim().min(1).default('claude-haiku-5-5'),
  /** The model of plans that pay. Empty: claude-sonnet-5-5, or ANTHROPIC_MODEL where that is no model of Anthropic's. */
  PRO_MODEL: z.string().trim().min(1).optional(),
  /** How the model answers; empty: as its row of worker/writer/models.ts says. `tool`: for servers without structured output. */
  ANTHROPIC_OUTPUT: z.enum(['structured', 'tool']).optional(),
  /**
   * Drafts of a sequence that are written at once, of which a reader's call keeps the best; 1 switches the choice off. Four at most: with one
   * more call beside them they stay below the six connections of a Worker. PRO_DRAFTS: of plans that pay, whose model is dearer; empty: DRAFTS.
   */
  DRAFTS: drafts.default(3),
  PRO_DRAFTS: drafts.optional(),
  /** Seconds Claude may take for one answer. */
  CLAUDE_TIMEOUT_SECONDS: seconds(60, 600),
  /** The plan table: generations of a period, and of any 3,600 s. */
  FREE_MAX_GENERATIONS: count(1),
  FREE_PER_HOUR: count(1),
  PRO_MAX_GENERATIONS: count(200),
  PRO_PER_HOUR: count(20),
  /** Attempts an hour that may cost something and be given back; after that the session waits. */
  RELEASED_PER_HOUR: count(10),
  /** Free sessions a network (/24 or /64) may mint a day, and attempts an hour that it may have given back. Empty: no limit. */
  NETWORK_SESSIONS_PER_DAY: limit,
  NETWORK_RELEASED_PER_HOUR: limit,
  /**
   * Calls to Claude a day for all free sessions together: a sequence of three drafts is four, up to eleven with verdicts and mends,
   * and more only where emails are repaired. A generation that has begun is finished. Empty: no limit.
   */
  SERVICE_CALLS_PER_DAY: limit,
  /** Rewrites of one sequence's emails. */
  REWRITES_PER_SEQUENCE: count(20),
  /** Checks of sentences that the user changed, of one sequence. */
  CHECKS_PER_SEQUENCE: count(40),
  /** The model that judges what the emails state; `off`: nobody does, and every sentence is unchecked. Empty: ANTHROPIC_MODEL. */
  VERIFIER_MODEL: z.string().trim().min(1).optional(),
  /** Days after which the text of a sequence is deleted. */
  RETENTION_DAYS: z.coerce.number().int().min(1).default(30),
  /** Size of the database in MB, for the warning at 80 %: 500 on the free plan of Cloudflare, 10,000 on the paid one. */
  DATABASE_MB: z.coerce.number().int().min(1).default(500),
  /** Where a bigger plan is to be had. Empty: the extension says whom to ask. */
  UPGRADE_URL: z.url().optional(),
  /**
   * Which extensions may use the cookie: origins such as `chrome-extension://…`, divided by spaces. Empty: any extension, since
   * the id of one that is loaded unpacked is not known. ColdCopy's own sends a bearer token and no cookie.
   */
  EXTENSION_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((origin) => origin !== ''))
    .pipe(z.array(z.string().regex(/^(chrome|moz)-extension:\/\/[\w-]{1,64}$/))),
  /** Seconds a whole generation may take, and may go on after its caller left. Workers end 30 s after the caller left. */
  GENERATION_SECONDS: seconds(120, 600),
  AFTER_LEAVING_SECONDS: seconds(25, 28),
  /** Seconds a request's body may take to arrive. */
  BODY_SECONDS: seconds(10, 60),
});
export type Config = z.infer<typeof configSchema>;

/** The configuration in these variables; an empty one is as if it were not there. Throws with the names of the wrong ones, never with their values. */
export function parseConfig(variables: object): Config {
  const set = Object.entries(variables).filter(([, value]) => value !== '');
  const result = configSchema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  throw new Error(
    `Configuration: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')}`,
  );
}

/** Whether whoever writes can be asked at all: only Anthropic's own server is sure to want a key. */
export const hasKey = ({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: server }: Config): boolean =>
  key !== undefined || new URL(server).hostname !== 'api.anthropic.com';
