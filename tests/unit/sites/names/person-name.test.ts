import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readName } from '../../../../extension/sites/names/person-name.ts';

type Row = { name: string; accepted: string[] };

function rowOf(line: string): Row {
  const at = line.lastIndexOf(' = ');
  return { name: line.slice(0, at), accepted: line.slice(at + 3).split(' or ') };
}

const ROWS = readFileSync(join(import.meta.dirname, 'names.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' = '))
  .map(rowOf);

describe('the name to greet by', () => {
  it('is held to some hundred names', () => expect(ROWS.length).toBeGreaterThan(250));

  it.each(ROWS)('$name', ({ name, accepted }) =>
    expect(accepted).toContain(readName(name).first ?? '?'),
  );

  it('asks where the order of a name cannot be told, likeliest first', () => {
    expect(readName('Frau Brandt').ask).toEqual(['Frau Brandt', 'Hello']);
    expect(readName('Ms. Quill').ask).toEqual(['Ms Quill', 'Hello']);
    expect(readName('Li Na')).toMatchObject({ full: 'Li Na', ask: ['Na', 'Li', 'Hello'] });
  });

  it('asks nothing where it is certain', () =>
    expect(readName('Elin Brandt')).toEqual({ full: 'Elin Brandt', first: 'Elin' }));

  it('names nobody for a team, a mailbox or an address', () => {
    for (const name of [
      'The Lantern Team',
      'Accounts Payable',
      'info',
      'elin@lantern.example',
      '',
      undefined,
    ])
      expect(readName(name)).toEqual({});
  });
});
