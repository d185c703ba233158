import { describe, expect, it } from 'vitest';
import { phonesIn } from '../../../../extension/sites/email/phones.ts';
import { splitSignature } from '../../../../extension/sites/email/sign-off.ts';
import { parseSignature } from '../../../../extension/sites/email/signature.ts';
import { SIGNATURES } from './signatures.ts';

describe('parseSignature', () => {
  it('has a table of at least forty', () => {
    expect(SIGNATURES.length).toBeGreaterThanOrEqual(40);
  });

  it.each(SIGNATURES.map((each) => [each.note, each] as const))(
    '%s',
    (_, { name, address, lines, jobTitle, company, phone }) => {
      const read = parseSignature(lines, { name, address });
      expect({ jobTitle: read.jobTitle, company: read.company, phone: read.phone }).toEqual({
        jobTitle,
        company,
        phone,
      });
    },
  );

  it('keeps address and phone out of what may be sent', () => {
    for (const { name, address, lines } of SIGNATURES) {
      const sent = parseSignature(lines, { name, address }).lines.join('\n');
      expect(sent).not.toMatch(/@/);
      expect(phonesIn(sent)).toEqual([]);
    }
  });
});

describe('splitSignature', () => {
  const mail = ['Hi Sam,', '', 'Tuesday works.'];
  const signature = ['Mara Holt', 'VP of Sales', 'Northwind Freight'];

  it.each([
    ['below two dashes', ['--', ...signature]],
    ['below the name', ['', ...signature]],
    ['below a closing', ['', 'Kind regards,', ...signature]],
    [
      'below a closing in German without a comma',
      ['', 'Mit freundlichen Grüßen', '', ...signature],
    ],
  ])('%s', (_, end) => {
    const { text, signature: found } = splitSignature([...mail, ...end], { name: 'Mara Holt' });
    expect(text).toEqual(mail);
    expect(found).toEqual(signature);
  });

  it.each([
    'No thanks,',
    'Thanks, but we are set.',
    'Not interested',
    'My team has decided against it',
  ])('does not take the answer "%s" for a closing', (answer) => {
    const { text } = splitSignature(['Hi Sam,', '', answer, 'Mara'], { name: 'Mara Holt' });
    expect(text).toContain(answer);
  });

  it('leaves a mail without a signature whole', () => {
    expect(splitSignature(mail, { name: 'Mara Holt' })).toEqual({ text: mail, signature: [] });
  });

  it('does not take a greeting at the top for a signature', () => {
    expect(splitSignature(['Mara Holt', 'is my name.'], { name: 'Mara Holt' }).signature).toEqual(
      [],
    );
  });
});
