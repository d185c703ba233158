import { openPage } from '../client/index.ts';
import { openPaymentPage } from '../common/open-payment-page.ts';
import { planKey } from '../common/paid-plan.ts';
import type { PaymentPage } from '../common/payment-page.ts';
import type { Actions } from './actions-context.ts';
import type { PanelStore } from './commands/deps.ts';

/** Milliseconds between two looks at the plan once a page of Stripe's is open, and how long they go on: as long as the page may be paid on. */
const LOOK = 3_000;
const PATIENCE = 45 * 60_000;

/** Paying from the sidebar. Once a page is open, the plan is asked for until it has changed; nothing is asked while nobody sees the sidebar. */
export function createPayment(
  store: PanelStore,
  askAgain: () => void,
  signal: AbortSignal,
): Actions['payment'] {
  let timer: ReturnType<typeof setInterval> | undefined;
  const end = () => clearInterval(timer);
  signal.addEventListener('abort', end);
  const keyNow = () => {
    const { quota } = store.get();
    return quota ? planKey(quota) : '';
  };
  const watch = (page: PaymentPage): PaymentPage => {
    if (page.kind !== 'opened' && page.kind !== 'blocked') return page;
    end();
    const [before, until] = [keyNow(), Date.now() + PATIENCE];
    timer = setInterval(() => {
      const isOver = Date.now() > until || keyNow() !== before;
      if (isOver) end();
      else if (!document.hidden) askAgain();
    }, LOOK);
    return page;
  };
  return {
    upgrade: async (offer) =>
      watch(await openPaymentPage((client) => client.checkout(offer), openPage)),
    manage: async () => watch(await openPaymentPage((client) => client.portal(), openPage)),
  };
}
