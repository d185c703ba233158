import { type MailThread, ME, PRODUCT, THREADS } from '../content.ts';
import { openCompose } from './compose.ts';
import { h, ICONS, icon } from './dom.ts';
import { listView } from './list.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { settings, state, words } from './state.ts';
import { reply, threadView } from './thread.ts';

const main = h('div', { class: 'nH bkK', role: 'main' });
let open: MailThread | undefined;

function openNew() {
  openCompose({ kind: 'new' });
}
function backToList() {
  location.hash = '#inbox';
}

const navigationItem = (label: string, path: string, count = '', isHere = false) =>
  h(
    'div',
    {
      class: `TO ${isHere ? 'nZ' : ''}`,
      ...(isHere ? { role: 'link', onclick: backToList } : { role: 'link' }),
      tabindex: '0',
    },
    icon(path),
    h('span', { class: 'nU' }, label),
    h('span', { class: 'bsU' }, count),
  );

const header = () =>
  h(
    'header',
    { class: 'gb', role: 'banner' },
    h(
      'span',
      { class: 'gb_menu', role: 'button', tabindex: '0', 'aria-label': words.more },
      icon(ICONS.menu),
    ),
    h('span', { class: 'gb_name' }, 'Gmail'),
    h(
      'div',
      { class: 'gb_form', role: 'search' },
      icon(ICONS.search),
      h('input', {
        class: 'gb_search',
        type: 'text',
        placeholder: words.search,
        'aria-label': words.search,
      }),
    ),
    h(
      'a',
      {
        class: 'gb_account',
        href: 'https://accounts.google.com/SignOutOptions',
        'aria-label': `Account: ${ME.name} (${ME.email})`,
      },
      'S',
    ),
  );

const navigation = () =>
  h(
    'nav',
    { class: 'aeN' },
    h(
      'div',
      { class: 'z0' },
      h(
        'div',
        { class: 'T-I T-I-KE L3', role: 'button', tabindex: '0', gh: 'cm', onclick: openNew },
        icon(ICONS.pen),
        words.compose,
      ),
    ),
    navigationItem(words.inbox, ICONS.inbox, '4', true),
    navigationItem(words.starred, ICONS.star),
    navigationItem(words.snoozed, ICONS.clock),
    navigationItem(words.sent, ICONS.send),
    navigationItem(words.drafts, ICONS.file, '2'),
  );

function toolbar() {
  const button = (label: string, path: string, act?: () => void) =>
    h(
      'span',
      {
        class: 'T-I J-J5-Ji',
        role: 'button',
        tabindex: '0',
        'aria-label': label,
        'data-tooltip': label,
        onclick: () => act?.(),
      },
      icon(path),
    );
  return h(
    'div',
    { class: 'G-atb', role: 'toolbar' },
    open ? button(words.back, ICONS.back, backToList) : '',
    button(words.archived, ICONS.archive, archive),
    button(words.deleted, ICONS.bin),
    button(words.more, ICONS.more),
  );
}

function archive(): void {
  if (!open) return;
  state.archived.push(open.id);
  backToList();
}

/** Gmail changes what is shown without loading: the hash says what. Composes stay. */
function show(): void {
  const id = location.hash.split('/').at(-1);
  open = THREADS.find((thread) => thread.id === id);
  const view = open ? threadView(open) : listView();
  main.replaceChildren(toolbar(), h('div', { class: 'AO' }, view));
  document.title = `${open?.subject ?? `${words.inbox} (4)`} - ${ME.email} - ${settings.product || PRODUCT}`;
  if (open && settings.reply === 'open') reply(open, view);
}

document.documentElement.lang = settings.language;
document.documentElement.dir = ['he', 'ar'].includes(settings.language) ? 'rtl' : 'ltr';
document.body.append(
  header(),
  h(
    'div',
    { class: 'aeJ' },
    navigation(),
    main,
    h(
      'aside',
      { class: 'bAw', 'aria-label': 'Side panel' },
      ...['#1a73e8', '#f9ab00', '#188038'].map((colour) =>
        h('span', { class: 'aT5', style: `background:${colour}` }),
      ),
      h('span', { class: 'aT5-add' }, icon(ICONS.plus)),
    ),
  ),
  h('div', { class: 'dw' }, h('div', { class: 'nH nn AD' })),
);
listenForShortcuts({
  compose: openNew,
  back: backToList,
  archive,
  reply: () => {
    if (open) reply(open, main);
  },
});
window.addEventListener('hashchange', show);
show();
