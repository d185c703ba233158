/*
 * LinkedIn's pages require trusted types: HTML strings go through the one policy the header allows, as the site's own code does.
 */
type Policy = { createHTML(html: string): string };
type Factory = { createPolicy(name: string, rules: Policy): Policy };

const factory = (window as unknown as { trustedTypes?: Factory }).trustedTypes;
const policy: Policy = factory?.createPolicy('jSecure', { createHTML: (html) => html }) ?? {
  createHTML: (html) => html,
};

/** Fills an element, or a shadow root, with HTML. */
export function place(target: Element | ShadowRoot, html: string): void {
  target.innerHTML = policy.createHTML(html);
}

/** Elements made from HTML. */
export function made(html: string): Element[] {
  const holder = document.createElement('div');
  place(holder, html);
  return [...holder.children];
}

/** Quill itself sets HTML strings; a site that uses it has to let them through. Only made where Quill is. */
export function letHtmlThrough(): void {
  factory?.createPolicy('default', { createHTML: (html) => html });
}
