import { expect, test } from 'vitest';
import { createApi } from './lib/api.ts';

async function page(vars: Record<string, string> = {}) {
  const { response } = await createApi({ vars }).call('/privacy');
  return { response, text: await response.text() };
}

test('the privacy policy is a page for everybody', async () => {
  const { response, text } = await page();
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
  expect(text).toContain('<h1>Privacy</h1>');
  expect(text).toContain('What is read, and when');
  expect(text).not.toContain('Whom to ask</h2>');
});

test('it names whom to ask, as the owner has configured', async () => {
  const { text } = await page({
    SUPPORT_EMAIL: 'help@coldcopy.example',
    HOME_URL: 'https://coldcopy.example/?a=1&b=2',
  });
  expect(text).toContain('<a href="mailto:help@coldcopy.example">help@coldcopy.example</a>');
  expect(text).toContain('href="https://coldcopy.example/?a=1&amp;b=2"');
});

test('it may load nothing but its own style, run no script and be framed by nobody', async () => {
  const { response, text } = await page();
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  const nonce = /style-src 'nonce-([\w-]+)'/.exec(policy)?.[1];
  expect(policy).toMatch(/^default-src 'none'; style-src 'nonce-[\w-]+'; /);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('script-src');
  expect(text).toContain(`<style nonce="${nonce}">`);
  expect(text).not.toMatch(/<script|<img|<link|\son\w+=/i);
  expect((await page()).response.headers.get('Content-Security-Policy')).not.toBe(policy);
});

test.each<Record<string, string>>([
  { HOME_URL: 'http://coldcopy.example' },
  { HOME_URL: 'javascript:alert(1)' },
  { SUPPORT_EMAIL: 'nobody' },
])('%j is a configuration that makes no sense', async (vars) => {
  expect((await page(vars)).response.status).toBe(500);
});
