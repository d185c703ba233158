import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newLastRead } from '../../../extension/page/last-read.ts';
import { MARA } from '../../gallery/people.ts';

function open(hash: string): void {
  const { href, pathname } = new URL(`https://mail.google.com/mail/u/0/${hash}`);
  vi.stubGlobal('location', { href, pathname, hash });
}

describe('what was read last', () => {
  beforeEach(() => open('#inbox/mara'));

  test('a page that was read keeps its name while others are read', () => {
    const lastRead = newLastRead();
    lastRead.read(MARA);
    open('#inbox');
    expect(lastRead.key()).toBe('address:/mail/u/0/#inbox');
    lastRead.read({ ...MARA, key: 'gmail:list' });
    expect(lastRead.key()).toBe('gmail:list');
    expect(lastRead.isStale()).toBe(false);
    open('#inbox/mara');
    expect(lastRead.key()).toBe(MARA.key);
    expect(lastRead.isStale()).toBe(true);
  });

  test('only the last fifty names are remembered; one that is read again is new', () => {
    const lastRead = newLastRead();
    const visit = (name: string) => {
      open(`#inbox/${name}`);
      lastRead.read({ ...MARA, key: `gmail:thread:${name}` });
    };
    for (const each of ['first', 'again', ...Array(48).keys(), 'again', 'last'])
      visit(String(each));
    open('#inbox/first');
    expect(lastRead.key()).toBe('address:/mail/u/0/#inbox/first');
    open('#inbox/again');
    expect(lastRead.key()).toBe('gmail:thread:again');
    open('#inbox/0');
    expect(lastRead.key()).toBe('gmail:thread:0');
  });
});
