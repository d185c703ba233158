// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import {
  CONVERSATIONS,
  jonas,
  kasia,
  mara,
  withKasia,
  withMara,
} from '../../../pages/linkedin/content.ts';
import { emberProfile } from '../../../pages/linkedin/ember.ts';
import { html } from '../../../pages/linkedin/html.ts';
import { bubble, folded, thread } from '../../../pages/linkedin/messaging.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
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
    expect(read.reason).toContain('doesn’t show who this is');
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
    expect(several.reason).toContain('several people');
  });

  it('is nobody’s where the title names several and leads to no profile', () => {
    const document = documentOf(thread(withMara, []));
    for (const title of document.querySelectorAll('.msg-thread .msg-entity-lockup__entity-title'))
      title.textContent = 'Mara Holt, Jonas Weber, +2';
    for (const link of document.querySelectorAll('.msg-thread a[href*="/in/"]'))
      link.removeAttribute('href');
    const several = linkedin.read(document, { url: `https://www.linkedin.com${THREAD}` });
    expect(several.prospect).toBeNull();
    expect(several.reason).toContain('several people');
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
