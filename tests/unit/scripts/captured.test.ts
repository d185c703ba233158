import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { capturedPages } from '../../../scripts/lib/browser/captured.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coldcopy-captured-'));
  mkdirSync(join(folder, 'gmail'));
  mkdirSync(join(folder, 'linkedin'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addressOf(file: string, html: string): string | undefined {
  writeFileSync(join(folder, file), html);
  return capturedPages(folder).find(({ name }) => name === file)?.url;
}

const LINKEDIN = 'https://www.linkedin.com';
const GMAIL = 'https://mail.google.com/mail/u/0/';
const screen = (name: string) => `<div data-sdui-screen="com.linkedin.sdui.flagshipnav.${name}">`;

describe('the address a capture is served at', () => {
  it.each([
    ['a.html', screen('profile.Profile'), '/in/member/'],
    [
      'a.html',
      '<section componentkey="com.linkedin.sdui.profile.card.refACoAAxTopcard">',
      '/in/member/',
    ],
    ['a.html', screen('mynetwork.Connections'), '/mynetwork/invite-connect/connections/'],
    ['a.html', screen('feed.MainFeed'), '/feed/'],
    ['a.html', '<div class="msg-convo-wrapper msg-thread">', '/messaging/thread/2-member/'],
    ['a.html', '<div role="dialog" class="artdeco-modal send-invite">', '/search/results/people/'],
    [
      'a.html',
      '<section data-sn-view-name="feature-lead-top-card">',
      '/sales/lead/ACwAAA,NAME_SEARCH,none',
    ],
  ])('of %s holding %s: %s', (file, html, path) => {
    expect(addressOf(`linkedin/${file}`, html)).toBe(`${LINKEDIN}${path}`);
  });

  it.each([
    ['2026-04_sdui_profile_x.html', '/in/member/'],
    ['2024_public-guest_profile-not-found.html', '/in/member/'],
    ['2026_messaging_empty.html', '/messaging/thread/2-member/'],
    ['2026_connections-list.html', '/mynetwork/invite-connect/connections/'],
    ['whatever.html', '/in/member/'],
  ])('by the name of %s where the page says nothing: %s', (file, path) => {
    expect(addressOf(`linkedin/${file}`, '<p>Nothing</p>')).toBe(`${LINKEDIN}${path}`);
  });

  it('is a profile’s for a file that says so of another page', () => {
    expect(addressOf('linkedin/my-network_at-profile-address.html', screen('mynetwork.Grow'))).toBe(
      `${LINKEDIN}/in/member/`,
    );
  });

  it('is the one the page names, at the site’s own origin', () => {
    const canonical = '<link rel="canonical" href="https://pl.linkedin.com/in/mara-holt?trk=x">';
    expect(addressOf('linkedin/a.html', canonical)).toBe(`${LINKEDIN}/in/mara-holt`);
    const saved =
      '<!-- saved from url=(0063)https://mail.google.com/mail/u/1/#search/freight/FMfcgz123 -->';
    expect(addressOf('gmail/a.html', saved)).toBe(
      'https://mail.google.com/mail/u/1/#search/freight/FMfcgz123',
    );
  });

  it('is never that of another site', () => {
    const canonical = '<link rel="canonical" href="https://notlinkedin.com/in/mara-holt">';
    expect(addressOf('linkedin/a.html', `${canonical}${screen('feed.MainFeed')}`)).toBe(
      `${LINKEDIN}/feed/`,
    );
    expect(
      addressOf('gmail/a.html', '<link rel="canonical" href="https://mail.google.com/">'),
    ).toBe(`${GMAIL}#inbox`);
  });

  it('is a thread’s in Gmail where one is open', () => {
    expect(addressOf('gmail/a.html', '<h2 class="hP" data-legacy-thread-id="198c">')).toBe(
      `${GMAIL}#inbox/198c`,
    );
    expect(addressOf('gmail/b.htm', '<table><tr class="zA"></table>')).toBe(`${GMAIL}#inbox`);
  });
});
