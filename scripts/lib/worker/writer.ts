import { startClaude } from '../../../tests/claude/server.ts';
import type { WriterSettings } from '../../../worker/writer/index.ts';
import { settingsFrom } from './settings.ts';

/** The writer that is configured: Claude, a server of one's own, or without either the sample writer. */
export type Configured = {
  settings: WriterSettings;
  /** "claude-haiku-5-5", or "sample writer: set ANTHROPIC_API_KEY to use Claude". */
  name: string;
  close: () => Promise<void>;
};

const OUTPUTS = ['structured', 'tool'] as const;

/** Reads ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, ANTHROPIC_MODEL and ANTHROPIC_OUTPUT from the environment and .dev.vars. */
export async function configuredWriter(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Configured> {
  const { vars } = settingsFrom(environment);
  const apiKey = vars.ANTHROPIC_API_KEY;
  const model = vars.ANTHROPIC_MODEL ?? 'claude-haiku-5-5';
  const output = OUTPUTS.find((one) => one === vars.ANTHROPIC_OUTPUT);
  if (apiKey || vars.ANTHROPIC_BASE_URL) {
    const baseURL = vars.ANTHROPIC_BASE_URL ?? 'https://api.anthropic.com';
    return {
      settings: { apiKey, baseURL, model, ...(output && { output }) },
      name: model,
      close: async () => undefined,
    };
  }
  const claude = await startClaude();
  return {
    settings: { apiKey: 'sample', baseURL: claude.url, model: 'claude-haiku-5-5' },
    name: 'sample writer: set ANTHROPIC_API_KEY to use Claude',
    close: claude.close,
  };
}
