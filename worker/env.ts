import { z } from 'zod';
import { billingVariables, isBillingWhole } from './billing/config.ts';
import { jsonText } from './lib/json-text.ts';

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const seconds = (fallback: number, most: number) =>
  z.coerce.number().min(0.05).max(most).default(fallback);

const drafts = z.coerce.number().int().min(1).max(4);

/**
 * A limit of the service. It holds unless the owner says `off`: a variable that is missing or empty is the default, so that a deployment
 * with a gap in its configuration is not an open one.
 */
const limit = (fallback: number, number = z.coerce.number().int().min(0)) =>
  z
    .union([z.literal('off'), number])
    .default(fallback)
    .transform((value) => (value === 'off' ? undefined : value));

const usd = z.coerce.number().min(0);

/** Limits that a service on one's own machine, for oneself, does without. */
export const OPEN_LIMITS = {
  NETWORK_SESSIONS_PER_DAY: 'off',
  NETWORK_RELEASED_PER_HOUR: 'off',
  NETWORK_REWRITES_PER_HOUR: 'off',
  REWRITES_PER_HOUR: 'off',
  CHECKS_PER_HOUR: 'off',
  FREE_USD_PER_DAY: 'off',
  SERVICE_USD_PER_DAY: 'off',
} as const;

/** Limits without which nobody's money is safe from strangers: a Worker is not deployed while one of them is off. */
export const NEEDED_LIMITS = Object.keys(OPEN_LIMITS) as (keyof typeof OPEN_LIMITS)[];

const price = z.object({
  input: usd,
  output: usd,
  cacheRead: usd.optional(),
  cacheWrite: usd.optional(),
});

/** `{"model": {"input": 1, "output": 5}}`, in US dollars per million tokens. */
const prices = z.string().default('{}').pipe(jsonText).pipe(z.record(z.string(), price));

/**
 * The owner's configuration: string variables of wrangler.toml, each with its meaning and default.
 * A value that makes no sense is refused here, so that no other file has to doubt one.
 */
const variablesSchema = z.object({
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
  /** Browsers that may share one plan. */
  FREE_DEVICES: z.coerce.number().int().min(1).default(5),
  PRO_DEVICES: z.coerce.number().int().min(1).default(5),
  /** Attempts an hour that may cost something and be given back; after that the session waits. */
  RELEASED_PER_HOUR: count(10),
  /**
   * Free sessions a network may mint a day; attempts an hour that it may have given back; rewrites an hour, and as many checks.
   * Counted by /24 of an IPv4 address and by /64, /56 and /48 of an IPv6 address; wider ones may have more (worker/quota/network.ts).
   */
  NETWORK_SESSIONS_PER_DAY: limit(20),
  NETWORK_RELEASED_PER_HOUR: limit(30),
  NETWORK_REWRITES_PER_HOUR: limit(240),
  /** Rewrites and checks an hour of one quota, whatever its plan. */
  REWRITES_PER_HOUR: limit(60),
  CHECKS_PER_HOUR: limit(120),
  /**
   * US dollars that Claude may cost a day (UTC): for all free sessions together, and for the whole service. The difference is the share of
   * plans that pay, which free sessions cannot use up. What runs is counted at the most it may cost, so that neither is exceeded.
   */
  FREE_USD_PER_DAY: limit(5, usd),
  SERVICE_USD_PER_DAY: limit(50, usd),
  /** US dollars that one sequence may cost, with all its repairs, completions, rewrites and checks. PRO: of plans that pay. */
  FREE_USD_PER_SEQUENCE: usd.default(0.1),
  PRO_USD_PER_SEQUENCE: usd.default(1.5),
  /** JSON: what models cost that worker/writer/models.ts does not know, or other than it says. */
  MODEL_PRICES: prices,
  /**
   * The hosts that this Worker answers as, divided by spaces, without ports. Empty: any, since Cloudflare routes only its own names to it.
   * On one's own machine it has to be set: any page may let its own name point there (DNS rebinding).
   */
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((host) => host !== '')),
  /** Rewrites of one sequence's emails. */
  REWRITES_PER_SEQUENCE: count(20),
  /** Checks of sentences that the user changed, of one sequence. */
  CHECKS_PER_SEQUENCE: count(40),
  /** The model that judges what the emails state; `off`: nobody does, and every sentence is unchecked. Empty: ANTHROPIC_MODEL. */
  VERIFIER_MODEL: z.string().trim().min(1).optional(),
  /** Days after which the text of a sequence is deleted. */
  RETENTION_DAYS: z.coerce.number().int().min(1).default(30),
  /** Size of the database in MB, for the warning at ALERT_DATABASE_PERCENT: 500 on the free plan of Cloudflare, 10,000 on the paid one. */
  DATABASE_MB: z.coerce.number().int().min(1).default(500),
  /** Secret, since whoever knows such an address may post there. Where alerts go, as JSON with `text` (worker/alerts.ts). Empty: nowhere. */
  ALERT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** When one is sent: failed generations of an hour, US dollars of a day (UTC), per cent of DATABASE_MB. */
  ALERT_FAILED_PER_HOUR: limit(10),
  ALERT_USD_PER_DAY: limit(40, usd),
  ALERT_DATABASE_PERCENT: limit(80),
  /** Where a bigger plan is to be had. Empty: the extension says whom to ask. With BILLING nobody needs it. */
  UPGRADE_URL: z.url().optional(),
  ...billingVariables,
  /** Whom people write to about this service, and the page that says more of it; the page `/privacy` names both. Empty: it names neither. */
  SUPPORT_EMAIL: z.email().optional(),
  HOME_URL: z.url({ protocol: /^https$/ }).optional(),
  /**
   * Which extensions may use the cookie: origins such as `chrome-extension://…`, divided by spaces. Empty: any extension, since
   * the id of one that is loaded unpacked is not known. ColdCopy's own sends a bearer token and no cookie.
   */
  EXTENSION_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((origin) => origin !== ''))
    .pipe(z.array(z.string().regex(/^(chrome|moz)-extension:\/\/[\w-]{1,64}$/))),
  /**
   * Cloudflare Turnstile before a first free session: the widget's public key, and the secret. Empty: none is asked for. The address is
   * Cloudflare's own.
   */
  TURNSTILE_SITE_KEY: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  TURNSTILE_SECRET: z.string().trim().min(1).optional(),
  TURNSTILE_URL: z.url().default('https://challenges.cloudflare.com/turnstile/v0/siteverify'),
  /** Seconds a whole generation may take, and may go on after its caller left. Workers end 30 s after the caller left. */
  GENERATION_SECONDS: seconds(120, 600),
  AFTER_LEAVING_SECONDS: seconds(25, 28),
  /** Seconds a request's body may take to arrive. */
  BODY_SECONDS: seconds(10, 60),
});

/** Else free sessions could use up what plans that pay are to have. */
const configSchema = variablesSchema
  .refine(
    ({ FREE_USD_PER_DAY: free, SERVICE_USD_PER_DAY: service }) =>
      service === undefined || (free !== undefined && free < service),
    { path: ['FREE_USD_PER_DAY'] },
  )
  .refine(isBillingWhole, { path: ['BILLING_PRICES'] });
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
