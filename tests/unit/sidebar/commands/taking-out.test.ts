import '../../fake-browser.ts';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { MARA } from '../../../gallery/people.ts';
import { REPLY, set, written } from '../scene.ts';

test('one email is saved as a file for a mail program, to the address on the page', async () => {
  const at = await written();
  at.commands.saveEmail(1);
  const [file] = at.files;
  expect(file).toMatchObject({ name: 'mara-holt-email-1.eml', type: 'message/rfc822' });
  const mail = await PostalMime.parse(file?.text ?? '');
  expect(mail.to?.[0]?.address).toBe(MARA.prospect?.email);
  expect(mail.text).toContain('Hi Mara,');
});

test('copied with formatting, it is HTML', async () => {
  const at = await written();
  at.commands.copyRich('Hi <Mara>,\nhello', 'Copied.');
  await at.until(({ status }) => status === 'Copied.');
  expect(at.copied).toEqual(['<div>Hi &lt;Mara&gt;,</div><div>hello</div>']);
});

const DRAFT = 'Hello there,\n\nWe plan routes.\n\nWho plans yours?';

async function checking(there: () => string, scene: typeof set = set) {
  const at = scene({
    page: {
      editors: () => [REPLY],
      draftText: () => ({ body: there() }),
      insert: () => ({ kind: 'inserted', text: '', subject: 'none' }),
    },
  });
  await at.commands.start();
  at.commands.check();
  await at.until(({ checked }) => checked !== null);
  return at;
}

test('a draft that was mended here goes over the one in the message box, and over no other', async () => {
  let there = DRAFT;
  const at = await checking(() => there);
  at.store.dispatch({ type: 'draft-mended', body: 'Hi Mara,\n\nWho plans yours?' });
  expect(at.store.get().checked?.original).toBe(DRAFT);

  there = `${DRAFT} One more thing.`;
  at.commands.replaceDraft();
  await at.until(({ status }) => status.includes('was changed meanwhile'));
  expect(at.asked.some(({ verb }) => verb === 'insert')).toBe(false);

  there = DRAFT;
  at.commands.replaceDraft();
  await at.until(({ checked }) => checked?.original === undefined);
  expect(at.asked.find(({ verb }) => verb === 'insert')?.args).toMatchObject({
    mode: 'replace',
    editorId: REPLY.id,
    draft: { body: 'Hi Mara,\n\nWho plans yours?' },
  });
});

test('with a sequence it is rewritten: with what was found in it, and as one rewrite', async () => {
  const at = await written({
    page: { draftText: () => ({ body: DRAFT }), editors: () => [REPLY] },
  });
  at.commands.check();
  await at.until(({ checked }) => checked !== null);
  at.commands.rewriteDraft();
  await at.until(({ checked }) => checked?.body === 'Anew.');
  expect(at.rewrites[0]).toMatchObject({ kind: 'polish', email: { body: DRAFT } });
  expect(at.rewrites[0]?.words).toContain('Greet Mara');
  expect(at.store.get()).toMatchObject({ rewritesLeft: 19, checked: { original: DRAFT } });
});

test('without one the draft goes along in the brief, for the generation that the user asks for', async () => {
  const at = await checking(() => DRAFT);
  at.commands.rewriteDraft();
  expect(at.rewrites).toEqual([]);
  expect(at.presses).toEqual([]);
  expect(at.store.get().work?.edits.added.map(({ text }) => text)).toEqual([DRAFT]);
});
