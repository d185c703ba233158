import { lead } from './content.ts';
import { type Html, html, lines } from './html.ts';

/* A lead of Sales Navigator with its two places to write: a message with a subject, and the note of an invitation. */

type Held = { title: string; company: string; time: string };

const role = ({ title, company, time }: Held): Html =>
  html`<li><h3 data-anonymize="job-title">${title}</h3><p><a href="/sales/company/1"><span data-anonymize="company-name">${company}</span></a></p><p><span>${time}</span></p></li>`;

const search = (): Html =>
  html`<aside class="aside" aria-label="Leads"><ol><li data-x-search-result="LEAD"><a data-anonymize="person-name" href="/sales/lead/ACwAAOther">Oskar Brandvold</a><span data-anonymize="job-title">4 years 2 months in role</span><a data-anonymize="company-name">Fjordline Cargo</a></li></ol></aside>`;

export const salesLead = (): Html =>
  html`<main class="sales"><section class="card" id="profile-card-section" data-sn-view-name="feature-lead-top-card"><h1 data-x--lead--name data-anonymize="person-name">${lead.name}</h1><span class="degree">2nd</span><div data-anonymize="headline">${lead.headline}</div><div data-anonymize="location">${lead.location}</div><div class="actions"><button class="button" type="button" data-opens="sales-message">Message</button><button class="button" type="button" data-opens="sales-invite">Connect</button></div><section data-sn-view-name="lead-current-role">${lead.current.map(
    ({ title, company }) =>
      html`<p><span data-anonymize="job-title">${title}</span> at <a data-anonymize="company-name" href="/sales/company/1">${company}</a></p>`,
  )}</section><section data-sn-view-name="lead-contact-info"><a href="mailto:${lead.email}">${lead.email}</a></section></section><section class="card" id="about-section"><h2>About</h2><div data-anonymize="person-blurb">${lines(lead.about)}</div></section><section class="card" id="experience-section" data-sn-view-name="feature-lead-experience"><h2>Experience</h2><ul>${[...lead.current, ...lead.earlier].map(role)}</ul></section></main>${search()}`;

/** The message panel: subject and body as plain fields. */
export const salesMessage = (): Html =>
  html`<section class="compose-form panel" data-sn-view-name="message-compose" aria-label="Message"><header><h2>${lead.name}</h2></header><form class="compose-form__container"><input class="compose-form__subject-field" name="subject" maxlength="200" placeholder="Subject (required)" aria-label="Subject"><textarea class="compose-form__message-field" name="message" maxlength="1900" aria-label="Type your message here…"></textarea><button type="submit" class="button" disabled>Send</button></form></section>`;

export const salesInvitation = (): Html =>
  html`<div role="dialog" class="artdeco-modal connect-cta-form" aria-label="Connect"><h2>Invite ${lead.name} to connect</h2><textarea id="connect-cta-form__invitation" maxlength="300" aria-label="Personal message"></textarea><div><span data-count>0</span>/300</div><button type="button" class="button" data-send-invite disabled>Send Invitation</button></div>`;
