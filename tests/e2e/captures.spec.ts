/* `npm run captures` on pages of our own, saved as a browser would save them. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inRepository } from '../../scripts/lib/cli/paths.ts';
import { prospectSchema } from '../../shared/contract/brief.ts';
import { THREADS } from '../pages/gmail/content.ts';
import { browserOptions, expect, test } from './insertion/contract.ts';
import { openGmail, openReply } from './insertion/editors.ts';

test.use(browserOptions());

const run = promisify(execFile);
const captures = (...args: string[]) =>
  run(process.execPath, [inRepository('scripts/captures.ts'), ...args], { cwd: inRepository('.') });

/** The document without its scripts, which would build the page a second time. */
const saved = (html: string): string => html.replaceAll(/<script[\s\S]*?<\/script>/g, '');

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldcopy-captures-'));
  mkdirSync(join(folder, 'gmail'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('reads each page and says on stdout nothing but JSON', async ({ page }) => {
  await openReply(page);
  writeFileSync(join(folder, 'gmail', 'reply.html'), saved(await page.content()));
  await openGmail(page, { hl: 'ru' }, `inbox/${THREADS[2]?.id}`);
  writeFileSync(join(folder, 'gmail', 'russian.html'), saved(await page.content()));
  const { stdout } = await captures(folder, '--json');
  const read = JSON.parse(stdout);
  expect(Object.keys(read)).toEqual(['gmail/reply.html', 'gmail/russian.html']);
  expect(read['gmail/reply.html']).toMatchObject({
    prospect: { fullName: 'Mara Holt', company: 'Northwind Freight', jobTitle: 'VP of Sales' },
    missing: [],
    editors: [{ kind: 'reply', recipients: ['mara.holt@northwind-freight.example'] }],
    ms: expect.any(Number),
  });
  expect(read['gmail/russian.html'].prospect).toMatchObject({
    fullName: 'Вера Соколова',
    company: 'ООО «Северный путь»',
  });
  for (const { prospect } of Object.values<{ prospect: unknown }>(read))
    expect(prospectSchema.parse(prospect)).toEqual(prospect);
});

test('says by which selector each field was found', async ({ page }) => {
  await openGmail(page);
  writeFileSync(join(folder, 'gmail', 'thread.html'), saved(await page.content()));
  const { stdout } = await captures(folder);
  expect(stdout).toMatch(/fullName: Mara Holt/);
  expect(stdout).toMatch(/email found by span\.gD\[email\]/);
});

test('says what is wrong with a folder that holds no pages', async () => {
  await expect(captures(join(folder, 'nowhere'))).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no folder'),
  });
  await expect(captures(folder, '--json')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('There is no gmail'),
  });
  writeFileSync(join(folder, 'linkedin'), 'a file');
  await expect(captures(folder, '--json')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('cannot be read'),
  });
});

test('stays on a page that would leave by itself, whatever scripts it forbids', async ({
  page,
}) => {
  await openGmail(page);
  const head = `<head><meta http-equiv="refresh" content="0;url=https://mail.google.com/mail/u/1/"><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`;
  writeFileSync(
    join(folder, 'gmail', 'leaving.html'),
    saved(await page.content()).replace('<head>', head),
  );
  const { stdout } = await captures(folder, '--json');
  expect(JSON.parse(stdout)['gmail/leaving.html'].prospect).toMatchObject({
    fullName: 'Mara Holt',
  });
});

test('reads the others where one file cannot be opened, and ends in 1', async ({ page }) => {
  await openGmail(page);
  writeFileSync(join(folder, 'gmail', 'thread.html'), saved(await page.content()));
  mkdirSync(join(folder, 'gmail', 'folder.html'));
  const ended = await captures(folder, '--json').catch((error: unknown) => error);
  expect(ended).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('gmail/folder.html: EISDIR'),
  });
  expect(Object.keys(JSON.parse((ended as { stdout: string }).stdout))).toEqual([
    'gmail/thread.html',
  ]);
});

test('says of a page without a prospect why there is none', async () => {
  const list =
    '<title>Inbox - sam@fieldnote.example - Gmail</title><table><tr class="zA"><td>Mara</td></tr></table>';
  writeFileSync(join(folder, 'gmail', 'list.html'), list);
  const { stdout } = await captures(folder, '--json');
  expect(JSON.parse(stdout)).toEqual({
    'gmail/list.html': {
      prospect: null,
      addresses: { candidates: [], prospect: null },
      guesses: {},
      messages: [],
      replied: null,
      missing: [{ field: 'prospect', why: expect.stringContaining('Open one') }],
      editors: [],
      ms: expect.any(Number),
    },
  });
});

test('runs no script of a page it reads', async () => {
  const page = `<title>Hi - sam@fieldnote.example - Gmail</title><div class="adn ads"><span class="gD" email="mara@northwind.example" name="Mara Holt">M</span>
    <div class="ii gt"><div class="a3s">Hello</div></div></div><script>document.body.replaceChildren(); location = 'https://accounts.google.com/';</script>`;
  writeFileSync(join(folder, 'gmail', 'scripted.html'), page);
  const { stdout } = await captures(folder, '--json');
  expect(JSON.parse(stdout)['gmail/scripted.html'].prospect).toMatchObject({
    fullName: 'Mara Holt',
  });
});
