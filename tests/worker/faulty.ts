/* The Worker on a bad day: D1 and KV lose one request in ten, half of them after it took effect. For the soak; never deployed. */
import type { Bindings } from '../../worker/bindings.ts';
import worker from '../../worker/index.ts';
import { database, markers, oneInTen } from './lib/flaky.ts';

const wrapped = new WeakMap<Bindings, Bindings>();

function faulty(bindings: Bindings): Bindings {
  const known = wrapped.get(bindings);
  if (known) return known;
  const bad = {
    ...bindings,
    DB: database(bindings.DB, oneInTen(1)),
    HOURS: markers(bindings.HOURS, oneInTen(2)),
  };
  wrapped.set(bindings, bad);
  return bad;
}

export default {
  fetch: (request, bindings, context) => worker.fetch(request, faulty(bindings), context),
} satisfies ExportedHandler<Bindings>;
