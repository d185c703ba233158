import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { makeBrief } from '../../../extension/brief/brief.ts';
import {
  lineKey,
  linesOf,
  NO_EDITS,
  withField,
  withLine,
  withLineBack,
  withNote,
  withoutLine,
} from '../../../extension/brief/edits.ts';
import { type Brief, briefSchema, type Evidence } from '../../../shared/contract/brief.ts';
import { LIMITS } from '../../../shared/contract/limits.ts';

const OFFER = {
  companyName: 'Fieldnote',
  targetJobTitle: 'VP of Sales',
  problemTheyFace: 'Mornings go to research',
  yourProduct: 'A notebook that fills itself',
  keyBenefit: 'Two more hours a day',
  callToAction: 'Worth a look?',
  tone: 'Direct' as const,
};
const line = (id: string, text: string): Evidence => ({
  id,
  kind: 'message',
  label: 'Their email',
  from: 'them',
  text,
});
const MAIL = line('e1', 'We write by hand since March.');
const SIGNATURE: Evidence = {
  id: 'e2',
  kind: 'signature',
  label: 'Signature',
  text: 'VP of Sales, Northwind Freight',
};
const PROSPECT = {
  fullName: 'Mara Holt',
  firstName: 'Mara',
  jobTitle: 'Head of Sales',
  company: 'Northwind',
  evidence: [MAIL, SIGNATURE],
};
const read = { prospect: PROSPECT, thread: { unanswered: 2, replied: false } };
const bytes = (brief: Brief) => new TextEncoder().encode(JSON.stringify(brief)).length;

describe('a brief', () => {
  test('is the offer with what was read', () => {
    const { brief, leftOut } = makeBrief({ offer: OFFER, read, edits: NO_EDITS });
    expect(brief).toEqual({
      ...OFFER,
      targetJobTitle: 'Head of Sales',
      prospect: PROSPECT,
      thread: read.thread,
    });
    expect(leftOut).toEqual([]);
  });

  test('a page without a job title takes the offer’s, so that nothing required is missing', () => {
    const bare = { prospect: { firstName: 'Mara', evidence: [] } };
    expect(makeBrief({ offer: OFFER, read: bare, edits: NO_EDITS }).brief.targetJobTitle).toBe(
      'VP of Sales',
    );
    expect(
      makeBrief({ offer: OFFER, read: { prospect: null }, edits: NO_EDITS }).brief.prospect,
    ).toEqual({ evidence: [] });
    const emptied = makeBrief({
      offer: OFFER,
      read,
      edits: withField(NO_EDITS, 'jobTitle', ' '),
    }).brief;
    expect(emptied.targetJobTitle).toBe('VP of Sales');
    expect(emptied.prospect).not.toHaveProperty('jobTitle');
  });

  test('never holds address, phone or profile', () => {
    const known = {
      prospect: {
        ...PROSPECT,
        email: 'mara@northwind.example',
        phone: '+31 6 1',
        profileUrl: 'https://x.example/in/mara',
      },
    };
    expect(
      JSON.stringify(makeBrief({ offer: OFFER, read: known, edits: NO_EDITS }).brief),
    ).not.toMatch(/northwind\.example|\+31|x\.example/);
  });

  test('takes the options of the day along', () => {
    const { brief } = makeBrief({
      offer: OFFER,
      read,
      edits: { ...NO_EDITS, threadRemoved: true },
      sender: { name: 'Sam', jobTitle: '' },
      angle: '  their warehouse  ',
      tone: 'Casual',
      language: 'de',
      voice: ['Hi Jo,\nshort one.'],
    });
    expect(brief).toMatchObject({
      tone: 'Casual',
      instructions: 'their warehouse',
      language: 'de',
      voice: ['Hi Jo,\nshort one.'],
    });
    expect(brief.sender).toEqual({ name: 'Sam' });
    expect(brief).not.toHaveProperty('thread');
  });
});

describe('edits', () => {
  test('stay with their line when a new mail shifts the ids', () => {
    const edits = withoutLine(
      withLine(NO_EDITS, lineKey(MAIL), 'They write by hand.'),
      lineKey(SIGNATURE),
    );
    const shifted = [line('e1', 'A new mail'), { ...MAIL, id: 'e2' }, { ...SIGNATURE, id: 'e3' }];
    const again = makeBrief({ offer: OFFER, read: { prospect: { evidence: shifted } }, edits })
      .brief.prospect?.evidence;
    expect(again?.map(({ id, text }) => [id, text])).toEqual([
      ['e1', 'A new mail'],
      ['e2', 'They write by hand.'],
    ]);
  });

  test('a removed line can come back', () => {
    const edits = withoutLine(NO_EDITS, lineKey(MAIL));
    expect(linesOf([MAIL], edits)[0]?.removed).toBe(true);
    expect(linesOf([MAIL], withLineBack(edits, lineKey(MAIL)))[0]?.removed).toBe(false);
  });

  test('a note is sent under an id of its own, also when the page has the same', () => {
    const edits = withNote(withNote(NO_EDITS, 'Note', 'Met at a fair'), 'Note', 'Likes tables');
    const ids = makeBrief({
      offer: OFFER,
      read: { prospect: { evidence: [line('n1', 'x')] } },
      edits,
    }).brief.prospect?.evidence.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(withNote(NO_EDITS, 'Note', '  ')).toBe(NO_EDITS);
  });
});

const evidence = fc.array(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 32 }),
    text: fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' }),
  }),
  { maxLength: 60 },
);

describe('whatever was read', () => {
  property.prop([
    evidence,
    fc.string({ maxLength: 900 }),
    fc.array(fc.string({ maxLength: 4_000 }), { maxLength: 5 }),
  ])('the brief is what the Worker takes and fits one request', (lines, angle, voice) => {
    const offer = { ...OFFER, keyBenefit: 'k'.repeat(LIMITS.offerText) };
    const voices = voice.filter((mail) => mail.trim());
    const given = lines.map(({ id, text }) => ({ ...line(id, text), text }));
    const { brief } = makeBrief({
      offer,
      read: { prospect: { evidence: given } },
      edits: NO_EDITS,
      angle,
      voice: voices,
    });
    expect(briefSchema.safeParse(brief).error).toBeUndefined();
    expect(bytes(brief)).toBeLessThan(LIMITS.bodyBytes);
  });

  test('lines that do not fit are named', () => {
    const many = Array.from({ length: 45 }, (_, number) =>
      line(`e${number}`, `${number} ${'é'.repeat(1_990)}`),
    );
    const { brief, leftOut } = makeBrief({
      offer: OFFER,
      read: { prospect: { evidence: many } },
      edits: NO_EDITS,
    });
    const sent = brief.prospect?.evidence ?? [];
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.length + leftOut.length).toBe(45);
    expect(bytes(brief)).toBeLessThan(LIMITS.bodyBytes);
  });
});
