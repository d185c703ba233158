import { resolve } from 'node:path';
import { inRepository } from '../cli/paths.ts';
import type { Target } from './wrangler.ts';

/** Where a command acts, by its options. COLDCOPY_CONFIG names another configuration than the repository's. */
export const targetOf = ({ env = '' }: { env?: string | undefined }): Target => ({
  config: process.env.COLDCOPY_CONFIG
    ? resolve(process.env.COLDCOPY_CONFIG)
    : inRepository('wrangler.toml'),
  environment: env,
});
