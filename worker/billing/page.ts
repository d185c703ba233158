/* The pages that Stripe sends people back to. They know nothing of the account, and say what to do: the extension shows the rest. */

const PAGES = {
  thanks: {
    title: 'Thank you',
    text: 'As soon as the payment is confirmed, ColdCopy switches to your new plan by itself, usually within seconds. You can close this tab.',
    more: 'Your receipt comes by email. It shows your restore code, which brings your plan to a new computer.',
  },
  cancelled: {
    title: 'Nothing was charged',
    text: 'You left the checkout before paying, and your plan is as it was. You can close this tab.',
    more: 'Changed your mind? Click Upgrade in ColdCopy again.',
  },
  done: {
    title: 'All set',
    text: 'ColdCopy picks up what you changed by itself, usually within seconds. You can close this tab.',
    more: '',
  },
} as const;

export type PageName = keyof typeof PAGES;

export function billingPage(name: PageName, nonce: string): string {
  const { title, text, more } = PAGES[name];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>ColdCopy: ${title}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto 0; padding: 0 1rem; }
</style>
<main>
<h1>${title}</h1>
<p>${text}</p>
${more && `<p>${more}</p>`}
</main>
</html>
`;
}
