/** What the scanner sees in a JSON object of objects while it arrives: a field that grows, an entry that has closed, the end. */
export type Seen =
  | { kind: 'grows'; key: string; field: string; characters: number }
  | { kind: 'closed'; key: string; json: string }
  | { kind: 'end' };

/**
 * Reads `{"a": {…}, "b": {…}}` piece by piece and tells each entry the moment it closes. It only finds where entries end; whether
 * an entry is good JSON is for `JSON.parse` of that entry. Text before the first `{` and after the last `}` is passed over (a server without
 * structured output may put a fence around its JSON). One pass, no character is read twice.
 */
export type Scanner = { push(piece: string): Seen[] };

type State = {
  depth: number;
  inString: boolean;
  escaped: boolean;
  /** The string being read, or the last one read, at depth 1 and 2: a key until a colon confirms it. */
  text: string;
  key: string;
  field: string;
  /** A colon came: what follows is a value. */
  value: boolean;
  /** The entry's own JSON, from its opening brace. */
  entry: string;
  /** Characters of the current field's value. */
  characters: number;
  ended: boolean;
};

const begin = (): State => ({
  depth: 0,
  inString: false,
  escaped: false,
  text: '',
  key: '',
  field: '',
  value: false,
  entry: '',
  characters: 0,
  ended: false,
});

function inString(s: State, c: string): void {
  if (s.escaped) s.escaped = false;
  else if (c === '\\') s.escaped = true;
  else if (c === '"') s.inString = false;
  if (!s.inString) return;
  if (s.value) s.characters++;
  else s.text += c;
}

function named(s: State): void {
  if (s.depth === 1) s.key = s.text;
  if (s.depth === 2) s.field = s.text;
  if (s.depth <= 2) {
    s.value = true;
    s.characters = 0;
  }
}

function close(s: State): Seen | undefined {
  s.depth--;
  if (s.depth === 1) {
    s.value = false;
    s.text = '';
    return { kind: 'closed', key: s.key, json: s.entry };
  }
  if (s.depth === 0) {
    s.ended = true;
    return { kind: 'end' };
  }
  return undefined;
}

function open(s: State, c: string): void {
  s.depth++;
  if (s.depth > 2) return;
  s.value = false;
  s.text = '';
  if (s.depth === 2) s.entry = c;
}

function step(s: State, c: string): Seen | undefined {
  if (s.depth === 0 && c !== '{') return undefined;
  if (s.depth >= 2) s.entry += c;
  if (s.inString) inString(s, c);
  else if (c === '"') {
    s.inString = true;
    if (!s.value) s.text = '';
  } else if (c === ':') named(s);
  else if (c === ',' && s.depth <= 2) s.value = false;
  else if (c === '{' || c === '[') open(s, c);
  else if (c === '}' || c === ']') return close(s);
  return undefined;
}

export function createScanner(): Scanner {
  const state = begin();
  return {
    push(piece) {
      const seen: Seen[] = [];
      for (const c of piece) {
        if (state.ended) break;
        const one = step(state, c);
        if (one) seen.push(one);
      }
      if (state.depth === 2 && state.value && state.characters > 0) {
        seen.push({
          kind: 'grows',
          key: state.key,
          field: state.field,
          characters: state.characters,
        });
      }
      return seen;
    },
  };
}
