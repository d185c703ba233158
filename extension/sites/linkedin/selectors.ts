import type { Selector } from '../dom/find.ts';

/*
 * Every selector of the LinkedIn readers, as data: what it finds, why it should, and, further down each list, the fallback.
 * First what carries meaning and survives a redesign (address, heading, ARIA, id, data-*), last readable class names; never a hashed
 * class name, never a visible word. Seen: July 2022 to June 2026 (Ember), March to May 2026 (SDUI), March 2024 (logged out).
 */

/** Shared by the signed-in variants. */
export const PROFILE = {
  contactLink: [
    {
      css: 'a[href*="/overlay/contact-info"]',
      why: 'the link to the contact details; the location stands right before it',
    },
    { css: '#top-card-text-details-contact-info', why: 'the same link by its id (Ember)' },
  ],
  ownLink: [
    { css: 'a[href*="/in/"]', why: 'name, photo and contact link of a profile all name it' },
  ],
  companyLogo: [
    { css: 'svg[id^="company"]', why: 'placeholder drawn under a company logo (SDUI)' },
    {
      css: '[class*="ghost-company"]',
      why: 'placeholder class of a company without a logo (Ember)',
    },
    { css: 'a[href$="#experience"]', why: 'link down to the Experience section (Ember, 2022)' },
  ],
  schoolLogo: [
    { css: 'svg[id^="school"]', why: 'placeholder drawn under a school logo (SDUI)' },
    { css: '[class*="ghost-school"]', why: 'placeholder class of a school without a logo (Ember)' },
    { css: 'a[href$="#education"]', why: 'link down to the Education section (Ember, 2022)' },
  ],
  email: [
    {
      css: '[role="dialog"] a[href^="mailto:"]',
      why: 'the contact-details dialog, when the user has opened it',
    },
  ],
} as const satisfies Record<string, readonly Selector[]>;

export const SDUI = {
  screen: [
    { css: '[data-sdui-screen]', why: 'names the screen that is drawn, whatever the address says' },
  ],
  topCard: [
    {
      css: '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]',
      why: 'every card of a profile names the member and the card in its key',
    },
    { css: '[componentkey$="Topcard"]', why: 'the same, should the prefix change' },
  ],
  name: [
    { css: 'h2', why: 'the only heading of the top card; there is no h1 on these pages' },
    { css: 'h1', why: 'the heading every older page had' },
  ],
  bar: [
    {
      css: '[role="toolbar"] a[href*="/in/"]',
      why: 'the bar that slides in on scrolling: name and headline once more, should the top card be unloaded',
    },
  ],
  intro: [
    {
      css: 'p',
      why: 'headline, "company · school" and location are the paragraphs of the top card',
    },
  ],
  employers: [
    { css: '[role="button"]', why: 'company and school beside the name, each with its logo' },
    { css: 'button, a, li', why: 'the same as a real button, link or list' },
  ],
  longText: [
    {
      css: '[data-testid="expandable-text-box"]',
      why: 'long texts are whole in the DOM inside this box',
    },
  ],
  paragraph: [{ css: 'p', why: 'a text too short to be folded' }],
  entry: [
    {
      css: '[componentkey^="entity-collection-item"]',
      why: 'one position; grouped roles are a list inside it',
    },
    { css: '[role="listitem"]', why: 'the list of positions, should the key change' },
    {
      css: 'a[href*="/company/"], a[href*="/school/"]',
      why: 'the text of an entry is inside a link to its organisation',
    },
  ],
  entryLine: [{ css: 'p', why: 'title, company, dates and place are paragraphs in this order' }],
  schoolEntry: [
    { css: 'a[href]', why: 'the text of an entry of Education is inside a link to the school' },
  ],
  post: [
    { css: '[role="listitem"]', why: 'one post of the carousel in Activity' },
    { css: '[data-testid="carousel-child-container"]', why: 'the same, one element further out' },
    { css: 'li', why: 'any list of posts' },
  ],
  connect: [
    {
      css: 'a[href*="/preload/custom-invite/"]',
      why: 'the Connect button of this person is a link',
    },
  ],
} as const satisfies Record<string, readonly Selector[]>;

