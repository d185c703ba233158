import { fc, test as property } from '@fast-check/vitest';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { emlOf, fileName } from '../../../extension/exchange/eml.ts';
import { richText } from '../../../extension/exchange/rich.ts';

const TO = { address: 'mara.holt@northwind.example', name: 'Mara "M" Holt' };
const lines = (text: string) => text.replaceAll(/\r\n?/gu, '\n');

test('it opens as a mail that is still to be sent', async () => {
  const eml = emlOf({ subject: 'Routes, by hand?', body: 'Hi Mara,\n\nWho plans them?', to: TO });
  const mail = await PostalMime.parse(eml);
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(mail.to).toEqual([{ address: TO.address, name: TO.name }]);
  expect(mail.subject).toBe('Routes, by hand?');
  expect(lines(mail.text ?? '').trimEnd()).toBe('Hi Mara,\n\nWho plans them?');
  expect(mail.from ?? mail.messageId ?? mail.date).toBeUndefined();
});

property.prop([
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc.string({ maxLength: 300, unit: 'grapheme' }),
  fc.string({ maxLength: 80, unit: 'grapheme' }),
])('any text comes back, in any script', async (subject, body, name) => {
  const eml = emlOf({ subject, body, to: { ...TO, name } });
  expect(eml).toMatch(/^[\r\n -~]*$/u);
  for (const line of eml.split('\r\n')) {
    expect(line).not.toMatch(/[\r\n]/u);
    expect(line.length).toBeLessThanOrEqual(78);
  }
  const mail = await PostalMime.parse(eml);
  const squeezed = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  expect(mail.subject ?? '').toBe(squeezed(subject));
  expect(mail.to?.[0]).toMatchObject({ address: TO.address });
  expect(lines(mail.text ?? '').trimEnd()).toBe(lines(body).trimEnd());
});

test.each(['a@b.example\r\nBcc: x@y.example', 'a b@c.example', 'none', 'a@b.example,c@d.example'])(
  '%j is no address',
  async (address) => {
    const eml = emlOf({ body: 'x', to: { address } });
    expect(eml).not.toMatch(/^(To|Bcc):/mu);
  },
);

test('a subject begins no header of its own', async () => {
  const mail = await PostalMime.parse(emlOf({ subject: 'a\r\nBcc: x@y.example', body: 'x' }));
  expect(mail.subject).toBe('a Bcc: x@y.example');
  expect(mail.bcc).toBeUndefined();
});

test.each([
  ['Mara Holt, email 2', 'mara-holt-email-2'],
  ['../../etc/passwd', 'etc-passwd'],
  ['佐藤 太郎', '佐藤-太郎'],
  ['…', 'email'],
])('%j is saved as %s', (words, name) => expect(fileName(words)).toBe(name));

test('rich text keeps lines and links, and nothing in it is markup', () => {
  expect(richText('Hi <b>Mara</b>,\n\nhttps://x.example/a?b=1&c=2 and javascript:alert(1)')).toBe(
    '<div>Hi &lt;b&gt;Mara&lt;/b&gt;,</div><div><br></div><div><a href="https://x.example/a?b=1&amp;c=2">https://x.example/a?b=1&amp;c=2</a> and javascript:alert(1)</div>',
  );
});
