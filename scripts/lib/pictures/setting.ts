import type { Stage } from '../../demo/stage.ts';
import { store } from '../browser/browser.ts';

/** The address that is read in the pictures: that of a Worker on the net, as most people have it. */
export const WORKER = 'https://api.coldcopy.example';

/** What a user has who has used it for a while: their consent given, and a plan. */
export const VARS = { FREE_MAX_GENERATIONS: '50', FREE_PER_HOUR: '20' };

/** Answers for the Worker's address from the one on this machine, and gives the consent that its address asks for. */
export async function setScene({ extensionBrowser, backend }: Stage): Promise<void> {
  const { context, background } = extensionBrowser;
  await context.route(`${WORKER}/**`, async (route) => {
    const url = route.request().url().replace(WORKER, backend.url);
    await route.fulfill({ response: await route.fetch({ url, timeout: 60_000 }) });
  });
  await store(background, {
    workerUrl: WORKER,
    consent: { to: WORKER, at: new Date().toISOString() },
  });
}
