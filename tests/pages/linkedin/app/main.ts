import {
  CONVERSATIONS,
  type Conversation,
  inProseMirror,
  inQuill,
  jonas,
  kasia,
  lead,
  MEMBERS,
  type Member,
  mara,
  STRANGERS,
  withMara,
} from '../content.ts';
import { emberProfile } from '../ember.ts';
import { guestProfile, loginWall, notFound } from '../guest.ts';
import type { Html } from '../html.ts';
import { bubble, type Composer, folded, inMail, invitation, thread } from '../messaging.ts';
import { salesInvitation, salesLead, salesMessage } from '../sales.ts';
import { educationCard, experienceCard, network, sduiProfile } from '../sdui.ts';
import { WORDS } from '../words.ts';
import { emberModel, type Model, wireForm } from './composer.ts';
import { wireInvitation, wireSalesMessage } from './dialogs.ts';
import { proseMirrorModel } from './prosemirror.ts';
import { quillModel } from './quill.ts';
import { made, place } from './trusted.ts';

/*
 * Our LinkedIn. One page that draws what its address names and changes it without loading: profiles, conversations, a lead. `?variant=`
 * chooses the older profile, the logged-out one or My Network at a profile's address; `?note=200` is the limit of a free account.
 */

const root = document.querySelector('#root') ?? document.body;
const outlet = document.querySelector<HTMLElement>('#interop-outlet');
/** The open shadow root LinkedIn keeps messaging and dialogs in on pages of the new kind. */
const shadow = outlet?.shadowRoot ?? outlet?.attachShadow({ mode: 'open' });

const query = () => new URLSearchParams(location.search);
const memberAt = (slug: string): Member | undefined =>
  MEMBERS.find((member) => member.slug === slug || member.id === slug);

/** What stands at the address of a member: the variant asked for, else the one this member is served. */
function profileHtml(member: Member): Html {
  switch (query().get('variant') ?? (member === kasia ? 'ember' : 'sdui')) {
    case 'network':
      return network();
    case 'guest':
      return guestProfile(member);
    case 'wall':
      return loginWall();
    case 'ember':
      return emberProfile(member);
    default:
      return sduiProfile(member);
  }
}

function drawProfile(slug: string): void {
  const member = memberAt(slug);
  document.title = member ? `${member.name} | LinkedIn` : 'LinkedIn';
  place(root, (member ? profileHtml(member) : notFound(slug)).html);
  if (member) reachWhenSeen(member);
}

/** Experience and Education come when they are scrolled to. */
function reachWhenSeen(member: Member): void {
  const place = root.querySelector('[data-reach]');
  if (!place) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting) || window.scrollY === 0) return;
    observer.disconnect();
    place.replaceWith(...made(experienceCard(member).html), ...made(educationCard(member).html));
  });
  observer.observe(place);
  addEventListener('scroll', () => observer.observe(place), { once: true });
}

const COMPOSERS: readonly [Conversation, Composer][] = [
  [inProseMirror, 'prosemirror'],
  [inQuill, 'quill'],
];

function drawThread(id: string): void {
  const conversation = CONVERSATIONS.find((each) => each.id === decodeURIComponent(id)) ?? withMara;
  const kind = COMPOSERS.find(([each]) => each === conversation)?.[1] ?? 'ember';
  document.title = 'Messaging | LinkedIn';
  place(root, thread(conversation, CONVERSATIONS, kind).html);
  wireForms(root);
}

function modelOf(form: HTMLElement): Model | undefined {
  const editor = form.querySelector<HTMLElement>('.msg-form__contenteditable');
  const host = form.querySelector<HTMLElement>('.msg-form__editor');
  if (editor) return emberModel(editor);
  if (!host) return undefined;
  return form.dataset.composer === 'quill' ? quillModel(host) : proseMirrorModel(host);
}