export const EMBER = {
  topCard: [
    { css: 'main section[data-member-id]', why: 'the top card carries the member id' },
    { css: 'main .pv-top-card', why: 'its readable class until 2023' },
  ],
  name: [
    {
      css: 'main h1',
      why: 'the name is the only h1 of the page; the contact dialog has a second one, outside main',
    },
    { css: '[data-member-id] h1', why: 'the same where main has another tag' },
  ],
  headline: [
    {
      css: '.text-body-medium.break-words',
      why: 'readable classes of the headline, unchanged from 2022 to 2026',
    },
    {
      css: '[data-generated-suggestion-target]',
      why: 'the headline is what LinkedIn offers to improve',
    },
  ],
  location: [
    {
      css: '.text-body-small.inline.t-black--light.break-words',
      why: 'readable classes of the location',
    },
  ],
  section: [
    {
      css: 'section',
      why: 'each part of a profile is a section that holds an anchor with a fixed id',
    },
  ],
  about: [{ css: '#about', why: 'anchor of the About section, the same in every language' }],
  experience: [
    { css: '#experience', why: 'anchor of the Experience section, the same in every language' },
  ],
  education: [
    { css: '#education', why: 'anchor of the Education section, the same in every language' },
  ],
  activity: [
    { css: '#content_collections', why: 'anchor of the Activity section since 2023' },
    { css: '#recent_activity', why: 'its older anchor' },
  ],
  longText: [
    {
      css: '[class*="inline-show-more-text"] span[aria-hidden="true"]',
      why: 'a long text, in the copy that is shown',
    },
    {
      css: 'span[aria-hidden="true"]',
      why: 'every text is there twice; this is the copy that is shown',
    },
    {
      css: '[class*="inline-show-more-text"]',
      why: 'a long text without a copy for screen readers',
    },
  ],
  entry: [
    { css: 'ul > li.artdeco-list__item', why: 'one position, school or organisation' },
    { css: 'ul > li', why: 'the same, should the class go' },
  ],
  entryLine: [
    {
      css: 'span[aria-hidden="true"]',
      why: 'every line is there twice; this is the copy that is shown',
    },
  ],
  post: [
    { css: '[class*="mini-update"]', why: 'one short post of the Activity section' },
    { css: 'ul > li', why: 'the list of posts, should the class go' },
  ],
  postHeader: [
    {
      css: '[class*="contextual-description"] [aria-hidden="true"]',
      why: 'says who did what, and when',
    },
    { css: '[class*="contextual-description"]', why: 'the same without a copy for screen readers' },
  ],
  postText: [{ css: '[class*="inline-show-more-text"]', why: 'the words of the post' }],
} as const satisfies Record<string, readonly Selector[]>;

export const GUEST = {
  name: [
    {
      css: 'h1.top-card-layout__title',
      why: 'the name on the page for people who are not signed in',
    },
    { css: '.top-card-layout h1', why: 'the same, should the class go' },
  ],
  topCard: [
    { css: '.top-card-layout', why: 'name, headline, place and current company' },
    { css: 'main section', why: 'the first section of the page' },
  ],
  headline: [
    { css: '.top-card-layout__headline', why: 'readable class of the headline' },
    { css: 'h2', why: 'the only second heading of the top card outside its dialogs' },
  ],
  location: [
    { css: '.profile-info-subheader span', why: 'the first of place, contact link, followers' },
    {
      css: '.top-card__subline-item, .top-card-layout__first-subline span',
      why: 'the same in older pages',
    },
  ],
  company: [
    {
      css: '[data-section="currentPositionsDetails"] .top-card-link__description',
      why: 'the current company beside the name',
    },
    {
      css: '[data-tracking-control-name*="topcard-current-company"]',
      why: 'the same by the name of the link',
    },
    {
      css: '.top-card-layout [data-section="currentPositionsDetails"]',
      why: 'the same, should class and name go',
    },
  ],
  about: [
    { css: '[data-section="summary"] .core-section-container__content', why: 'the About section' },
    { css: '[data-section="summary"] p', why: 'the text of the section' },
  ],
  experience: [
    { css: '.experience__list', why: 'the Experience section, named the same in every language' },
    { css: '[data-section="experience"]', why: 'its section' },
  ],
  entry: [
    { css: '.experience-item, .experience-group-position', why: 'one position' },
    { css: 'li', why: 'the same, should the classes go' },
  ],
  group: [{ css: '.experience-group-header__company', why: 'company over grouped positions' }],
  entryTitle: [
    { css: '.experience-item__title', why: 'the title of a position' },
    { css: 'h3', why: 'its heading' },
  ],
  entryCompany: [
    { css: '.experience-item__subtitle', why: 'the company of a position' },
    { css: 'h4', why: 'its second heading' },
  ],
  entryDates: [
    { css: '.date-range', why: 'one or two time elements; one and a dash means it goes on' },
    { css: 'time', why: 'a bare date' },
  ],
  entryText: [
    {
      css: '[class*="show-more-less-text__text"]',
      why: 'what the person wrote about the position',
    },
  ],
  school: [
    { css: '.education__list li h3', why: 'the schools' },
    { css: '[data-section="educationsDetails"] h3', why: 'the same in older pages' },
  ],
  address: [
    { css: 'link[rel="canonical"]', why: 'the address the page gives as its own' },
    { css: 'meta[property="og:url"]', why: 'the same for those who share it' },
  ],
  noProfile: [
    {
      css: '[data-tracking-control-name^="organization_guest"], [data-tracking-control-name^="public_jobs"]',
      why: 'logged-out pages of companies, schools and jobs have the same top card; their links are named after the kind of page',
    },
  ],
  jsonLd: [
    {
      css: 'script[type="application/ld+json"]',
      why: 'the page describes the person for search engines',
    },
  ],
} as const satisfies Record<string, readonly Selector[]>;

