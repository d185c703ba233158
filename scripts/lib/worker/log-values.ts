/*
 * The JSON values in a text of any layout: one a line, as the Worker prints them, or spread over many lines, as `wrangler tail --format json` prints
 * each event. Between them there may be anything else.
 */

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many braces and brackets a line opens more than it closes, strings apart. A JSON string never goes over its line. */
function depthOf(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

/** The value that begins at a line: with how many lines it takes. Undefined: none does. */
function valueAt(
  lines: readonly string[],
  at: number,
): { value: unknown; taken: number } | undefined {
  let depth = 0;
  for (let end = at; end < lines.length; end++) {
    const line = lines[end] ?? '';
    // wrangler indents what is inside of a value: what begins at the margin in the middle of one begins another, the first was cut off.
    if (end > at && /^[[{]/.test(line)) return undefined;
    depth += depthOf(line);
    if (depth > 0) continue;
    const value = parse(lines.slice(at, end + 1).join('\n'));
    return value === undefined ? undefined : { value, taken: end + 1 - at };
  }
  return undefined;
}

/** The values in their order; `others`: lines that belong to none. */
export function jsonValues(text: string): { values: unknown[]; others: number } {
  const lines = text.split(/\r?\n/);
  const values: unknown[] = [];
  let others = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const found = /^\s*[[{]/.test(line) ? valueAt(lines, at) : undefined;
    if (found) values.push(found.value);
    else if (line.trim() !== '') others++;
    at += found?.taken ?? 1;
  }
  return { values, others };
}
