import { browserOptions, CONTRACT, expect, test, testInsertion } from './contract.ts';
import { EDITORS, newMail } from './editors.ts';

test.use(browserOptions());

for (const editor of EDITORS) testInsertion(editor);

test.describe('the naive inserter', () => {
  for (const { name, check } of CONTRACT.filter(({ catches }) => catches)) {
    test(`is caught: ${name}`, async ({ page }) => {
      await newMail.open(page);
      await expect(check(page, newMail, 'naive')).rejects.toThrow();
    });
  }
});
