import { type Conversation, ME, type Member, type Message } from './content.ts';
import { type Html, html, lines } from './html.ts';
import { WORDS, type Words } from './words.ts';

/* Messaging, which stays Ember with readable classes on every kind of page: thread, overlay, InMail form, invitation. */

const link = (member: Member): string => `https://www.linkedin.com/in/${member.id}`;

function event(message: Message, conversation: Conversation, index: number): Html {
  const { with: member, messages, day } = conversation;
  const isTheirs = message.from === 'them';
  const isFirstOfGroup = messages[index - 1]?.from !== message.from;
  const name = isTheirs ? member.name : ME.name;
  const other = isTheirs ? ' msg-s-event-listitem--other' : '';
  return html`<li class="msg-s-message-list__event clearfix">${index === 0 && html`<time class="msg-s-message-list__time-heading">${day}</time>`}<div class="msg-s-event-listitem${other}" data-event-urn="urn:li:msg_message:${conversation.id}-${index}">${
    isFirstOfGroup &&
    html`<div class="msg-s-message-group__meta"><a href="${isTheirs ? link(member) : `https://www.linkedin.com/in/${ME.id}`}"><span class="msg-s-message-group__profile-link msg-s-message-group__name">${name}</span></a><time class="msg-s-message-group__timestamp">${message.hour}</time></div>`
  }<div class="msg-s-event-listitem__message-bubble"><div class="msg-s-event__content" dir="ltr"><p class="msg-s-event-listitem__body">${lines(message.text)}</p></div></div></div></li>`;
}

/** Where a message goes once it is sent; the page's script fills it from its own state. */
export const sentMessage = (text: string): Html =>
  html`<li class="msg-s-message-list__event clearfix"><div class="msg-s-event-listitem" data-sent><div class="msg-s-message-group__meta"><span class="msg-s-message-group__name">${ME.name}</span></div><div class="msg-s-event__content"><p class="msg-s-event-listitem__body typed">${text}</p></div></div></li>`;

export type Composer = 'ember' | 'prosemirror' | 'quill';

/** The form as it stands before anybody typed: placeholder shown, Send off. Other editors are built into it by script. */
export const form = (words: Words, kind: Composer = 'ember', subject = false): Html =>
  html`<form class="msg-form" data-composer="${kind}">${
    subject &&
    html`<div class="msg-form__subject-row"><input class="msg-form__subject" name="subject" maxlength="200" placeholder="${words.subject}" aria-label="${words.subject}"></div>`
  }<div class="msg-form__msg-content-container"><div class="msg-form__msg-content-container--scrollable">${
    kind === 'ember'
      ? html`<div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-multiline="true" aria-label="${words.write}"><p><br></p></div><div aria-hidden="true" class="msg-form__placeholder" data-placeholder="${words.write}"></div>`
      : html`<div class="msg-form__editor" data-label="${words.write}"></div>`
  }</div></div><footer class="msg-form__footer"><div class="msg-form__left-actions"><button type="button" class="msg-form__footer-action" aria-label="Emoji">🙂</button></div><div class="msg-form__right-actions"><button class="msg-form__send-button" type="submit" disabled>${words.send}</button></div></footer></form>`;

const profileCard = (member: Member, words: Words): Html =>
  html`<li><div class="msg-s-profile-card msg-s-profile-card-one-to-one"><div class="artdeco-entity-lockup"><div class="artdeco-entity-lockup__content"><div class="artdeco-entity-lockup__title"><a class="profile-card-one-to-one__profile-link" href="${link(member)}">${member.name}</a></div><div class="artdeco-entity-lockup__badge"><span class="a11y-text">${words.degree(member.degree)}</span><span class="artdeco-entity-lockup__degree" aria-hidden="true">· ${words.degree(member.degree)}</span></div><div class="artdeco-entity-lockup__subtitle"><div title="${member.headline}">${member.headline}</div></div></div></div></div></li>`;

const list = (conversation: Conversation, words: Words): Html =>
  html`<div class="msg-s-message-list-container"><div class="msg-s-message-list"><ul class="msg-s-message-list-content"><li class="msg-s-message-list__top-of-list"></li>${profileCard(conversation.with, words)}${conversation.messages.map((message, index) => event(message, conversation, index))}<li class="msg-s-message-list__bottom-of-list"></li></ul></div></div>`;

