/**
 * Where things are in Gmail: for each, the selectors to try in order, and why they are right. Gmail's class names are obfuscated but have
 * been the same for years and in every language (read in maintained extensions; the 2020 and 2025 captures hold them); what carries
 * meaning (roles, `email`, `name`, `data-*`) comes as the fallback where the class is the safer one, and first where it is not.
 */
export type Selector = { readonly why: string; readonly css: readonly string[] };

export const THREAD_SUBJECT: Selector = {
  why: 'The heading of an open thread; it also carries the thread’s id. A list has none. Before 2014 it was inside an h1.',
  css: ['h2.hP', 'h2[data-thread-perm-id]', '[role="main"] h2[data-legacy-thread-id]', 'h1 .hP'],
};
export const MESSAGE: Selector = {
  why: 'One message of a thread: .adn when open, .adf when folded. Both carry .ads. Of a page without any such mark the one mail it holds.',
  css: [
    '.adn.ads, .adf.ads',
    '[data-message-id][data-legacy-message-id]',
    '[role="listitem"]',
    '.gs',
    'body:has(.a3s)',
  ],
};
export const SENDER: Selector = {
  why: 'The name at the head of a message; the attribute holds the whole address in every language. Drafts have no address.',
  css: ['span.gD[email]', 'h3 span[email]', '.gE [email]:not(.g2)'],
};
export const RECIPIENT: Selector = {
  why: 'The people of the line below the sender, as many as Gmail shows.',
  css: ['span.g2[email]', '.hb [email]', '.ajw [email]'],
};
export const DATE: Selector = {
  why: 'The time of a message; only its title says the year.',
  css: ['.g3[title]', 'td.gH [title]', '[role="gridcell"][title]'],
};
export const BODY: Selector = {
  why: 'The text of an open message. Folded ones have none.',
  css: ['.ii.gt .a3s', '.a3s', '.ii.gt'],
};
export const SNIPPET: Selector = {
  why: 'First words of a folded message.',
  css: ['.iA.g6', '.g6', '.iA'],
};
export const FORWARDED_NAME: Selector = {
  why: 'Gmail marks the original sender of a forwarded mail, and of nothing else.',
  css: ['.gmail_sendername'],
};
export const LIST_ROW: Selector = {
  why: 'A row of the inbox: then there is nobody to read.',
  css: ['tr.zA', '[role="main"] [role="grid"] tr[role="row"]'],
};

export const COMPOSE_BODY: Selector = {
  why: 'Only the body of a compose is marked so; the label is localised and shared with a hidden textarea.',
  css: [
    '[g_editable="true"][role="textbox"]',
    '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
  ],
};
export const COMPOSE_PLAIN_BODY: Selector = {
  why: 'The textarea that stands in for the body in plain-text mode; hidden, and a decoy, otherwise.',
  css: ['textarea.Ak', 'textarea[form="nosend"]'],
};
export const COMPOSE_CONTAINER: Selector = {
  why: 'Everything of one compose, pop-up or inline.',
  css: ['.M9', '.aoI', '[role="dialog"]', '[role="region"]'],
};
export const COMPOSE_SUBJECT: Selector = {
  why: 'The subject field has had this name for as long as there are captures. In replies it is there but hidden.',
  css: ['input[name="subjectbox"]'],
};
export const COMPOSE_TO: Selector = {
  why: 'Today the row of recipients, before 2021 the textarea itself.',
  css: ['[name="to"]', '[name="to[]"]'],
};
export const COMPOSE_CHIP: Selector = {
  why: 'A recipient that Gmail has taken: an option with its address; before 2021 a span with an email attribute.',
  css: ['[role="option"][data-hovercard-id]', '[email]', '[data-hovercard-id]'],
};
export const COMPOSE_SUMMARY: Selector = {
  why: 'While the recipients are folded, this line stands for them and opens them when it gets the focus.',
  css: ['.aoD.hl'],
};
export const COMPOSE_REPLY_MARK: Selector = {
  why: 'Holds the id of the mail replied to; empty in a new mail.',
  css: ['input[name="rm"]'],
};
export const COMPOSE_BUTTON: Selector = {
  why: 'Gmail’s own Compose button.',
  css: ['.T-I.T-I-KE.L3', '[gh="cm"]', '.z0 [role="button"]'],
};
export const OWN_ACCOUNT: Selector = {
  why: 'The account button; its label holds the own address between localised words.',
  css: [
    'a[href*="accounts.google.com/SignOutOptions"][aria-label]',
    'a[href*="accounts.google.com"][aria-label*="@"]',
  ],
};

export const OWN_FROM: Selector = {
  why: 'The address a compose is sent from, which may be another of the user’s own.',
  css: ['input[name="from"]'],
};

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