export const MESSAGING = {
  any: [
    {
      css: '.msg-convo-wrapper, .msg-thread, .msg-overlay-conversation-bubble',
      why: 'any conversation; a page without one is not searched further',
    },
  ],
  thread: [
    {
      css: '.msg-convo-wrapper.msg-thread, .msg-thread',
      why: 'the open conversation of the messaging page',
    },
    { css: 'main .msg-convo-wrapper', why: 'the same, should the class go' },
  ],
  bubble: [
    { css: '.msg-overlay-conversation-bubble', why: 'a conversation over another page' },
    { css: '.msg-convo-wrapper', why: 'the same, should the class go' },
  ],
  minimised: [
    { css: '[class*="is-minimized"]', why: 'a conversation folded to its title is not being read' },
  ],
  name: [
    { css: '.msg-entity-lockup__entity-title', why: 'whose conversation it is (messaging page)' },
    { css: '.msg-overlay-bubble-header__title', why: 'whose conversation it is (overlay)' },
    {
      css: '.msg-s-profile-card .artdeco-entity-lockup__title',
      why: 'the card on top of a conversation between two',
    },
    {
      css: '[class*="msg-connections-typeahead"] .artdeco-pill__text',
      why: 'who was picked in a new message',
    },
    { css: '.msg-title-bar h2, header h2', why: 'the heading of the conversation' },
  ],
  profileLink: [
    {
      css: '.msg-thread__link-to-profile[href*="/in/"]',
      why: 'the name leads to the profile (messaging page)',
    },
    {
      css: 'header a[href*="/in/"], .msg-title-bar a[href*="/in/"]',
      why: 'the same in the overlay',
    },
    {
      css: '.msg-s-profile-card a[href*="/in/"]',
      why: 'the card on top of a conversation between two',
    },
  ],
  headline: [
    {
      css: '.msg-s-profile-card .artdeco-entity-lockup__subtitle',
      why: 'the card on top of a conversation between two',
    },
    {
      css: '.msg-entity-lockup__entity-info',
      why: 'under the name, unless it says when the person was last seen',
    },
  ],
  presence: [
    {
      css: '[class*="presence-indicator"]:not(.hidden)',
      why: 'shown when the line under the name says when they were last seen',
    },
  ],
  event: [
    { css: '.msg-s-message-list__event', why: 'one message with its date and sender' },
    { css: '.msg-s-event-listitem', why: 'the message alone' },
  ],
  item: [
    { css: '.msg-s-event-listitem', why: 'tells by a class whether the other person wrote it' },
  ],
  incoming: [{ css: '.msg-s-event-listitem--other', why: 'written by the other person' }],
  sender: [
    {
      css: '.msg-s-message-group__name',
      why: 'name of the sender, only on the first message of a group',
    },
  ],
  body: [
    { css: '.msg-s-event-listitem__body', why: 'the words of a message' },
    { css: '.msg-s-event__content', why: 'the same, should the class go' },
  ],
  subject: [{ css: '.msg-s-event-listitem__subject', why: 'subject of an InMail' }],
  day: [
    {
      css: '.msg-s-message-list__time-heading',
      why: 'day, in the words of the page, on the first message of a day',
    },
  ],
} as const satisfies Record<string, readonly Selector[]>;

