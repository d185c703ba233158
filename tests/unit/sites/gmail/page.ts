/** Builds a Gmail page as text, for a document of its own: the same marks as tests/pages/gmail, without layout and behaviour. */
export type TestPerson = { name?: string; email: string };
export type TestMail = {
  from: TestPerson;
  to?: TestPerson[];
  date?: string;
  /** HTML of the body; without it the mail is folded. */
  body?: string;
  snippet?: string;
  id?: string;
};
export type TestPage = {
  title?: string;
  lang?: string;
  subject?: string;
  mails?: TestMail[];
  extra?: string;
};

export const ME = 'sam.okafor@fieldnote.example';

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const person = (className: string, { name = '', email }: TestPerson): string =>
  `<span class="${className}" email="${attribute(email)}" name="${attribute(name)}" data-hovercard-id="${attribute(email)}">${attribute(name || email)}</span>`;

function mailHtml({
  from,
  to = [],
  date = '',
  body,
  snippet = '',
  id = '198c000000000001',
}: TestMail): string {
  const head = `<h3 class="iw">${person('gD', from)}</h3><span class="g3" title="${attribute(date)}">${attribute(date)}</span><span class="hb">${to.map((each) => person('g2', each)).join(', ')}</span>`;
  if (body === undefined)
    return `<div class="kv" role="listitem"><div class="adf ads" data-message-id="#msg-f:1" data-legacy-message-id="${id}">${head}<div class="iA g6">${attribute(snippet)}</div></div></div>`;
  return `<div class="h7" role="listitem"><div class="adn ads" data-message-id="#msg-f:1" data-legacy-message-id="${id}">${head}<div class="ii gt"><div class="a3s aiL">${body}</div></div></div></div>`;
}

export function pageHtml({
  title = `Hello - ${ME} - Fieldnote Mail`,
  lang = 'en',
  subject = 'Hello',
  mails = [],
  extra = '',
}: TestPage): string {
  const thread =
    mails.length > 0
      ? `<h2 class="hP" data-legacy-thread-id="198c000000000001">${attribute(subject)}</h2>${mails.map(mailHtml).join('')}`
      : '';
  return `<!doctype html><html lang="${lang}"><head><title>${attribute(title)}</title></head><body><div role="main">${thread}</div>${extra}</body></html>`;
}

export const documentOf = (html: string): Document =>
  new DOMParser().parseFromString(html, 'text/html');

export const pageOf = (page: TestPage): Document => documentOf(pageHtml(page));

export const paragraphs = (...lines: string[]): string =>
  lines.map((line) => `<div>${line === '' ? '<br>' : attribute(line)}</div>`).join('');

/** A compose in a pop-up, addressed to these people. */
export const composeHtml = (
  to: readonly TestPerson[],
  { dialog = true, subject = '' } = {},
): string =>
  `<div ${dialog ? 'role="dialog"' : ''}><div class="M9"><div class="fX"><div name="to">${to.map(({ name = '', email }) => `<div role="option" data-hovercard-id="${attribute(email)}" data-name="${attribute(name)}">${attribute(name)}</div>`).join('')}<input role="combobox" aria-label="To"></div></div><div${dialog ? '' : ' style="display: none"'}><input name="subjectbox" value="${attribute(subject)}"></div><textarea class="Ak" style="display: none"></textarea><div class="Am Al editable" g_editable="true" role="textbox" contenteditable="true"><br></div></div></div>`;
