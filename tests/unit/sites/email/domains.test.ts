import { describe, expect, it } from 'vitest';
import { companyFromDomain, isFreeMail } from '../../../../extension/sites/email/domains.ts';

describe('companyFromDomain', () => {
  it.each([
    ['mara@northwind-freight.example', 'Northwind Freight'],
    ['mara@mail.northwind.co.uk', 'Northwind'],
    ['mara@northwind.com.br', 'Northwind'],
    ['mara@eu.northwind.de', 'Northwind'],
    ['mara@northwind.example.com', 'Northwind'],
    ['mara@example.com', undefined],
    ['mara@gmail.com', undefined],
    ['mara@yahoo.co.jp', undefined],
    ['mara@xn--80ak6aa92e.com', undefined],
  ])('%s → %s', (address, company) => {
    expect(companyFromDomain(address)).toBe(company);
  });

  it('knows free mail by country', () => {
    expect(
      ['a@hotmail.fr', 'a@live.nl', 'a@outlook.com.br', 'a@mail.ru', 'a@web.de', 'a@qq.com'].every(
        isFreeMail,
      ),
    ).toBe(true);
    expect(isFreeMail('a@livepeople.com')).toBe(false);
  });
});
