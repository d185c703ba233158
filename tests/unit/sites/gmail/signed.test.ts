// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { composeEditors } from '../../../../extension/sites/gmail/compose.ts';

const SIGNATURE =
  '<span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature" data-smartmail="gmail_signature">Sam Okafor</div>';
const QUOTE =
  '<div class="gmail_quote"><div class="gmail_attr">On Monday Mara wrote:</div><blockquote>Hello<div class="gmail_signature">Mara Holt</div></blockquote></div>';

function signed(body: string): boolean | undefined {
  document.body.innerHTML = `<div role="dialog"><form><input name="subjectbox"><div class="Am editable" contenteditable="true" role="textbox" g_editable="true" aria-label="Message Body">${body}</div></form></div>`;
  const [editor] = composeEditors(document);
  if (!editor) throw new Error('no compose was found');
  return editor.isSigned?.();
}

test.each([
  ['a signature', SIGNATURE, true],
  ['one without the two dashes', SIGNATURE.replace(/<span.*?<br>/u, ''), true],
  ['one that is a picture', '<div class="gmail_signature"><img src="data:," alt=""></div>', true],
  ['a signature above the quote', SIGNATURE + QUOTE, true],
  ['none', '', false],
  ['an empty one', '<div class="gmail_signature"><br></div>', false],
  ['a signature below the quote, where nobody sees it', QUOTE + SIGNATURE, false],
  ['only theirs, in the quote', QUOTE, false],
])('a compose with %s', (_, below, is) => {
  expect(signed(`<div>Hi Mara,</div>${below}`)).toBe(is);
});