/** The messaging page with one conversation open; the others are in the list beside it. */
export function thread(
  conversation: Conversation,
  all: readonly Conversation[],
  kind: Composer = 'ember',
): Html {
  const { with: member } = conversation;
  const words = WORDS[member.language];
  return html`<main id="main" class="scaffold-layout__list-detail msg__list-detail"><div class="msg__list"><h2 class="visually-hidden">${words.messaging}</h2><ul class="msg-conversations-container__conversations-list">${all.map(
    (other) =>
      html`<li class="msg-conversation-listitem"><a class="msg-conversation-listitem__link" href="/messaging/thread/${other.id}/"><h3 class="msg-conversation-listitem__participant-names"><span class="truncate">${other.with.name}</span></h3><p class="msg-conversation-card__message-snippet">${other.messages.at(-1)?.text}</p></a></li>`,
  )}</ul></div><div class="msg__detail"><div class="msg-convo-wrapper msg-thread relative"><div class="msg-title-bar" id="thread-detail-jump-target"><a class="msg-thread__link-to-profile" href="${link(member)}"><div class="msg-entity-lockup"><dl><dt><h2 class="msg-entity-lockup__entity-title">${member.name}</h2></dt><dd class="msg-entity-lockup__entity-info"><div class="msg-entity-lockup__presence-status">${member.headline}<div class="presence-indicator hidden"><span class="visually-hidden">Status: offline</span></div></div></dd></dl></div></a></div>${list(conversation, words)}${form(words, kind)}</div></div></main>`;
}

/** A conversation over another page. */
export function bubble(conversation: Conversation): Html {
  const { with: member } = conversation;
  const words = WORDS[member.language];
  return html`<div class="msg-convo-wrapper msg-overlay-conversation-bubble msg-overlay-conversation-bubble--default-inactive" role="dialog" aria-label="${words.messaging}">${header(member)}<div class="msg-overlay-conversation-bubble__content-wrapper">${list(conversation, words)}${form(words)}</div></div>`;
}

const header = (member: Member): Html =>
  html`<header class="msg-overlay-bubble-header"><h2 class="msg-overlay-bubble-header__title"><a href="/in/${member.id}/"><span>${member.name}</span></a></h2><div class="truncate">Active now</div><button type="button" class="msg-overlay-bubble-header__control" data-closes aria-label="Close">×</button></header>`;

/** An InMail to somebody one is not connected with: a subject, no history. */
export function inMail(member: Member): Html {
  const words = WORDS[member.language];
  return html`<div class="msg-convo-wrapper msg-overlay-conversation-bubble" role="dialog" aria-label="InMail" data-inmail>${header(member)}<div class="msg-overlay-conversation-bubble__content-wrapper"><div class="msg-s-message-list-container"><ul class="msg-s-message-list-content">${profileCard(member, words)}</ul></div>${form(words, 'ember', true)}</div></div>`;
}

/** The list of conversations, folded to its title: nobody is being written to. */
export const folded = (): Html =>
  html`<div class="msg-overlay-list-bubble msg-overlay-list-bubble--is-minimized"><header class="msg-overlay-bubble-header"><h2 class="msg-overlay-bubble-header__title"><span>${ME.name}</span></h2></header></div>`;

/** The invitation: first the question, then the note. */
export function invitation(name: string, words: Words, limit: number): Html {
  return html`<div data-test-modal role="dialog" tabindex="-1" class="artdeco-modal send-invite" aria-labelledby="send-invite-modal"><button aria-label="Dismiss" class="artdeco-modal__dismiss" data-closes>×</button><div class="artdeco-modal__header"><h2 id="send-invite-modal">${words.invite}</h2></div><div class="artdeco-modal__content"><p><span>Personalize your invitation to <strong>${name}</strong> by adding a note.</span></p><div class="invite-note" hidden><label for="custom-message">${words.addNote}</label><textarea id="custom-message" name="message" maxlength="${limit}" class="connect-button-send-invite__custom-message"></textarea><div class="invite-count"><span data-count>0</span>/${limit}</div></div></div><div class="artdeco-modal__actionbar"><button type="button" class="button artdeco-button--secondary" data-add-note>${words.addNote}</button><button type="button" class="button artdeco-button--primary" data-send-invite>${words.withoutNote}</button></div></div>`;
}
