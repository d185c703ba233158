import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { gmailLink } from '../../../extension/drafts/gmail-link.ts';
import { lengthOf, measure } from '../../../extension/drafts/measure.ts';
import { type Shapeable, shapeDraft } from '../../../extension/drafts/shape.ts';
import { draftSchema } from '../../../shared/contract/channel.ts';
import { CHANNEL_LIMITS } from '../../../shared/contract/limits.ts';

const CHANNELS = ['email', 'message', 'note', 'inmail'] as const;
const email = (body: string): Shapeable => ({
  subjectLineA: 'Monday mornings',
  subjectLineB: 'Six reps in January',
  body,
});
const shaped = (body: string, channel: (typeof CHANNELS)[number], senderName?: string): string =>
  shapeDraft(email(body), 'A', channel, senderName ? { senderName } : {}).body;

const MAIL =
  'Hi Mara,\n\nYou are hiring six reps before the spring peak.\n\nWho writes their first emails today?\n\nSam';

describe('an email in the form of a channel', () => {
  it('keeps everything in an email', () => {
    expect(shapeDraft(email(MAIL), 'B', 'email')).toEqual({
      channel: 'email',
      subject: 'Six reps in January',
      body: MAIL,
    });
  });

  it('loses subject and sign-off in a message', () => {
    expect(shapeDraft(email(MAIL), 'A', 'message')).toEqual({
      channel: 'message',
      body: 'Hi Mara,\n\nYou are hiring six reps before the spring peak.\n\nWho writes their first emails today?',
    });
  });

  it('loses empty lines as well in a note', () => {
    expect(shapeDraft(email(MAIL), 'A', 'note')).toEqual({
      channel: 'note',
      body: 'Hi Mara,\nYou are hiring six reps before the spring peak.\nWho writes their first emails today?',
    });
  });

  it('keeps the subject in an InMail', () => {
    expect(shapeDraft(email(MAIL), 'A', 'inmail')).toMatchObject({
      channel: 'inmail',
      subject: 'Monday mornings',
    });
  });
});

describe('sign-offs, in any language', () => {
  it.each([
    'Sam',
    'Sam Okafor',
    'Best,\nSam',
    'Best,\n\nSam',
    'Best regards,\nSam Okafor\nFieldnote',
    'Sam Okafor\nAccount Executive, Fieldnote',
    'Mit freundlichen Grüßen,\nSam Okafor',
    'Z poważaniem,\nSam Okafor',
    'Un saludo,\n\nSam',
    '敬具、\n岡本',
    '岡本',
    'С уважением,\nСэм Окафор',
  ])('%j is left out', (signOff) => {
    expect(shaped(`Hi Mara,\n\nWho writes the first emails today?\n\n${signOff}`, 'message')).toBe(
      'Hi Mara,\n\nWho writes the first emails today?',
    );
  });

  it.each([
    'Worth a look?',
    'No rush on this',
    'Either way, good luck with the Hamburg desk.',
    'P.S. The second desk opens in March.',
    'https://example.com/plan',
    'Just say the word and I will send it over on Monday morning',
  ])('%j is no sign-off', (ending) => {
    const body = `Hi Mara,\n\nWho writes the first emails today?\n\n${ending}`;
    expect(shaped(body, 'message')).toBe(body);
  });

  it('goes with the given name on the last line of a paragraph', () => {
    expect(shaped('Hi Mara,\n\nWho writes the first emails?\nSam', 'message', 'Sam Okafor')).toBe(
      'Hi Mara,\n\nWho writes the first emails?',
    );
  });

  it.each([
    'Kind regards, Sam',
    'Mit besten Grüßen\nSam Okafor',
    'Mit freundlichen Grüßen\n\nSam Okafor',
    'Med vänlig hälsning\nSam\nFieldnote',
    '— Sam',
    'Sam 👋',
    'Sam.',
  ])('%j is left out once it is known who signs', (signOff) => {
    expect(
      shaped(
        `Hi Mara,\n\nWho writes the first emails today?\n\n${signOff}`,
        'message',
        'Sam Okafor',
      ),
    ).toBe('Hi Mara,\n\nWho writes the first emails today?');
  });

  it.each([
    'I could show Sam\nand Priya how it works.',
    'Good luck, Mara',
    'Would Tuesday suit you and Sam?',
  ])('%j stays, whoever signs', (ending) => {
    const body = `Hi Mara,\n\nWho writes the first emails today?\n\n${ending}`;
    expect(shaped(body, 'message', 'Sam Okafor').endsWith(ending)).toBe(true);
  });

  it('never takes the only text', () => {
    for (const body of ['Sam', 'Hi Mara,\n\nSam', 'Best,\nSam', 'Mara,'])
      expect(shaped(body, 'message')).toBe(body);
  });
});

