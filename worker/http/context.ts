import type { Bindings } from '../bindings.ts';
import type { Config } from '../env.ts';
import type { RequestLog } from '../log.ts';
import type { QuotaStatus } from '../quota/status.ts';
import type { Checker } from '../verifier/index.ts';
import type { Rewriter, Writer } from '../writer/writer.ts';

/** What a request carries along. */
export type App = {
  Bindings: Bindings;
  Variables: {
    config: Config;
    writer: Writer;
    rewriter: Rewriter;
    checker: Checker;
    /** `Date.now()` of its arrival. */
    arrived: number;
    logLine: RequestLog;
    /** Work that goes on after the answer began; the log line waits for it. */
    pending?: Promise<unknown>;
    /** The Set-Cookie of the answer. */
    cookie?: string;
    /** The Content-Security-Policy of an answer that is a page. */
    pagePolicy?: string;
    /** For the rate limit's headers. */
    quotaStatus?: QuotaStatus;
  };
};
