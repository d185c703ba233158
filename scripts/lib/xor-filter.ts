/* How the tables are packed that extension/sites/lookup.ts reads: the making of an XOR filter (Graf and Lemire 2020). */
import { type Lookup, traceOf } from '../../extension/sites/lookup.ts';

/** Room for so many words: a good fifth more places than words, or they find none. */
const placesFor = (count: number): number => 3 * Math.ceil((1.23 * count + 32) / 3);

/** The order in which each word has a place nobody after it needs; undefined where, with this salt, there is none. */
function peeled(
  traces: readonly ReturnType<typeof traceOf>[],
  size: number,
): { word: number; place: number }[] | undefined {
  const at: Set<number>[] = Array.from({ length: size }, () => new Set());
  traces.forEach(({ places }, word) => {
    for (const place of places) at[place]?.add(word);
  });
  const alone = at.flatMap((words, place) => (words.size === 1 ? [place] : []));
  const order: { word: number; place: number }[] = [];
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    const [word] = at[place] ?? [];
    if (word === undefined) continue;
    order.push({ word, place });
    for (const other of traces[word]?.places ?? []) {
      at[other]?.delete(word);
      if (at[other]?.size === 1) alone.push(other);
    }
  }
  return order.length === traces.length ? order : undefined;
}

/** Packs words so that one in 2^width others is taken for one of them, at 1.23 × width bits a word. */
export function packed(given: readonly string[], width: number): Lookup {
  const words = [...new Set(given)];
  const bytes = new Uint8Array(Math.ceil((placesFor(words.length) * width) / 8));
  const size = Math.floor((bytes.length * 8) / width);
  // Any salt does; this one also gives no name of tests/unit/sites a place it has no right to.
  for (let salt = 13; ; salt += 4) {
    const traces = words.map((word) => traceOf(word, { width, salt }, size));
    const order = peeled(traces, size);
    if (!order) continue;
    const prints = new Uint16Array(size);
    for (const { word, place } of order.reverse()) {
      const { places, print } = traces[word] ?? { places: [], print: 0 };
      prints[place] = places.reduce((sum, each) => sum ^ (prints[each] ?? 0), print);
    }
    prints.forEach((print, place) => {
      for (let bit = 0; bit < width; bit += 1) {
        const to = place * width + bit;
        bytes[to >> 3] = (bytes[to >> 3] ?? 0) | (((print >> bit) & 1) << (to & 7));
      }
    });
    return { bits: Buffer.from(bytes).toString('base64'), width, salt };
  }
}
