/*
 * One email as a file (RFC 5322, MIME, UTF-8). `X-Unsent: 1` makes Outlook and Thunderbird open it to be sent; others show it. Who
 * sends it and when is the mail program's to say: From, Date and Message-ID are left out.
 */

type EmlEmail = {
  subject?: string | undefined;
  body: string;
  to?: { address: string; name?: string | undefined } | undefined;
};

/** Bytes of one encoded word: with its frame it stays below the 75 characters that RFC 2047 allows, also behind "Subject: ". */
const WORD_BYTES = 39;
/** Characters a line of base64 has at most (RFC 2045). */
const LINE = 76;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text.toWellFormed());

/** A text of a header in one line: whatever could begin another one goes. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** RFC 2047: pieces of whole characters, each an encoded word on a line of its own. */
function encodedWords(text: string): string {
  const pieces: string[] = [''];
  for (const character of text.toWellFormed()) {
    const last = pieces.at(-1) ?? '';
    if (utf8(last + character).length > WORD_BYTES) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces.map((piece) => `=?UTF-8?B?${base64(utf8(piece))}?=`).join('\r\n ');
}

const isPlain = (text: string): boolean => /^[ -~]{0,60}$/u.test(text) && !text.includes('=?');

const headerText = (text: string): string => (isPlain(text) ? text : encodedWords(text));

const phrase = (name: string): string =>
  isPlain(name) ? `"${name.replaceAll(/["\\]/gu, '\\$&')}"` : encodedWords(name);

const ADDRESS = /^[!#$%&'*+/=?^_`{|}~A-Za-z0-9.-]{1,64}@[A-Za-z0-9.-]{1,255}$/u;

const recipient = ({ address, name = '' }: NonNullable<EmlEmail['to']>): string =>
  oneLine(name) ? `${phrase(oneLine(name))}\r\n <${address}>` : address;

/** The file's text, all ASCII, lines ended as mail has them. An address that is none is left out. */
export function emlOf({ subject = '', body, to }: EmlEmail): string {
  const content = base64(utf8(body.replaceAll(/\r\n?|\n/gu, '\r\n')));
  const lines = content.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [];
  return [
    'X-Unsent: 1',
    ...(to && ADDRESS.test(to.address) ? [`To: ${recipient(to)}`] : []),
    ...(oneLine(subject) ? [`Subject: ${headerText(oneLine(subject))}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '',
  ].join('\r\n');
}

/** A name for a file that every system takes: "Mara Holt, email 2" becomes `mara-holt-email-2`. */
export const fileName = (words: string): string =>
  words
    .normalize('NFC')
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 80) || 'email';
