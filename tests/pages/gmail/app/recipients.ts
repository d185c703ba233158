import { h } from './dom.ts';
import { type ComposeState, words } from './state.ts';

const ADDRESS = /^\S+@\S+\.\S+$/;

/**
 * The To row: chips, and a field that takes an address when it is left, or on Enter or comma. Only what was typed for real counts. While the focus is
 * elsewhere a line stands for it, as in Gmail.
 */
export function recipientRow(
  model: ComposeState,
  changed: () => void,
): { elements: HTMLElement[]; focus(): void } {
  let typed = '';
  const field = h('input', {
    class: 'agP aFw',
    role: 'combobox',
    type: 'text',
    autocomplete: 'off',
    'aria-label': words.to,
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
  });
  const chips = h('div', { class: 'aH9', role: 'listbox', 'aria-label': words.to });
  const summary = h('div', { class: 'oL aDm az9' });
  const row = h(
    'div',
    { class: 'fX aXjCH' },
    h('span', { class: 'gO aQY' }, words.to),
    h('div', { class: 'anm', name: 'to' }, chips, field),
  );
  const folded = h('div', { class: 'aoD hl', tabindex: '1', style: 'display: none;' }, summary);

  const fold = (isFolded: boolean) => {
    row.style.display = isFolded ? 'none' : '';
    folded.style.display = isFolded ? '' : 'none';
  };
  const show = () => {
    chips.replaceChildren(
      ...model.to.map((address) =>
        h(
          'div',
          {
            class: 'afV',
            role: 'option',
            'data-hovercard-id': address,
            'data-name': address,
            tabindex: '-1',
          },
          h('span', { class: 'afW' }, address),
        ),
      ),
    );
    summary.replaceChildren(
      ...(model.to.length > 0
        ? model.to.map((address) =>
            h('span', { class: 'az4', email: address, 'data-hovercard-id': address }, address),
          )
        : [words.recipients]),
    );
  };
  const take = () => {
    const address = typed.replaceAll(/[,;\s]+$/g, '').trim();
    typed = '';
    field.value = '';
    if (!ADDRESS.test(address)) return;
    model.to.push(address);
    show();
    changed();
  };
  field.addEventListener('input', (event) => {
    if (!event.isTrusted) return;
    typed = field.value;
    if (/[,;]$/.test(typed)) take();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    if (event.key === 'Enter') event.preventDefault();
    take();
  });
  field.addEventListener('blur', () => {
    take();
    fold(true);
  });
  folded.addEventListener('focus', () => {
    fold(false);
    field.focus();
  });
  show();
  fold(model.to.length > 0);
  return {
    elements: [row, folded],
    focus: () => (model.to.length > 0 ? undefined : field.focus()),
  };
}
