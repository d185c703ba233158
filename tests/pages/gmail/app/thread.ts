import type { Mail, MailThread, Person } from '../content.ts';
import { ME } from '../content.ts';
import { openCompose } from './compose.ts';
import { h, ICONS, icon } from './dom.ts';
import { mailBody } from './mail-body.ts';
import { settings, words } from './state.ts';

const TONES = ['#7a5af5', '#0e7c86', '#b4532a', '#3366cc', '#8a4f7d', '#4f7d3a'];
const tone = (name: string): string =>
  TONES[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % TONES.length] ??
  '#3366cc';

export const dateTitle = (date: string): string =>
  new Intl.DateTimeFormat(settings.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(date),
  );
export const dateShort = (date: string): string =>
  new Intl.DateTimeFormat(settings.language, { day: 'numeric', month: 'short' }).format(
    new Date(date),
  );

const avatar = ({ name, email }: Person): HTMLElement =>
  h(
    'div',
    { class: 'aCi' },
    h(
      'span',
      {
        class: 'ajn',
        style: `background:${tone(email)}`,
        'data-hovercard-id': email,
        'data-name': name,
        'aria-hidden': 'true',
      },
      [...name][0] ?? '',
    ),
  );

const sender = ({ name, email }: Person): HTMLElement =>
  h(
    'h3',
    { class: 'iw gFxsud' },
    h(
      'span',
      { translate: 'no', class: 'qu', role: 'gridcell', tabindex: '-1' },
      h('span', { class: 'gD', email, name, 'data-hovercard-id': email }, h('span', {}, name)),
      ' ',
      h('span', { class: 'go' }, `<${email}>`),
    ),
  );

const recipients = (to: readonly Person[]): HTMLElement =>
  h(
    'div',
    { class: 'iw ajw' },
    h(
      'span',
      { translate: 'no', class: 'hb' },
      `${words.toLabel} `,
      ...to.flatMap(({ name, email }, at) => [
        at > 0 ? ', ' : '',
        h(
          'span',
          {
            class: 'g2',
            email,
            name: email === ME.email ? words.me : name,
            'data-hovercard-id': email,
          },
          email === ME.email ? words.me : name,
        ),
      ]),
    ),
    h(
      'span',
      { class: 'ajy', role: 'button', tabindex: '0', 'aria-label': words.more },
      icon(ICONS.down),
    ),
  );

const head = (mail: Mail, isOpen: boolean): HTMLElement =>
  h(
    'div',
    { class: 'gE iv gt' },
    h(
      'table',
      { class: 'cf gJ' },
      h(
        'tbody',
        {},
        h(
          'tr',
          { class: 'acZ' },
          h('td', { class: 'gF gK' }, sender(mail.from)),
          h(
            'td',
            { class: 'gH bAk' },
            h(
              'span',
              {
                class: 'g3',
                title: dateTitle(mail.date),
                alt: dateTitle(mail.date),
                role: 'gridcell',
                tabindex: '-1',
              },
              isOpen ? dateTitle(mail.date) : dateShort(mail.date),
            ),
          ),
        ),
        isOpen && h('tr', { class: 'acZ xD' }, h('td', { colspan: '2' }, recipients(mail.to))),
      ),
    ),
  );

function openMail(mail: Mail): HTMLElement {
  return h(
    'div',
    { class: 'h7', role: 'listitem', 'aria-expanded': 'true', tabindex: '-1' },
    h(
      'div',
      {
        class: 'adn ads',
        'data-message-id': `#msg-f:${mail.id}`,
        'data-legacy-message-id': mail.id,
      },
      avatar(mail.from),
      h(
        'div',
        { class: 'gs' },
        head(mail, true),
        h('div', { class: 'ii gt' }, mailBody(mail)),
        h('div', { class: 'gA gt acV' }),
      ),
    ),
  );
}

const snippet = ({ body }: Mail): string => body.replaceAll(/\s+/g, ' ').slice(0, 120);

function foldedMail(mail: Mail, open: () => void): HTMLElement {
  return h(
    'div',
    { class: 'kv', role: 'listitem', 'aria-expanded': 'false', tabindex: '-1', onclick: open },
    h(
      'div',
      {
        class: 'adf ads',
        'data-message-id': `#msg-f:${mail.id}`,
        'data-legacy-message-id': mail.id,
      },
      avatar(mail.from),
      h('div', { class: 'gs' }, head(mail, false), h('div', { class: 'iA g6' }, snippet(mail))),
    ),
  );
}

/** Opens the reply to the last mail, in the thread. */
export function reply(thread: MailThread, view: HTMLElement): void {
  const last = thread.mails.at(-1);
  const place = [...view.querySelectorAll<HTMLElement>('.gA.gt.acV')].at(-1);
  if (!last || !place || place.querySelector('.M9')) return;
  const to = last.from.email === ME.email ? last.to.map(({ email }) => email) : [last.from.email];
  const intro = `${dateTitle(last.date)} ${last.from.name} <${last.from.email}>:`;
  openCompose({
    kind: 'reply',
    to,
    subject: `Re: ${thread.subject}`,
    answers: last.id,
    inline: place,
    quote: { intro, lines: last.body.split('\n') },
  });
}

/** The open thread: all mails but the newest two are folded, as after reading. */
export function threadView(thread: MailThread): HTMLElement {
  const mails = h('div', { class: 'nH aHU' });
  const view = h(
    'div',
    { class: 'nH g id' },
    h(
      'div',
      { class: 'nH V8djrc byY' },
      h(
        'div',
        { class: 'ha' },
        h(
          'h2',
          {
            class: 'hP',
            tabindex: '-1',
            'data-thread-perm-id': `thread-f:${thread.id}`,
            'data-legacy-thread-id': thread.id,
          },
          thread.subject,
        ),
        h('span', { class: 'hX' }, words.inbox),
      ),
    ),
    mails,
    h(
      'div',
      { class: 'amn' },
      h(
        'span',
        { class: 'ams bkH', role: 'link', tabindex: '0', onclick: () => reply(thread, view) },
        icon(ICONS.reply),
        words.reply,
      ),
      h(
        'span',
        { class: 'ams bkG', role: 'link', tabindex: '0' },
        icon(ICONS.forward),
        words.forward,
      ),
    ),
  );
  const foldedCount = Math.max(0, thread.mails.length - 2);
  for (const [at, mail] of thread.mails.entries()) {
    const element =
      at < foldedCount
        ? foldedMail(mail, () => element.replaceWith(openMail(mail)))
        : openMail(mail);
    mails.append(element);
  }
  return view;
}
