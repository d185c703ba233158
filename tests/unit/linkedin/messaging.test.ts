// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../extension/sites/linkedin/reader.ts';
import { readingSchema } from '../../../extension/sites/reading.ts';
import {
  CONVERSATIONS,
  jonas,
  kasia,
  lead,
  mara,
  withKasia,
  withMara,
} from '../../pages/linkedin/content.ts';
import { emberProfile } from '../../pages/linkedin/ember.ts';
import { html } from '../../pages/linkedin/html.ts';
import { bubble, folded, inMail, invitation, thread } from '../../pages/linkedin/messaging.ts';
import { salesInvitation, salesLead, salesMessage } from '../../pages/linkedin/sales.ts';
import { sduiProfile } from '../../pages/linkedin/sdui.ts';
import { WORDS } from '../../pages/linkedin/words.ts';
import { documentOf, evidence, missing, reading } from './page.ts';

const THREAD = `/messaging/thread/${withMara.id}/`;

describe('a conversation', () => {
  const read = reading(thread(withMara, CONVERSATIONS), THREAD);

  it('is with the person it is with', () => {
    readingSchema.parse(read);
    expect(read).toMatchObject({
      page: 'linkedin-messaging',
      key: `linkedin:thread:${withMara.id}`,
      channel: 'message',
      thread: { unanswered: 0, replied: true },
    });
    expect(read.prospect).toMatchObject({
      fullName: mara.name,
      firstName: 'Mara',
      jobTitle: 'VP of Sales',
      company: 'Northwind Freight',
      profileUrl: `https://www.linkedin.com/in/${mara.id}/`,
    });
    expect(evidence(read, 'headline')).toEqual([mara.headline]);
  });

  it('tells who wrote what, line breaks kept', () => {
    const lines = read.prospect?.evidence.filter(({ kind }) => kind === 'message');
    expect(lines?.map(({ from, text }) => ({ from, text }))).toEqual(
      withMara.messages.map(({ from, text }) => ({ from, text })),
    );
    expect(lines?.[0]?.label).toBe('Your message, NOV 3, 9:12 AM');
  });

  it('is nobody’s where LinkedIn hides with whom', () => {
    const read = reading(
      thread({ ...withMara, with: { ...mara, name: 'Membro do LinkedIn' } }, CONVERSATIONS),
      THREAD,
    );
    expect(read.prospect).toBeNull();
    expect(read.reason).toContain('does not show who this is');
  });

  it('says where the rest can be read', () => {
    expect(missing(read)).toEqual(
      expect.arrayContaining(['experience', 'about', 'posts', 'location']),
    );
  });

  it('counts what was not answered', () => {
    expect(reading(thread(withKasia, CONVERSATIONS), '/messaging/thread/x/').thread).toEqual({
      unanswered: 1,
      replied: false,
    });
  });

  it('is nobody’s with several people in it', () => {
    const { html: page } = thread(withMara, CONVERSATIONS);
    const parts = page.split('msg-s-event-listitem__body');
    const crowd = {
      html: page.replace(
        '<li class="msg-s-message-list__bottom-of-list">',
        '<li class="msg-s-message-list__event"><div class="msg-s-event-listitem msg-s-event-listitem--other"><span class="msg-s-message-group__name">Jonas</span><p class="msg-s-event-listitem__body">Me too</p></div></li><li class="msg-s-message-list__bottom-of-list">',
      ),
    };
    expect(parts.length).toBeGreaterThan(2);
    const several = reading(crowd, THREAD);
    expect(several.prospect).toBeNull();
    expect(several.reason).toContain('Several people');
  });

  it('is nobody’s where the title names several and leads to no profile', () => {
    const document = documentOf(thread(withMara, []));
    for (const title of document.querySelectorAll('.msg-thread .msg-entity-lockup__entity-title'))
      title.textContent = 'Mara Holt, Jonas Weber, +2';
    for (const link of document.querySelectorAll('.msg-thread a[href*="/in/"]'))
      link.removeAttribute('href');
    const several = linkedin.read(document, { url: `https://www.linkedin.com${THREAD}` });
    expect(several.prospect).toBeNull();
    expect(several.reason).toContain('Several people');
  });

  it('knows their messages by their name, should the class go', () => {
    const document = documentOf(thread(withMara, CONVERSATIONS));
    for (const item of document.querySelectorAll('.msg-s-event-listitem--other'))
      item.classList.remove('msg-s-event-listitem--other');
    const { prospect } = linkedin.read(document, { url: `https://www.linkedin.com${THREAD}` });
    expect(
      prospect?.evidence.filter(({ kind }) => kind === 'message').map(({ from }) => from),
    ).toEqual(withMara.messages.map(({ from }) => from));
  });

  it('does not take "Active now" for a headline', () => {
    const page = {
      html: thread(withMara, [])
        .html.replace(/<li><div class="msg-s-profile-card.*?<\/li>/, '')
        .replace('presence-indicator hidden', 'presence-indicator'),
    };
    expect(evidence(reading(page, THREAD), 'headline')).toEqual([]);
  });
});

describe('the overlay', () => {
  it('adds its messages to the profile of the same person', () => {
    const read = reading(html`${sduiProfile(mara)}${bubble(withMara)}`, '/in/mara-holt/');
    expect(read.page).toBe('linkedin-profile');
    expect(evidence(read, 'message')).toHaveLength(3);
    expect(read.thread).toEqual({ unanswered: 0, replied: true });
  });

  it('leaves the messages of another person out', () => {
    const read = reading(html`${emberProfile(kasia)}${bubble(withMara)}`, `/in/${kasia.slug}/`);
    expect(read.prospect?.fullName).toBe(kasia.name);
    expect(evidence(read, 'message')).toEqual([]);
    expect(read.thread).toBeUndefined();
  });

  it('is read where no profile is', () => {
    const read = reading(bubble(withMara), '/feed/');
    expect(read).toMatchObject({ page: 'linkedin-messaging', prospect: { fullName: mara.name } });
  });

  it('folded, names nobody', () => {
    expect(reading(folded(), '/feed/').prospect).toBeNull();
  });

  it('is found in the open shadow root of the outlet', () => {
    const document = documentOf(
      html`${sduiProfile(jonas)}<div id="interop-outlet" data-testid="interop-shadowdom"></div>`,
    );
    const root = document.querySelector('#interop-outlet')?.attachShadow({ mode: 'open' });
    root?.append(
      ...documentOf(html`${folded()}${bubble({ ...withMara, with: jonas })}`).body.children,
    );
    const read = linkedin.read(document, { url: `https://www.linkedin.com/in/${jonas.slug}/` });
    expect(evidence(read, 'message')).toHaveLength(3);
    expect(
      linkedin.editors(document).map(({ kind, recipientName }) => [kind, recipientName]),
    ).toEqual([['message', jonas.name]]);
  });
});

describe('the editor that is meant', () => {
  it('decides whose conversation is read', () => {
    const document = documentOf(html`${bubble(withMara)}${bubble(withKasia)}`);
    const editor = linkedin
      .editors(document)
      .find(({ recipientName }) => recipientName === kasia.name);
    const read = linkedin.read(document, {
      url: 'https://www.linkedin.com/feed/',
      ...(editor && { editor }),
    });
    expect(read.prospect?.fullName).toBe(kasia.name);
  });
});

describe('places to write', () => {
  const editors = (page: Parameters<typeof documentOf>[0]) =>
    linkedin
      .editors(documentOf(page))
      .map(({ kind, channel, maxLength, subject, recipientName }) => ({
        kind,
        channel,
        maxLength,
        subject: subject?.name,
        recipientName,
      }));
  const note = { ...invitation('Mara Holt', WORDS.en, 200) };
  const shownNote = {
    html: note.html.replace('class="invite-note" hidden', 'class="invite-note"'),
  };

  it.each([
    [
      'a conversation',
      thread(withMara, []),
      [{ kind: 'message', channel: 'message', recipientName: mara.name }],
    ],
    [
      'an overlay',
      bubble(withMara),
      [{ kind: 'message', channel: 'message', recipientName: mara.name }],
    ],
    [
      'an InMail',
      inMail(mara),
      [{ kind: 'inmail', channel: 'inmail', subject: 'subject', recipientName: mara.name }],
    ],
    ['an invitation before the note', note, []],
    ['the note of an invitation', shownNote, [{ kind: 'note', channel: 'note', maxLength: 200 }]],
    [
      'a message of Sales Navigator',
      salesMessage(),
      [
        {
          kind: 'inmail',
          channel: 'inmail',
          maxLength: 1_900,
          subject: 'subject',
          recipientName: lead.name,
        },
      ],
    ],
    [
      'an invitation of Sales Navigator',
      salesInvitation(),
      [{ kind: 'note', channel: 'note', maxLength: 300 }],
    ],
    ['a profile', sduiProfile(mara), []],
  ])('%s', (_, page, expected) => {
    expect(editors(page)).toEqual(
      expected.map((each) => ({
        maxLength: undefined,
        subject: undefined,
        recipientName: undefined,
        ...each,
      })),
    );
  });

  it('a dialog comes before an overlay, and the channel follows', () => {
    const page = html`${sduiProfile(mara)}${bubble(withMara)}${shownNote}`;
    expect(editors(page).map(({ kind }) => kind)).toEqual(['note', 'message']);
    expect(reading(page).channel).toBe('note');
    expect(reading(html`${sduiProfile(mara)}${inMail(mara)}`).channel).toBe('inmail');
    expect(reading(sduiProfile(mara)).channel).toBe('message');
  });

  it('comments and search are none', () => {
    expect(
      editors(
        html`<form class="comments-comment-box__form"><div class="ql-editor" contenteditable="true" role="textbox"></div></form><textarea name="q"></textarea>`,
      ),
    ).toEqual([]);
  });
});

describe('a lead of Sales Navigator', () => {
  const read = reading(salesLead(), `/sales/lead/${lead.id},NAME_SEARCH,abc`);

  it('is read by its marks', () => {
    readingSchema.parse(read);
    expect(read).toMatchObject({ page: 'linkedin-sales', key: `linkedin:sales:${lead.id}` });
    expect(read.prospect).toMatchObject({
      fullName: lead.name,
      firstName: 'Priya',
      jobTitle: 'Director of Revenue Operations',
      company: 'Halden Software',
      location: lead.location,
      email: lead.email,
    });
    expect(evidence(read, 'about')).toEqual([lead.about]);
  });

  it('has each position once', () => {
    const labels = read.prospect?.evidence
      .filter(({ kind }) => kind === 'experience')
      .map(({ label }) => label);
    expect(labels).toEqual([
      'Current position: Director of Revenue Operations, Halden Software',
      'Past position: Sales Operations Manager, Maple Grid',
    ]);
  });

  it('takes no tenure from search rows for a title', () => {
    expect(JSON.stringify(read)).not.toContain('in role');
    expect(JSON.stringify(read)).not.toContain('Oskar');
  });
});

describe('what the user selected', () => {
  it('comes first', () => {
    const read = linkedin.read(documentOf(sduiProfile(mara)), {
      url: 'https://www.linkedin.com/in/mara-holt/',
      selection: ' six  reps ',
    });
    expect(read.prospect?.evidence[0]).toEqual({
      id: 'e1',
      kind: 'selection',
      label: 'Text you selected',
      text: 'six reps',
    });
    expect(new Set(read.prospect?.evidence.map(({ id }) => id)).size).toBe(
      read.prospect?.evidence.length,
    );
  });
});

describe('a lead among others', () => {
  const role = (title: string, company?: string) =>
    html`<div><span data-anonymize="job-title">${title}</span>${company && html` at <a data-anonymize="company-name">${company}</a>`}</div>`;
  const page = (more: ReturnType<typeof html>, current = html``) =>
    html`<main><section data-sn-view-name="feature-lead-top-card"><h1 data-anonymize="person-name">Mara Holt</h1></section>${current}${more}</main>`;
  const labels = (read: ReturnType<typeof reading>) =>
    read.prospect?.evidence.filter(({ kind }) => kind === 'experience').map(({ label }) => label);

  it('keeps its own text and takes nobody else’s', () => {
    const blurb = (text: string) => html`<div data-anonymize="person-blurb">${text}</div>`;
    const other = html`<aside><span data-anonymize="person-name">Oskar Brandvold</span>${blurb('I row.')}</aside>`;
    expect(evidence(reading(page(other), '/sales/lead/x,y,z'), 'about')).toEqual([]);
    expect(
      evidence(
        reading(page(html`<section>${blurb('I ship.')}</section>${other}`), '/sales/lead/x,y,z'),
        'about',
      ),
    ).toEqual(['I ship.']);
  });

  it('has each current role with its own company', () => {
    const current = html`<section data-sn-view-name="lead-current-role">${role('Director', 'Halden')}${role('Advisor')}${role('Board Member', 'Maple Grid')}</section>`;
    expect(labels(reading(page(html``, current), '/sales/lead/x,y,z'))).toEqual([
      'Current position: Director, Halden',
      'Current position: Advisor',
      'Current position: Board Member, Maple Grid',
    ]);
  });

  it('has the roles of a group under its company, each once', () => {
    const item = (title: string, time: string) =>
      html`<li><h3 data-anonymize="job-title">${title}</h3><p>${time}</p></li>`;
    const group = html`<li><h2 data-anonymize="company-name">Halden</h2><ul>${item('Director', 'Feb 2023–Present')}${item('Manager', 'Jan 2020–Feb 2023')}</ul></li>`;
    const section = html`<section data-sn-view-name="feature-lead-experience"><ul>${group}</ul></section>`;
    expect(labels(reading(page(section), '/sales/lead/x,y,z'))).toEqual([
      'Current position: Director, Halden',
      'Past position: Manager, Halden',
    ]);
  });
});
