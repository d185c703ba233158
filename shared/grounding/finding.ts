import type { Source, Span, UnsupportedReason } from './claims.ts';
import type { Fact } from './facts.ts';

/** What one look at a sentence finds: a statement with its facts, or one that has none. */
export type Found = { facts: Fact[]; missing?: undefined } | { facts: Fact[]; missing: UnsupportedReason; quote: string };

export const borneOut = (facts: Fact[]): Found => ({ facts });
export const missing = (reason: UnsupportedReason, span: Pick<Span, 'text'>, facts: Fact[] = []): Found => ({
  facts,
  missing: reason,
  quote: span.text,
});

/** Each source once, in the order found, four at most. */
export function sourcesOf(facts: Fact[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { source } of facts) {
    const key = source.kind === 'evidence' ? `e:${source.id}` : `o:${source.field}:${source.label}`;
    if (!sources.has(key)) sources.set(key, source);
  }
  return [...sources.values()].slice(0, 4);
}
