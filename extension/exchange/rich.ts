import { linksOf } from '../../shared/grounding/index.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

/** A line with its web addresses as links; one without a scheme, or with another than the web's, stays text. */
function lineHtml(line: string): string {
  let html = '';
  let at = 0;
  for (const { start, end, text } of linksOf(line)) {
    if (!/^https?:\/\//iu.test(text)) continue;
    html += `${escapeHtml(line.slice(at, start))}<a href="${escapeHtml(text)}">${escapeHtml(text)}</a>`;
    at = end;
  }
  return html + escapeHtml(line.slice(at));
}

const linesOf = (body: string): string[] => body.replaceAll(/\r\n?/gu, '\n').split('\n');

/** An email as mail programs write one by hand: a block a line. */
export const richText = (body: string): string =>
  linesOf(body)
    .map((line) => `<div>${line.trim() ? lineHtml(line) : '<br>'}</div>`)
    .join('');

/** An email in one piece of HTML, for programs that put a field into a text of theirs. */
export const inlineHtml = (body: string): string => linesOf(body).map(escapeHtml).join('<br>');
