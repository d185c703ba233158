import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { pricesAtStripe, SECRET } from './prices.ts';
import { createFakeStripe, type FakeStripe } from './stripe.ts';

/* The stand-in for Stripe as a server of this machine, with the page on which a buyer pays: what it leaves is sent to the webhook as Stripe sends it. */

export type StripeServer = {
  url: string;
  stripe: FakeStripe;
  /** Where events go. */
  webhook(url: string): void;
  /** Sends all that happened since the last time. */
  tell(): Promise<void>;
  close(): Promise<void>;
};

const page = (title: string, body: string) =>
  new Response(
    `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );

async function requestOf(req: IncomingMessage, origin: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    if (typeof value === 'string') headers.set(name, value);
  const method = req.method ?? 'GET';
  const body = method === 'POST' ? { body: Buffer.concat(chunks) } : {};
  return new Request(origin + (req.url ?? '/'), { method, headers, ...body });
}

/** Starts it on any free port of 127.0.0.1. */
export async function serveStripe(): Promise<StripeServer> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stripe = createFakeStripe(pricesAtStripe(), url);
  let webhook = '';

  async function tell(): Promise<void> {
    for (const event of stripe.takeEvents()) {
      const payload = JSON.stringify(event, null, 2);
      const signature = await Stripe.webhooks.generateTestHeaderStringAsync({
        payload,
        secret: SECRET,
      });
      const headers = { 'Content-Type': 'application/json', 'Stripe-Signature': signature };
      const { status } = await fetch(webhook, { method: 'POST', headers, body: payload });
      if (status !== 200) throw new Error(`the webhook answered ${status} to ${event.type}`);
    }
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const id = /^\/pay\/(\w+)$/.exec(pathname)?.[1];
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (pathname.startsWith('/portal/')) return page('Your plan', '');
    if (!id) return stripe.answer(request);
    if (request.method === 'GET')
      return page('Checkout', '<form method="post"><button>Pay</button></form>');
    stripe.pay(id);
    const done = stripe.ledger.checkouts.get(id)?.success_url ?? url;
    return new Response(null, { status: 303, headers: { Location: done } });
  }

  server.on('request', async (req, res) => {
    const response = await answer(await requestOf(req, url));
    res.writeHead(response.status, Object.fromEntries(response.headers));
    res.end(Buffer.from(await response.arrayBuffer()));
  });

  return {
    url,
    stripe,
    webhook: (to) => {
      webhook = to;
    },
    tell,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