export const SALES = {
  topCard: [
    { css: '[data-sn-view-name="feature-lead-top-card"]', why: 'the top card of a lead' },
    { css: '#profile-card-section', why: 'its section' },
  ],
  name: [
    { css: 'h1[data-x--lead--name]', why: 'the name of the lead' },
    { css: 'h1[data-anonymize="person-name"]', why: 'the same by its role' },
    { css: '[data-anonymize="person-name"]', why: 'the same in another heading' },
  ],
  anyName: [
    { css: '[data-anonymize="person-name"]', why: 'names whomever a part of the page is about' },
  ],
  headline: [{ css: '[data-anonymize="headline"]', why: 'the headline under the name' }],
  location: [{ css: '[data-anonymize="location"]', why: 'the place under the name' }],
  role: [{ css: '[data-sn-view-name="lead-current-role"]', why: 'current positions of the lead' }],
  roleTitle: [
    {
      css: '[data-anonymize="job-title"]',
      why: 'a title; on search rows the same attribute holds tenure, so only inside a role',
    },
  ],
  roleCompany: [{ css: '[data-anonymize="company-name"]', why: 'the company of a role' }],
  experience: [
    { css: '[data-sn-view-name="feature-lead-experience"]', why: 'positions of the lead' },
    { css: '#experience-section', why: 'its section' },
  ],
  entry: [{ css: 'li', why: 'one position' }],
  about: [
    { css: '[data-anonymize="person-blurb"]', why: 'what the person wrote about themselves' },
  ],
  email: [
    {
      css: '[data-sn-view-name="lead-contact-info"] a[href^="mailto:"]',
      why: 'an address the lead shows',
    },
  ],
} as const satisfies Record<string, readonly Selector[]>;

export const OTHER = {
  notFound: [
    {
      css: '.page-not-found, [class*="page-not-found"]',
      why: 'the page for an address nobody has',
    },
  ],
  loginWall: [
    { css: '.authwall-join-form, [class*="authwall"]', why: 'the wall before a profile' },
    { css: 'input[name="session_key"]', why: 'a sign-in form and nothing else' },
  ],
} as const satisfies Record<string, readonly Selector[]>;

export const WRITING = {
  any: [
    {
      css: '[contenteditable="true"], textarea',
      why: 'whatever takes text; a page without one is not searched further',
    },
  ],
  heading: [
    { css: 'h2', why: 'the heading of a message panel names the recipient (Sales Navigator)' },
  ],
  message: [
    { css: '.msg-form__contenteditable[role="textbox"]', why: 'the composer of page and overlay' },
    {
      css: '.msg-form [contenteditable="true"]',
      why: 'any editor in the message form: ProseMirror, Quill',
    },
    {
      css: '.msg-convo-wrapper [contenteditable="true"][role="textbox"], .msg-overlay-conversation-bubble [contenteditable="true"]',
      why: 'any editor in a conversation',
    },
    { css: 'form[class*="msg-"] textarea', why: 'a plain text field in the message form' },
  ],
  note: [
    { css: '[role="dialog"] textarea#custom-message', why: 'the note of an invitation' },
    { css: '.send-invite textarea', why: 'the same, by its dialog' },
    {
      css: 'textarea#connect-cta-form__invitation',
      why: 'the note of an invitation in Sales Navigator',
    },
    {
      css: '[role="dialog"] textarea[name="message"][maxlength]',
      why: 'a short message field in a dialog, should the id go',
    },
  ],
  sales: [
    { css: '[class*="compose-form"] textarea[name="message"]', why: 'message of Sales Navigator' },
    { css: 'textarea[class*="compose-form__message"]', why: 'the same by its class' },
    {
      css: '[data-sn-view-name*="message"] textarea, [data-sn-view-name*="compose"] textarea',
      why: 'the same by its view',
    },
  ],
  subject: [
    { css: 'input[name="subject"]', why: 'only an InMail has a subject' },
    { css: 'input[class*="subject"]', why: 'the same by its class' },
  ],
  frame: [
    { css: '.msg-overlay-conversation-bubble', why: 'a conversation over another page' },
    { css: '[role="dialog"]', why: 'a dialog over the page' },
    { css: '.msg-convo-wrapper', why: 'the conversation of the messaging page' },
    {
      css: 'section[class*="compose-form"], [data-sn-view-name*="compose"], [data-sn-view-name*="message"]',
      why: 'the message of Sales Navigator',
    },
    { css: 'form', why: 'the form alone' },
  ],
} as const satisfies Record<string, readonly Selector[]>;
