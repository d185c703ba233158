import { h, ICONS, icon } from './dom.ts';
import { type ComposeState, state, words } from './state.ts';

const control = (name: string, label: string, path: string, act: () => void): HTMLElement =>
  h(
    'span',
    {
      class: name,
      role: 'button',
      tabindex: '0',
      'aria-label': label,
      'data-tooltip': label,
      onclick: act,
    },
    icon(path),
  );

/** Darkens the page while any compose is in full screen. */
export function showBackdrop(): void {
  const isFull = state.composes.some(({ fullScreen }) => fullScreen);
  document.querySelector('.dw .AD')?.classList.toggle('hasFullScreen', isFull);
}

/** The pop-up around a compose, with its title bar. */
export function composeWindow(
  model: ComposeState,
  title: HTMLElement,
  content: HTMLElement,
  close: () => void,
): HTMLElement {
  const toggle = (name: 'fullScreen' | 'minimised', className: string) => () => {
    model[name] = !model[name];
    dialog.classList.toggle(className, model[name]);
    showBackdrop();
  };
  const id = `:compose${model.id}`;
  const controls = h(
    'td',
    { class: 'Hm' },
    control('Hl', words.minimise, ICONS.minus, toggle('minimised', 'aVN')),
    control('Hq aUG', words.fullScreen, ICONS.grow, toggle('fullScreen', 'fs')),
    control('Ha', words.close, ICONS.close, close),
  );
  const row = h(
    'tr',
    {},
    h('td', {}, h('div', { id, class: 'Hp' }, h('h2', { class: 'a3E' }, title))),
    controls,
  );
  const dialog = h(
    'div',
    { class: 'nH Hd', role: 'dialog', 'aria-labelledby': id },
    h('div', { class: 'nH Hy aXJ' }, h('table', { class: 'cf Ht' }, h('tbody', {}, row))),
    h('div', { class: 'nH' }, h('div', { class: 'aaZ' }, content)),
  );
  return h('div', { class: 'nH nn' }, dialog);
}
