/**
 * What some work emits while it is done, in order. The work goes on whether or not anybody listens at the moment; what it throws is
 * thrown after all that it emitted. Whoever stops listening has to end the work by other means.
 */
export async function* eventQueue<Event>(
  work: (emit: (one: Event) => void) => Promise<void>,
): AsyncGenerator<Event, void> {
  const events: Event[] = [];
  let arrival = Promise.withResolvers<void>();
  let ended: { failure?: { error: unknown } } | undefined;
  const end = (how: typeof ended) => {
    ended = how;
    arrival.resolve();
  };
  work((one) => {
    events.push(one);
    arrival.resolve();
  }).then(
    () => end({}),
    (error: unknown) => end({ failure: { error } }),
  );
  for (;;) {
    for (let one = events.shift(); one !== undefined; one = events.shift()) yield one;
    if (ended) break;
    await arrival.promise;
    arrival = Promise.withResolvers();
  }
  if (ended.failure) throw ended.failure.error;
}
