// @vitest-environment jsdom
/* Whom a thread is about: shapes of threads and of headers beyond the plain ones in read.test.ts. */
import { describe, expect, it } from 'vitest';
import { paragraphs } from './page.ts';
import { from, mail, mara, read, sam } from './people-page.ts';

describe('machines, lists and shared mailboxes', () => {
  it.each([
    'nicht-antworten@bahn.example',
    'ne-pas-repondre@poste.example',
    'no.responder@banco.example',
    'messages-noreply@network.example',
    'calendar-notification@calendar.example',
  ])('%s is nobody', (email) =>
    expect(from('Mara Holt via Tool', email)).toMatchObject({
      prospect: null,
      reason: expect.stringContaining('no-reply'),
    }),
  );

  it('a shared mailbox is written to where there is nobody else', () => {
    const { prospect, missing } = from('Northwind Team', 'info@northwind.example');
    expect(prospect).toMatchObject({ company: 'Northwind', email: 'info@northwind.example' });
    expect(prospect).not.toHaveProperty('fullName');
    expect(missing.map(({ field }) => field)).toContain('fullName');
    expect(
      read({ mails: [mail(sam, [{ email: 'sales@northwind.example' }])] }).prospect?.email,
    ).toBe('sales@northwind.example');
    expect(
      read({ mails: [mail(mara, [sam, { email: 'info@northwind.example' }])] }).prospect?.email,
    ).toBe(mara.email);
  });

  it('who signs in a shared mailbox is the person', () => {
    const { prospect } = from(
      'Northwind',
      'info@northwind.example',
      paragraphs('Hello.', '', 'Best,', 'Mara Holt', 'VP Sales'),
    );
    expect(prospect).toMatchObject({
      fullName: 'Mara Holt',
      firstName: 'Mara',
      jobTitle: 'VP Sales',
      company: 'Northwind',
    });
  });

  it('is a mailbox by its name as well, though its domain spells another: who signs there is the person', () => {
    const signed = paragraphs('Hello.', '', 'Best,', 'Mara Holt', 'Sales Coordinator');
    const { prospect } = from('Northwind Sales', 'sales@northwind-freight.example', signed);
    expect(prospect).toMatchObject({
      fullName: 'Mara Holt',
      jobTitle: 'Sales Coordinator',
      company: 'Northwind Freight',
    });
    expect(
      from('Northwind News', 'news@northwind-freight.example').prospect?.fullName,
    ).toBeUndefined();
    const both = read({
      mails: [mail(mara, [sam, { name: 'Harbour Billing', email: 'billing@harbour.example' }])],
    });
    expect(both.prospect?.email).toBe(mara.email);
  });

  it('the writer of what a list passed on is named, the list’s address is not theirs', () => {
    const { prospect } = from("'Mara Holt' via Sales", 'sales@fieldnote.example');
    expect(prospect).toMatchObject({ fullName: 'Mara Holt', firstName: 'Mara' });
    expect(prospect).not.toHaveProperty('email');
    expect(prospect).not.toHaveProperty('company');
  });

  it('a bounce is no answer of theirs', () => {
    const bounce = mail(
      { name: 'Mail Delivery Subsystem', email: 'mailer-daemon@googlemail.com' },
      [sam],
    );
    expect(read({ mails: [mail(sam, [mara]), bounce] })).toMatchObject({
      prospect: { email: mara.email },
      thread: { unanswered: 1, replied: false },
    });
  });
});
