import { createApp } from './app.ts';
import type { Bindings } from './bindings.ts';
import { scheduled } from './cron.ts';
import { type Config, hasKey } from './env.ts';
import { createChecker, createVerify, offChecker } from './verifier/index.ts';
import { createRewriter, createWriter, type WriterSettings } from './writer/index.ts';
import { WriterFailure } from './writer/writer.ts';

/** Without a key Claude answers nobody: the same for the caller as any other time it is not there. */
function withoutKey(): never {
  throw new WriterFailure(
    'writer_unavailable',
    'ColdCopy can’t reach Claude right now. The team has been notified. Please try again later.',
    {
      retryAfter: 300,
      forOwner: 'There is no key: set it with `wrangler secret put ANTHROPIC_API_KEY`.',
    },
  );
}

const settingsOf = (config: Config): WriterSettings => ({
  apiKey: config.ANTHROPIC_API_KEY,
  baseURL: config.ANTHROPIC_BASE_URL,
  model: config.ANTHROPIC_MODEL,
  verifierModel: config.VERIFIER_MODEL ?? config.ANTHROPIC_MODEL,
  prices: config.MODEL_PRICES,
  ...(config.ANTHROPIC_OUTPUT && { output: config.ANTHROPIC_OUTPUT }),
  timeouts: { request: config.CLAUDE_TIMEOUT_SECONDS * 1000 },
});

/** Made once for a configuration; `without` stands in where Claude cannot be asked. */
function once<Made, Without>(
  make: (settings: WriterSettings, config: Config) => Made,
  without: Without,
): (config: Config) => Made | Without {
  const made = new WeakMap<Config, Made>();
  return (config) => {
    if (!hasKey(config)) return without;
    const known = made.get(config) ?? make(settingsOf(config), config);
    made.set(config, known);
    return known;
  };
}

const isVerified = ({ VERIFIER_MODEL }: Config): boolean => VERIFIER_MODEL !== 'off';

const checkerOf = once(createChecker, offChecker);

const app = createApp({
  writer: once(
    (settings, config) => createWriter(settings, isVerified(config) ? createVerify : undefined),
    withoutKey,
  ),
  rewriter: once(createRewriter, withoutKey),
  checker: (config) => (isVerified(config) ? checkerOf(config) : offChecker),
});

export default {
  fetch: app.fetch,
  scheduled: ({ cron }, bindings) => scheduled(cron, bindings),
} satisfies ExportedHandler<Bindings>;
