import type { dice } from './dice.ts';
import type { GenerationCall } from './generation.ts';

type Crowd = {
  /** The crowd's sessions, taken in turn. */
  sessions: readonly string[];
  generations: number;
  /** A session that generates much more than the others, and how often. */
  one: string;
  onOne: number;
};

/** Calls of a crowd in a mixed order: some streamed, some under a key once more, some left before the end. */
export function crowdOf(
  { chance, upTo }: ReturnType<typeof dice>,
  { sessions, generations, one, onOne }: Crowd,
): GenerationCall[] {
  const asked = Array.from({ length: generations + onOne }, (_, i): GenerationCall => {
    const session = i < generations ? (sessions[i % sessions.length] ?? one) : one;
    const key = chance(0.1) ? `again-${session.slice(0, 8)}` : `k${i}`;
    return {
      session,
      key,
      topic: key,
      stream: chance(0.6),
      leavesAfter: chance(0.2) ? upTo(600) : undefined,
    };
  });
  return asked
    .map((item) => ({ item, at: upTo(1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
