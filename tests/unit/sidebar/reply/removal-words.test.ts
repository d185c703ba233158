import { expect, test } from 'vitest';
import { mayAskForRemoval } from '../../../../extension/sidebar/reply/removal-words.ts';

test.each([
  'Thanks but not interested. Please take me off your list.',
  'Kindly remove us from your mailing list',
  'Unsubscribe.',
  'Stop emailing me!',
  'Please don’t contact us again.',
  'Bitte nehmen Sie mich aus Ihrem Verteiler.',
  'Ich möchte keine weiteren E-Mails erhalten.',
  'Merci, mais retirez-moi de votre liste.',
  'Ne me contactez plus, svp.',
  'Por favor, elimíneme de su lista.',
  'No me escriban más.',
])('%s', (text) => expect(mayAskForRemoval(text)).toBe(true));

test.each([
  'How much is it for 40 seats?',
  'Not interested at the moment.',
  'Could you take us through the pricing?',
  'We moved off your competitor last year.',
  'Can you remove the logo from the deck?',
  'Wir nutzen keine andere Lösung.',
  'Schreiben Sie mir gern nächste Woche.',
  'Contactez-moi la semaine prochaine.',
  'Escríbame en enero.',
])('not: %s', (text) => expect(mayAskForRemoval(text)).toBe(false));