function wireForms(within: ParentNode): void {
  for (const form of within.querySelectorAll<HTMLFormElement>('form.msg-form:not([data-wired])')) {
    form.dataset.wired = '';
    const model = modelOf(form);
    if (model) wireForm(form, model);
  }
}

function draw(): void {
  const [kind = '', first = '', second = ''] = location.pathname.split('/').filter(Boolean);
  if (kind === 'in') drawProfile(decodeURIComponent(first));
  else if (kind === 'messaging') drawThread(second);
  else if (kind === 'sales') {
    document.title = `${lead.name} | Sales Navigator`;
    place(root, salesLead().html);
  } else place(root, network().html);
}

/** Puts something into the overlay's shadow root, under the style sheet it shares with the page. */
function overlay(html: string): HTMLElement | undefined {
  const [element] = made(html);
  if (!(element instanceof HTMLElement)) return undefined;
  (shadow ?? document.body).append(element);
  element.querySelector('[data-closes]')?.addEventListener('click', () => element.remove());
  wireForms(element);
  return element;
}

const conversationOf = (member: Member): Conversation =>
  CONVERSATIONS.find((each) => each.with === member) ?? {
    id: `2-${member.slug}`,
    with: member,
    day: '',
    messages: [],
  };

function openMessage(opener: HTMLElement): void {
  const id =
    new URLSearchParams((opener.getAttribute('href') ?? '').split('?')[1]).get('recipient') ??
    opener.dataset.recipient ??
    '';
  const member = memberAt(id) ?? jonas;
  overlay(
    (member.degree === 1 || query().get('connected')
      ? bubble(conversationOf(member))
      : inMail(member)
    ).html,
  );
}

function openInvitation(opener: HTMLElement): void {
  const slug =
    new URLSearchParams((opener.getAttribute('href') ?? '').split('?')[1]).get('vanityName') ?? '';
  const name =
    memberAt(slug)?.name ?? STRANGERS.find((stranger) => stranger.slug === slug)?.name ?? '';
  const dialog = overlay(
    invitation(name, WORDS[memberAt(slug)?.language ?? 'en'], Number(query().get('note') ?? 300))
      .html,
  );
  if (dialog) wireInvitation(dialog);
}

function openContact(): void {
  const [dialog] = made(
    '<div role="dialog" class="artdeco-modal"><h2>Contact info</h2><a href="mailto:mara.holt@northwind-freight.example">mara.holt@northwind-freight.example</a></div>',
  );
  if (dialog) document.body.append(dialog);
}

const OPENERS: Record<string, (opener: HTMLElement) => void> = {
  message: openMessage,
  invite: openInvitation,
  contact: openContact,
  'sales-message': () => {
    const [panel] = made(salesMessage().html);
    if (!(panel instanceof HTMLElement)) return;
    document.body.append(panel);
    wireSalesMessage(panel);
  },
  'sales-invite': () => {
    const [dialog] = made(salesInvitation().html);
    if (!(dialog instanceof HTMLElement)) return;
    document.body.append(dialog);
    wireInvitation(dialog);
  },
};

/** Links stay on the page: it draws the new address itself, as LinkedIn does. */
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const opener = target?.closest<HTMLElement>('[data-opens]');
  const link = target?.closest<HTMLAnchorElement>('a[href]');
  if (opener) {
    event.preventDefault();
    OPENERS[opener.dataset.opens ?? '']?.(opener);
  } else if (link && new URL(link.href).origin === location.origin) {
    event.preventDefault();
    history.pushState(null, '', link.href);
    draw();
  }
});
addEventListener('popstate', draw);

/** LinkedIn's own shortcuts: they must not fire while somebody types into another editor. */
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && event.target === document.body)
    document.querySelector<HTMLInputElement>('[data-testid="typeahead-input"]')?.focus();
});

if (shadow) {
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"]'))
    shadow.append(sheet.cloneNode());
  const [list] = made(folded().html);
  if (list && location.pathname.startsWith('/in/')) shadow.append(list);
}
draw();
document.documentElement.dataset.ready = mara.slug;
