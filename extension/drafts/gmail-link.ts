import type { Draft } from '../../shared/contract/channel.ts';

/** Longest address that is sure to open; a longer body is left out, and the user pastes it. */
const MAX_ADDRESS = 8_000;

/** Address of a new mail in Gmail with recipient, subject and body filled in. Nothing is sent by opening it. */
export function gmailLink({ subject, body }: Pick<Draft, 'subject' | 'body'>, to?: string): string {
  const address = (text: string) => {
    const query = new URLSearchParams({
      view: 'cm',
      fs: '1',
      ...(to && { to }),
      ...(subject && { su: subject }),
      ...(text && { body: text }),
    });
    return `https://mail.google.com/mail/?${query.toString().replaceAll('+', '%20')}`;
  };
  const whole = address(body);
  return whole.length <= MAX_ADDRESS ? whole : address('');
}