describe('greetings', () => {
  it.each([
    'Hi Mara,',
    'Guten Tag Herr Weber,',
    'Hola, Lucía:',
    'Dzień dobry, Pani Katarzyno,',
    '佐藤様、',
    'Hi!',
  ])('%j is no text by itself', (greeting) => {
    for (const channel of CHANNELS)
      expect(shaped(`${greeting}\n\nSam Okafor`, channel)).toContain('Sam Okafor');
  });
});

const bodies = fc.oneof(
  fc.string({ minLength: 1, maxLength: 600 }),
  fc
    .array(
      fc.constantFrom(
        'Hi Mara,',
        '',
        'Who writes?',
        'Best,',
        'Sam',
        ' ',
        'A sentence that says something.',
        '🚚',
        '\r\n',
      ),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    .map((lines) => lines.join('\n')),
);

describe('for any text', () => {
  property.prop([
    bodies,
    fc.constantFrom(...CHANNELS),
    fc.constantFrom('A' as const, 'B' as const),
  ])('a draft is valid, never longer, the same again', (body, channel, choice) => {
    fc.pre(body.length > 0);
    const draft = shapeDraft(email(body), choice, channel);
    draftSchema.parse(draft);
    expect(draft.body.length).toBeLessThanOrEqual(body.length);
    expect(draft.subject !== undefined).toBe(CHANNEL_LIMITS[channel].subject > 0);
    expect(shapeDraft(email(body), choice, channel)).toEqual(draft);
  });

  property.prop([bodies, fc.constantFrom(...CHANNELS)])(
    'no word is invented or moved',
    (body, channel) => {
      const bare = (text: string) => text.replaceAll(/\s+/gu, '');
      expect(bare(body).startsWith(bare(shaped(body, channel)))).toBe(true);
    },
  );

  property.prop([fc.string({ maxLength: 500, unit: 'binary' }), fc.integer({ min: 1, max: 400 })])(
    'the count is what a field counts',
    (text, limit) => {
      const { body, fits } = measure({ channel: 'note', body: text }, { maxLength: limit });
      expect(body.length).toBe(text.replaceAll('\r\n', '\n').length);
      expect(fits).toBe(body.length <= limit);
      expect(body.over).toBe(Math.max(0, body.length - limit));
    },
  );
});

describe('measure', () => {
  it('counts UTF-16 units, as LinkedIn does', () => {
    expect(lengthOf('🚚')).toBe(2);
    expect(lengthOf('é')).toBe(1);
    expect(lengthOf('a\r\nb')).toBe(3);
  });

  it('knows the limits of every channel', () => {
    const of = (channel: (typeof CHANNELS)[number]) => measure({ channel, body: 'x' }).body;
    expect(of('note')).toEqual({ length: 1, limit: 300, over: 0 });
    expect(of('message')).toEqual({ length: 1, limit: 3_000, over: 0, aim: 400 });
    expect(of('inmail')).toEqual({ length: 1, limit: 1_900, over: 0, aim: 400 });
    expect(measure({ channel: 'inmail', subject: 'x'.repeat(201), body: 'x' })).toMatchObject({
      subject: { over: 1 },
      fits: false,
    });
  });

  it('goes by the field on the page where it says more', () => {
    expect(measure({ channel: 'note', body: 'x'.repeat(250) }, { maxLength: 200 })).toMatchObject({
      body: { limit: 200, over: 50 },
      fits: false,
    });
  });
});

describe('the link to Gmail', () => {
  it('fills recipient, subject and body', () => {
    const url = new URL(
      gmailLink(
        { subject: 'Monday & more', body: 'Hi Mara,\n\n100 % true + short' },
        'mara.holt@northwind-freight.example',
      ),
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      view: 'cm',
      fs: '1',
      to: 'mara.holt@northwind-freight.example',
      su: 'Monday & more',
      body: 'Hi Mara,\n\n100 % true + short',
    });
    expect(url.search).not.toContain('+');
  });

  it('leaves out a body that is too long for an address', () => {
    expect(new URL(gmailLink({ body: '語'.repeat(2_000) })).searchParams.has('body')).toBe(false);
  });
});
