/**
 * What some work tells while it is done, in order. The work goes on whether or not anybody listens at the moment; what it throws is
 * thrown after all that it told. Whoever stops listening has to end the work by other means.
 */
export async function* channel<Told>(
  work: (tell: (one: Told) => void) => Promise<void>,
): AsyncGenerator<Told, void> {
  const told: Told[] = [];
  let news = Promise.withResolvers<void>();
  let ended: { failure?: { error: unknown } } | undefined;
  const end = (how: typeof ended) => {
    ended = how;
    news.resolve();
  };
  work((one) => {
    told.push(one);
    news.resolve();
  }).then(
    () => end({}),
    (error: unknown) => end({ failure: { error } }),
  );
  for (;;) {
    for (let one = told.shift(); one !== undefined; one = told.shift()) yield one;
    if (ended) break;
    await news.promise;
    news = Promise.withResolvers();
  }
  if (ended.failure) throw ended.failure.error;
}
