import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsFrom, WrongSetting } from '../../../scripts/lib/worker/settings.ts';

const NO_FILE = 'no-such-file';

describe('settingsFrom', () => {
  test('without any setting: port 8787 and a folder in the project', () => {
    const { port, state } = settingsFrom({}, NO_FILE);
    expect(port).toBe(8787);
    expect(isAbsolute(state)).toBe(true);
    expect(state.endsWith('.coldcopy')).toBe(true);
  });

  test('passes on the key and the variables of wrangler.toml, and nothing else of the environment', () => {
    const { vars } = settingsFrom(
      { ANTHROPIC_API_KEY: 'k', FREE_PER_HOUR: '3', HOME: 'a-home', FREE_MAX_GENERATIONS: '' },
      NO_FILE,
    );
    expect(vars).toMatchObject({ ANTHROPIC_API_KEY: 'k', FREE_PER_HOUR: '3' });
    expect(Object.keys(vars)).not.toContain('HOME');
    expect(Object.keys(vars)).not.toContain('FREE_MAX_GENERATIONS');
  });

  test.each(['eighty', '-1', '65536', '1.5'])('refuses PORT=%s in one sentence', (value) => {
    expect(() => settingsFrom({ PORT: value }, NO_FILE)).toThrow(WrongSetting);
  });
});
