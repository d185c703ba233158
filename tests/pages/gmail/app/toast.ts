import { h } from './dom.ts';

const SHOWN = 6_000;

/** The bar at the bottom left that says what was done. */
export function toast(text: string): void {
  document.querySelector('.vh')?.remove();
  const bar = h('div', { class: 'vh', role: 'alert' }, h('span', { class: 'bAq' }, text));
  document.body.append(bar);
  setTimeout(() => bar.remove(), SHOWN);
}

/** Gmail's own dialog over everything. */
export function alertBox(text: string): void {
  const close = () => box.remove();
  const box = h(
    'div',
    { class: 'Kj-JD-backdrop' },
    h(
      'div',
      { class: 'Kj-JD', role: 'alertdialog', 'aria-label': 'Error' },
      h('p', {}, text),
      h('button', { onclick: close }, 'OK'),
    ),
  );
  document.body.append(box);
  box.querySelector('button')?.focus();
}
