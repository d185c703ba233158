import { describe, expect, test } from 'vitest';
import { withField } from '../../../../extension/brief/edits.ts';
import { briefOf } from '../../../../extension/sidebar/state/current-brief.ts';
import { STATES } from '../../../gallery/states.ts';

const prospectOf = (state: (typeof STATES)[string] | undefined) =>
  state ? briefOf(state)?.brief.prospect : undefined;

describe('how they are greeted, where their name does not tell', () => {
  test('before the user says, no first name is sent', () => {
    expect(prospectOf(STATES.uncertain)).toMatchObject({ fullName: 'Petrenko Oksana' });
    expect(prospectOf(STATES.uncertain)).not.toHaveProperty('firstName');
  });

  test('what the user chose is sent, and “Hello” is no name', () => {
    const answered = STATES['uncertain-answered'];
    expect(prospectOf(answered)?.firstName).toBe('Oksana');
    if (!answered?.work) throw new Error('The state holds no work.');
    const edits = withField(answered.work.edits, 'firstName', '');
    const greetedByNone = { ...answered, work: { ...answered.work, edits } };
    expect(prospectOf(greetedByNone)).not.toHaveProperty('firstName');
  });

  test('a guess at the company is sent as it stands', () =>
    expect(prospectOf(STATES.uncertain)?.company).toBe('Quillmark'));
});
