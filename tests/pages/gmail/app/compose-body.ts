import { OWN_SIGNATURE } from '../content.ts';
import { h, ICONS, icon } from './dom.ts';
import { settings, words } from './state.ts';

export type Quote = { intro: string; lines: string[] };

const blank = (): HTMLElement => h('div', {}, h('br'));

const signature = (): HTMLElement =>
  h(
    'div',
    { dir: 'ltr', class: 'gmail_signature', 'data-smartmail': 'gmail_signature' },
    ...OWN_SIGNATURE.map((line) => h('div', {}, line)),
  );

export const quoteElement = ({ intro, lines }: Quote): HTMLElement =>
  h(
    'div',
    { class: 'gmail_quote gmail_quote_container' },
    h('div', { dir: 'ltr', class: 'gmail_attr' }, intro, h('br')),
    h(
      'blockquote',
      {
        class: 'gmail_quote',
        style: 'margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex',
      },
      h(
        'div',
        { dir: 'ltr' },
        ...lines.map((line) => (line === '' ? blank() : h('div', {}, line))),
      ),
    ),
  );

/** What a new body holds before anybody types: as Gmail sets it today, as older drafts have it, or without a line to type in. */
export function bodyContent(quote: Quote | undefined): Node[] {
  const below = quote && settings.quote === 'expanded' ? [h('br'), quoteElement(quote)] : [];
  if (settings.signature === 'none') return below.length > 0 ? below : [h('br')];
  if (settings.signature === 'bare') return [signature(), ...below];
  if (settings.signature === 'wrapped')
    return [
      h('div', { dir: 'ltr' }, h('br', { clear: 'all' }), h('div', {}, signature())),
      ...below,
    ];
  return [
    blank(),
    blank(),
    h('span', { class: 'gmail_signature_prefix' }, '-- '),
    h('br'),
    signature(),
    ...below,
  ];
}

/** The user's own part of a body: without signature and quote. */
export function typedText(body: HTMLElement): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll(
    '.gmail_signature, .gmail_signature_prefix, .gmail_quote',
  ))
    element.remove();
  return (copy.textContent ?? '').trim();
}

/** Plain-text mode holds the same as text, signature and quote as text conventions have it. */
export function plainText(body: HTMLElement): string {
  const copy = body.cloneNode(true) as HTMLElement;
  const quote = copy.querySelector('.gmail_quote');
  const intro = quote?.querySelector('.gmail_attr')?.textContent ?? '';
  const quoted = [...(quote?.querySelectorAll('blockquote > div > div') ?? [])].map((line) =>
    `> ${line.textContent ?? ''}`.trimEnd(),
  );
  quote?.remove();
  const marked = copy.querySelector('.gmail_signature');
  const signatureLines = [...(marked?.children ?? [])].map((line) => line.textContent ?? '');
  marked?.remove();
  copy.querySelector('.gmail_signature_prefix')?.remove();
  const typed = [...copy.childNodes].map((node) => node.textContent ?? '').join('\n');
  const below = [
    ...(marked ? ['-- ', ...signatureLines] : []),
    ...(quote ? ['', intro.trim(), ...quoted] : []),
  ];
  return [typed.trimEnd(), '', ...below].join('\n');
}

/** The whole of a body as it would be sent: a line for each block. */
export function sentText(body: HTMLElement): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n');
  for (const block of copy.querySelectorAll('div, blockquote')) block.after('\n');
  return (copy.textContent ?? '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Three dots below a reply that stand for the quote: it is not in the editor until they are pressed. */
export function trimmedQuote(body: HTMLElement, quote: Quote): HTMLElement {
  const expand = () => {
    body.append(h('br'), quoteElement(quote));
    dots.remove();
  };
  const dots = h(
    'div',
    { class: 'ajR', role: 'button', tabindex: '-1', 'aria-label': words.trimmed, onclick: expand },
    icon(ICONS.dots),
  );
  return dots;
}
