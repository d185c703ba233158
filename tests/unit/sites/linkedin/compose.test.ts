// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import { kasia, lead, mara, withKasia, withMara } from '../../../pages/linkedin/content.ts';
import { html } from '../../../pages/linkedin/html.ts';
import { bubble, inMail, invitation, thread } from '../../../pages/linkedin/messaging.ts';
import { salesInvitation, salesMessage } from '../../../pages/linkedin/sales.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { WORDS } from '../../../pages/linkedin/words.ts';
import { documentOf, reading } from './page.ts';

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
