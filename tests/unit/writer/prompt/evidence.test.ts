import { describe, expect, test } from 'vitest';
import { cleanRead, cleanWritten } from '../../../../worker/writer/clean.ts';
import { chooseEvidence } from '../../../../worker/writer/prompt/page.ts';
import { richBrief } from '../briefs.ts';
import { fill } from '../prompt-text.ts';

describe('evidence', () => {
  test('that does not fit gives way to what tells more', () => {
    const line = (id: string, kind: 'education' | 'note' | 'post', text: string) => ({
      id,
      kind,
      label: kind,
      text,
    });
    const many = Array.from({ length: 30 }, (_, i) => line(`edu${i}`, 'education', fill(900)));
    const lines = [
      ...many,
      line('note', 'note', 'Met at the fair'),
      line('post', 'post', fill(400)),
    ];
    const chosen = chooseEvidence(lines, 1_800).map(({ id }) => id);
    expect(chosen).toContain('note');
    expect(chosen).toContain('post');
    expect(chosen.length).toBeLessThan(10);
  });

  test('keeps the order of the page', () => {
    expect(chooseEvidence(richBrief.prospect?.evidence ?? []).map(({ id }) => id)).toEqual([
      'e1',
      'e2',
      'e3',
    ]);
  });
});

describe('unseen characters', () => {
  const hidden = 'a\u200Bb\u200Dc\u202Ed\u2066e\u00ADf\u{E0041}g\uFE0Fh\u0000i\uFEFFj\u3164k';
  test('are not read', () => {
    expect(cleanRead(hidden)).toBe('abcdefghijk');
  });
  test('are not written, but joiners are spelling', () => {
    expect(cleanWritten(hidden)).toBe('ab\u200Dcdefghijk');
    expect(cleanWritten('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  });
  test('nor are broken halves of a character', () => {
    expect(cleanRead('a\uD83Db')).toBe('a\uFFFDb');
  });
  test('lines stay lines', () => {
    expect(cleanRead(' a \r\n\r\n\r\n b\u2028c\t d ')).toBe('a\n\nb\nc d');
  });
});
