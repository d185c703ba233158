import Anthropic from '@anthropic-ai/sdk';
import { timeoutsOf, type WriterSettings } from '../settings.ts';

/** The SDK's client. Retries are ours (`open.ts`): the SDK would wait for as long as `retry-after` says. */
export function createClient(settings: WriterSettings): Anthropic {
  return new Anthropic({
    // A server on one's own machine needs no key, but the SDK wants one.
    apiKey: settings.apiKey || 'none',
    baseURL: settings.baseURL,
    timeout: timeoutsOf(settings).request,
    maxRetries: 0,
    // The SDK would log pieces of an answer it cannot read.
    logLevel: 'off',
    openTelemetry: false,
  });
}
