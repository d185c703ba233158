import type { Mail } from '../content.ts';
import { quoteElement } from './compose-body.ts';
import { h, ICONS, icon } from './dom.ts';
import { words } from './state.ts';

const paragraphs = (text: string, as: 'div' | 'p'): HTMLElement[] =>
  text
    .split('\n')
    .map((line) =>
      h(as, as === 'p' ? { class: 'MsoNormal' } : {}, ...(line === '' ? [h('br')] : [line])),
    );

const marked = (lines: readonly string[]): HTMLElement =>
  h(
    'div',
    {},
    h('br'),
    h(
      'div',
      { dir: 'ltr', class: 'gmail_signature', 'data-smartmail': 'gmail_signature' },
      ...lines.map((line) => h('div', {}, line)),
    ),
  );

/** What Gmail hides behind three dots. */
function trimmed(content: HTMLElement): HTMLElement[] {
  const holder = h('div', { class: 'adL', style: 'display: none;' }, content);
  const toggle = () => {
    holder.style.display = holder.style.display === 'none' ? '' : 'none';
  };
  return [
    h(
      'div',
      { class: 'yj6qo ajU' },
      h(
        'div',
        {
          class: 'ajR',
          role: 'button',
          tabindex: '0',
          'aria-label': words.trimmed,
          onclick: toggle,
        },
        icon(ICONS.dots),
      ),
    ),
    holder,
  ];
}

const forwarded = ({ from, date, subject, body }: NonNullable<Mail['forwarded']>): HTMLElement =>
  h(
    'div',
    { class: 'gmail_quote gmail_quote_container' },
    h(
      'div',
      { dir: 'ltr', class: 'gmail_attr' },
      '---------- ',
      h('br'),
      h('strong', { class: 'gmail_sendername', dir: 'auto' }, from.name),
      ' ',
      h('span', { dir: 'auto' }, '<', h('a', { href: `mailto:${from.email}` }, from.email), '>'),
      h('br'),
      date,
      h('br'),
      subject,
      h('br'),
    ),
    h('br'),
    h('div', { dir: 'ltr' }, ...paragraphs(body, 'div')),
  );

/** The text of an open mail, marked up the way its sender's program does. */
export function mailBody(mail: Mail): HTMLElement {
  const isGmail = mail.mark !== 'none';
  const content = h(
    'div',
    { dir: 'auto' },
    mail.hidden !== undefined &&
      h('div', { style: 'display:none;max-height:0;overflow:hidden' }, mail.hidden),
    ...paragraphs(mail.body, isGmail ? 'div' : 'p'),
  );
  if (mail.signature && isGmail) content.append(marked(mail.signature));
  if (mail.signature && !isGmail)
    content.append(...paragraphs(['', ...mail.signature].join('\n'), 'p'));
  if (mail.forwarded) content.append(h('br'), forwarded(mail.forwarded));
  if (mail.quoted)
    content.append(
      ...trimmed(quoteElement({ intro: mail.quoted.intro, lines: mail.quoted.text.split('\n') })),
    );
  return h('div', { class: 'a3s aiL' }, content);
}
