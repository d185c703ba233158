import { describe, expect, it } from 'vitest';
import { isAway } from '../../../../extension/sites/email/away.ts';

const SENDER = 'rolf.amsel@grauwerk.example';

describe('an automatic answer', () => {
  it.each([
    ['Automatic reply: Pallets', 'Thank you for your mail.'],
    ['Automatische Antwort: Paletten', 'Ich bin unterwegs.'],
    ['自動応答: パレット', '出張中です。'],
    [
      'Pallets',
      'I am out of office until 4 May. Tom Berg (tom.berg@grauwerk.example) will help you.',
    ],
    ['Pallets', 'Je suis en congé du 2 au 16 mai inclus.'],
    ['Pallets', 'Ich bin bis 16. Mai im Urlaub.'],
    ['Pallets', 'До 16 мая я в отпуске. Пишите tom.berg@grauwerk.example.'],
    ['Pallets', 'Jestem na urlopie do 16 maja.'],
  ])('%s: %s', (subject, text) => expect(isAway(text, subject, SENDER)).toBe(true));

  it.each([
    ['Pallets', 'I am out of office until 4 May. Could we talk after that?'],
    ['Pallets', 'Tuesday 4 May at ten works.'],
    ['Pallets', 'Please take it up with Tom: tom.berg@grauwerk.example.'],
    ['Re: Out of office software', 'Not for us, thanks.'],
  ])('is not %s: %s', (subject, text) => expect(isAway(text, subject, SENDER)).toBe(false));
});
