import { ME } from '../content.ts';
import { h, ICONS, icon } from './dom.ts';
import { settings, words } from './state.ts';

export const richBody = (): HTMLElement =>
  h('div', {
    class: 'Am aiL Al editable LW-avf tS-tW',
    hidefocus: 'true',
    'aria-label': words.body,
    g_editable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    contenteditable: 'true',
    tabindex: '1',
    spellcheck: 'false',
    ...(settings.grammar
      ? { 'data-gramm': 'false', 'data-lt-tmp-id': 'lt-118', 'data-gramm_editor': 'false' }
      : {}),
  });

export const plainBody = (): HTMLTextAreaElement =>
  h('textarea', {
    class: 'Ak aXjCH',
    'aria-label': words.body,
    form: 'nosend',
    spellcheck: 'true',
  });

export function subjectField(value: string): HTMLInputElement {
  const field = h('input', {
    name: 'subjectbox',
    class: 'aoT',
    autocomplete: 'off',
    spellcheck: 'true',
    placeholder: words.subject,
    'aria-label': words.subject,
  });
  field.value = value;
  return field;
}

export const sendButton = (): HTMLElement =>
  h(
    'div',
    {
      class: 'T-I J-J5-Ji aoO v7 T-I-atl L3',
      role: 'button',
      tabindex: '1',
      'aria-disabled': 'true',
      'aria-label': `${words.send} (Ctrl-Enter)`,
      'data-tooltip': words.send,
    },
    words.send,
  );

/** Fields that nobody sees, by which Gmail knows what is answered and from which address. */
export const hiddenFields = (id: number, answers = '', subject = ''): HTMLElement[] =>
  Object.entries({ composeid: String(id), from: ME.email, subject, rm: answers, ishtml: '1' }).map(
    ([name, value]) => h('input', { type: 'hidden', name, value }),
  );

export const tool = (name: string, label: string, path: string, act?: () => void): HTMLElement =>
  h(
    'div',
    {
      class: `wG J-Z-I ${name}`,
      role: 'button',
      tabindex: '1',
      'aria-label': label,
      'data-tooltip': label,
      onclick: () => act?.(),
    },
    icon(path),
  );

type Footer = {
  send: HTMLElement;
  status: HTMLElement;
  menu: HTMLElement;
  popOut?: () => void;
  discard: () => void;
};

function sendCell(send: HTMLElement): HTMLElement {
  const more = h(
    'div',
    { class: 'T-I J-J5-Ji hG T-I-atl L3', role: 'button', 'aria-label': words.more },
    icon(ICONS.down),
  );
  return h('td', { class: 'gU Up' }, h('div', { class: 'dC' }, send, more));
}

/** The row with Send. */
export function footer({ send, status, menu, popOut, discard }: Footer): HTMLElement {
  const toggleMenu = () => {
    menu.hidden = !menu.hidden;
  };
  const row = h(
    'tr',
    { class: 'btC' },
    sendCell(send),
    h(
      'td',
      { class: 'gU tools' },
      tool('text', 'Formatting options', ICONS.text),
      tool('files', 'Attach files', ICONS.clip),
      tool('link', 'Insert link', ICONS.link),
    ),
    h('td', { class: 'gU status' }, status),
    h(
      'td',
      { class: 'gU az5' },
      popOut && tool('popout', words.popOut, ICONS.popout, popOut),
      tool('more', words.more, ICONS.more, toggleMenu),
      tool('oh', words.discard, ICONS.bin, discard),
      menu,
    ),
  );
  return h('table', { class: 'IZ', role: 'group' }, h('tbody', {}, row));
}

/** What a grammar extension adds beside a body. */
export function decorations(): HTMLElement[] {
  if (!settings.grammar) return [];
  const extension = document.createElement('grammar-extension');
  extension
    .attachShadow({ mode: 'open' })
    .append(h('div', { style: 'position:absolute;right:8px;bottom:8px;pointer-events:none' }, 'G'));
  return [extension];
}
