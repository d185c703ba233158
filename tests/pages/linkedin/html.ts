/** Text that may stand in HTML. */
export const safe = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** HTML of the values, texts escaped, lists joined; what is missing leaves no trace. */
export type Html = { html: string };
type Value = string | number | Html | readonly Value[] | false | undefined;

const isHtml = (value: unknown): value is Html =>
  typeof value === 'object' && value !== null && 'html' in value;
function written(value: Value): string {
  if (value === false || value === undefined) return '';
  if (isHtml(value)) return value.html;
  return typeof value === 'object' ? value.map(written).join('') : safe(String(value));
}

/** Tagged template: `html\`<p>${text}</p>\``. */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Html => ({
  html: strings.map((string, index) => string + written(values[index])).join(''),
});

/** Lines of a text, with `br` between them. */
export const lines = (text: string): Html => ({ html: text.split('\n').map(safe).join('<br>') });

/** Class names as LinkedIn's build makes them, other ones on every page: nothing may rely on them. */
export function hashes(seed: string): () => string {
  let state = [...seed].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7);
  return () => {
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state.toString(16).padStart(8, '0');
    };
    return `_${next()} ${next()}`;
  };
}

/** A key as LinkedIn gives every component. */
export function uuid(hash: () => string): string {
  const hex = `${hash()}${hash()}`.replace(/[^0-9a-f]/g, '').slice(0, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
