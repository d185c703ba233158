import type { Selector } from '../dom/find.ts';

/*
 * Where things are in Gmail: for each, the selectors to try in order, and why they are right. Gmail's class names are obfuscated but have
 * been the same for years and in every language (read in maintained extensions; the 2020 and 2025 captures hold them); what carries
 * meaning (roles, `email`, `name`, `data-*`) comes as the fallback where the class is the safer one, and first where it is not.
 */

export const THREAD_SUBJECT: readonly Selector[] = [
  {
    css: 'h2.hP',
    why: 'The heading of an open thread; it also carries the thread’s id. A list has none. Before 2014 it was inside an h1.',
  },
  { css: 'h2[data-thread-perm-id]', why: 'by the thread’s id, should the class change' },
  { css: '[role="main"] h2[data-legacy-thread-id]', why: 'the older id of the same thread' },
  { css: 'h1 .hP', why: 'the heading of captures before 2014' },
];
export const MESSAGE: readonly Selector[] = [
  {
    css: '.adn.ads, .adf.ads',
    why: 'One message of a thread: .adn when open, .adf when folded. Both carry .ads. Of a page without any such mark the one email it holds.',
  },
  { css: '[data-message-id][data-legacy-message-id]', why: 'by the ids every message carries' },
  { css: '[role="listitem"]', why: 'by its role, where neither is there' },
  { css: '.gs', why: 'the wrapper of one message in print and basic views' },
  { css: 'body:has(.a3s)', why: 'a page that holds one email and nothing around it' },
];
export const SENDER: readonly Selector[] = [
  {
    css: 'span.gD[email]',
    why: 'The name at the head of a message; the attribute holds the whole address in every language. Drafts have no address.',
  },
  { css: 'h3 span[email]', why: 'the heading of a message in every language' },
  { css: '.gE [email]:not(.g2)', why: 'any address in the head that is no recipient’s' },
];
export const RECIPIENT: readonly Selector[] = [
  {
    css: 'span.g2[email]',
    why: 'The people of the line below the sender, as many as Gmail shows.',
  },
  { css: '.hb [email]', why: 'the line of recipients by its place' },
  { css: '.ajw [email]', why: 'the same line in older captures' },
];
export const DATE: readonly Selector[] = [
  { css: '.g3[title]', why: 'The time of a message; only its title says the year.' },
  { css: 'td.gH [title]', why: 'the time cell of older captures' },
  { css: '[role="gridcell"][title]', why: 'by its role' },
];
export const BODY: readonly Selector[] = [
  { css: '.ii.gt .a3s', why: 'The text of an open message. Folded ones have none.' },
  { css: '.a3s', why: 'the text alone, without its wrappers' },
  { css: '.ii.gt', why: 'the wrapper alone, should the text’s class change' },
];
export const SNIPPET: readonly Selector[] = [
  { css: '.iA.g6', why: 'First words of a folded message.' },
  { css: '.g6', why: 'by the class of the words alone' },
  { css: '.iA', why: 'by the class of their cell' },
];
export const FORWARDED_NAME: readonly Selector[] = [
  {
    css: '.gmail_sendername',
    why: 'Gmail marks the original sender of a forwarded email, and of nothing else.',
  },
];
export const LIST_ROW: readonly Selector[] = [
  { css: 'tr.zA', why: 'A row of the inbox: then there is nobody to read.' },
  { css: '[role="main"] [role="grid"] tr[role="row"]', why: 'a row of the grid by its role' },
];

