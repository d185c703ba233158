import type { MailThread } from '../content.ts';
import { ME, THREADS } from '../content.ts';
import { h } from './dom.ts';
import { state, words } from './state.ts';
import { dateShort, dateTitle } from './thread.ts';

function row(thread: MailThread, number: number): HTMLElement {
  const last = thread.mails.at(-1);
  const other = thread.mails.map(({ from }) => from).find(({ email }) => email !== ME.email) ?? ME;
  const id = `:row${number}`;
  const open = () => {
    location.hash = `#inbox/${thread.id}`;
  };
  const name = () =>
    h(
      'span',
      { class: 'bA4' },
      h(
        'span',
        { class: 'yP', email: other.email, name: other.name, 'data-hovercard-id': other.email },
        other.name,
      ),
    );
  return h(
    'tr',
    { class: 'zA yO', role: 'row', tabindex: '-1', 'aria-labelledby': id, onclick: open },
    h(
      'td',
      { class: 'oZ-x3 xY' },
      h('div', {
        class: 'oZ-jc T-Jo',
        role: 'checkbox',
        'aria-checked': 'false',
        'aria-labelledby': id,
      }),
    ),
    h(
      'td',
      { class: 'yX xY' },
      h('div', { id, class: 'afn' }, name()),
      h(
        'div',
        { class: 'yW' },
        name(),
        thread.mails.length > 1 && h('span', { class: 'bx0' }, String(thread.mails.length)),
      ),
    ),
    h(
      'td',
      { class: 'xY a4W', role: 'gridcell' },
      h('span', { class: 'bog', 'data-legacy-thread-id': thread.id }, thread.subject),
      h('span', { class: 'y2' }, ` - ${(last?.body ?? '').replaceAll(/\s+/g, ' ')}`),
    ),
    h(
      'td',
      { class: 'xW xY', role: 'gridcell' },
      h('span', { title: dateTitle(last?.date ?? '') }, dateShort(last?.date ?? '')),
    ),
  );
}

/** The inbox. */
export const listView = (): HTMLElement =>
  h(
    'table',
    { class: 'F cf zt', role: 'grid', 'aria-label': words.inbox },
    h('tbody', {}, ...THREADS.filter(({ id }) => !state.archived.includes(id)).map(row)),
  );