export const COMPOSE_BODY: readonly Selector[] = [
  {
    css: '[g_editable="true"][role="textbox"]',
    why: 'Only the body of a compose is marked so; the label is localised and shared with a hidden textarea.',
  },
  {
    css: '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
    why: 'by what makes it an editor of several lines',
  },
];
export const COMPOSE_PLAIN_BODY: readonly Selector[] = [
  {
    css: 'textarea.Ak',
    why: 'The textarea that stands in for the body in plain-text mode; hidden, and a decoy, otherwise.',
  },
  { css: 'textarea[form="nosend"]', why: 'a field of no form that is sent' },
];
export const COMPOSE_CONTAINER: readonly Selector[] = [
  { css: '.M9', why: 'Everything of one compose, pop-up or inline.' },
  { css: '.aoI', why: 'the pop-up’s wrapper' },
  { css: '[role="dialog"]', why: 'a pop-up by its role' },
  { css: '[role="region"]', why: 'an inline compose by its role' },
];
export const COMPOSE_SUBJECT: readonly Selector[] = [
  {
    css: 'input[name="subjectbox"]',
    why: 'The subject field has had this name for as long as there are captures. In replies it is there but hidden.',
  },
];
export const COMPOSE_TO: readonly Selector[] = [
  { css: '[name="to"]', why: 'Today the row of recipients, before 2021 the textarea itself.' },
  { css: '[name="to[]"]', why: 'the hidden fields of before 2021' },
];
export const COMPOSE_CHIP: readonly Selector[] = [
  {
    css: '[role="option"][data-hovercard-id]',
    why: 'A recipient that Gmail has taken: an option with its address; before 2021 a span with an email attribute.',
  },
  { css: '[email]', why: 'the span of before 2021' },
  { css: '[data-hovercard-id]', why: 'the address alone, whatever the role' },
];
export const COMPOSE_SUMMARY: readonly Selector[] = [
  {
    css: '.aoD.hl',
    why: 'While the recipients are folded, this line stands for them and opens them when it gets the focus.',
  },
];
export const COMPOSE_REPLY_MARK: readonly Selector[] = [
  { css: 'input[name="rm"]', why: 'Holds the id of the email replied to; empty in a new email.' },
];
export const COMPOSE_BUTTON: readonly Selector[] = [
  { css: '.T-I.T-I-KE.L3', why: 'Gmail’s own Compose button.' },
  { css: '[gh="cm"]', why: 'by Gmail’s own mark for it' },
  { css: '.z0 [role="button"]', why: 'the one button of its place' },
];
export const OWN_ACCOUNT: readonly Selector[] = [
  {
    css: 'a[href*="accounts.google.com/SignOutOptions"][aria-label]',
    why: 'The account button; its label holds the own address between localised words.',
  },
  {
    css: 'a[href*="accounts.google.com"][aria-label*="@"]',
    why: 'any link to the account that says an address',
  },
];

export const OWN_FROM: readonly Selector[] = [
  {
    css: 'input[name="from"]',
    why: 'The address a compose is sent from, which may be another of the user’s own.',
  },
];

/** Signature and quoted text in a body that is being written. */
export const BELOW_THE_TEXT =
  '.gmail_signature, .gmail_signature_prefix, [data-smartmail="gmail_signature"], .gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_extra, blockquote[type="cite"]';

/** The sender's signature in a body that is being written: with nothing in it, it signs nothing. */
export const OWN_SIGNATURE = '.gmail_signature, [data-smartmail="gmail_signature"]';

/** Repetition of earlier mails inside a message, by the marks of the program that wrote it. `.im` is only muted: its text may be new. */
export const QUOTED =
  '.gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_extra, blockquote[type="cite"], .adL, .h5, .adm, .ajR, .yj6qo, .moz-cite-prefix, .yahoo_quoted, .protonmail_quote, .zmail_extra, .tutanota_quote, .OutlookMessageHeader, div[name="quote"], [id$="isReplyContent"]';

/** From these on, everything is repetition: Outlook does not wrap what it quotes. */
export const QUOTED_FROM_HERE =
  '[id$="divRplyFwdMsg"], [id$="appendonsend"], hr[id$="stopSpelling"], [id$="mail-editor-reference-message-container"], div[style*="border-top:solid #E1E1E1" i], div[style*="border-top:solid #B5C4DF" i], [name="messageReplySection"]';

/** Signatures, by the mark of the program that set them. Gmail puts the message's number before foreign ids and classes. */
export const SIGNATURES =
  '.gmail_signature, [data-smartmail="gmail_signature"], .moz-signature, .protonmail_signature_block, [id$="Signature"], [id$="ms-outlook-mobile-signature"], [class$="ms-outlook-mobile-signature"], [class*="yahoo-signature"], [id*="signature" i], [name="messageSignatureSection"]';
export const SIGNATURE_PREFIX = '.gmail_signature_prefix';

/** Text nobody sees or wrote: preview lines, words meant for machines, the card of a calendar's invitation. */
export const HIDDEN =
  '[itemtype*="schema.org/Event"], [hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i], [style*="font-size:0" i], [style*="font-size: 0" i], [style*="max-height:0" i], [style*="max-height: 0" i], [style*="opacity:0;" i], [style*="opacity: 0;" i], [hspace$="pt-mark"]';
