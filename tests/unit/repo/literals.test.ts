/* No source has a text of its own for the user: it stands in extension/locales, in every language. Read from the syntax tree. */
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { PRODUCT, read } from './files.ts';

/** Attributes and properties that are shown or read aloud. */
const SAID = [
  ...['title', 'label', 'placeholder', 'alt', 'aria-label', 'legend', 'summary', 'about', 'hint'],
  ...['question', 'words', 'sure', 'text', 'status', 'message', 'advice', 'said', 'why', 'reason'],
];

/** Names, which are the same in every language; keys of a keyboard; what is in the recording of the sample. */
const NAMES = /^(?:ColdCopy|Gmail|LinkedIn|Instantly|Smartlead|lemlist|Esc|Enter|InMail)$/u;
const NOT_SAID = [
  // English whatever the language of the UI: what Claude reads, and what was recorded.
  'extension/format/evidence-label.ts',
  'extension/pages/sample/recorded.ts',
  'extension/sites/gmail/evidence.ts',
  'extension/sites/linkedin/person/evidence.ts',
  // A report for whoever mends a reader, and what the readers look for.
  /^extension\/sites\/(?:dom|gmail|linkedin)\/(?:report|selectors)\.ts$/,
  /^extension\/sites\/(?:names|company|email)\//,
  /^extension\/sites\/linkedin\/headline\//,
];
/** English on the wire or in an email itself, in a source that has texts for the user as well. */
const IN_ENGLISH = [
  ...['Text you selected', 'Their forwarded email', 'Their signature', 'Their email', 'Your note'],
  ...['My own draft of email 1, to be kept to', 'Whatever a reader would stumble over', 'About'],
  // By what a reader found something: for the report.
  ...['Activity, {…}', 'About card, {…}'],
  // Names and addresses that are made up, a header, a greeting of an English email.
  ...['Dana Kowalczyk', 'Marcus Bell', '7K2QM-9XW4T', 'https://coldcopy.example.com'],
  ...['Bearer {…}', 'Hi {…},'],
];
/** Parts of a rule that are for docs/coach.md, and words that are looked for. */
const OF_DOCUMENTS = ['why', 'instead', 'good', 'bad'];
/** Made for the examples of a rule, by a function of its own. */
const isExample = (path: string, node: Node): boolean =>
  path.startsWith('extension/coach/rules/') &&
  node.type === 'FunctionDeclaration' &&
  /^(?:theirs|onboarding)$/.test(nameOf(node.id));

type Node = { type: string; start: number } & Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nameOf = (value: unknown): string =>
  isNode(value) ? String(value.name ?? value.value ?? '') : '';

/** A word of two letters at least that is no name. */
const hasWords = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !NAMES.test(text.trim()) && text.trim() !== '';

/** A sentence or a label of several words: it begins with a capital and goes on after a blank. */
const isProse = (text: string): boolean =>
  /^[“"]?\p{Lu}[\p{L}’']*,? [\p{L}“{(]/u.test(text.trim()) ||
  // One that begins with a value.
  /^[“"]?\{…\}.* \p{L}{2,}.*(?:[.!?]|\{…\})$/u.test(text.trim());

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as { value: { cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join('{…}');
}

/** A key, or a word of the code: it begins small and has no blank. */
const isKey = (text: string): boolean => /^[a-z{][\w.{}…-]*$/u.test(text);

/** `t(…)` and the like take keys; errors for developers, types and imports are read by no user. */
function isTechnical(node: Node, path: string): boolean {
  if (node.type === 'CallExpression')
    return /^(?:t|plural|rich|richPlural)$/.test(nameOf(node.callee)) || isSplit(node);
  if (node.type === 'NewExpression') return nameOf(node.callee) === 'RegExp';
  if (node.type === 'Property' && path.startsWith('extension/coach/'))
    return OF_DOCUMENTS.includes(nameOf(node.key));
  return /^(?:Import|ExportAll|TSLiteralType|TaggedTemplate)/.test(node.type);
}

const isSplit = ({ callee }: Node): boolean =>
  isNode(callee) && callee.type === 'MemberExpression' && nameOf(callee.property) === 'split';

/** Arguments of a call are looked through all the same: they may hold more than keys. */
const within = (node: Node): unknown[] =>
  Object.entries(node)
    .filter(([name]) => name !== 'parent')
    .map(([, value]) => value);

function textsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, path));
  if (!isNode(value) || isExample(path, value)) return [];
  if (value.type === 'JSXText') return hasWords(String(value.value)) ? [String(value.value)] : [];
  if (isTechnical(value, path)) {
    const [, ...others] = Array.isArray(value.arguments) ? value.arguments : [];
    return textsIn(others, path);
  }
  const own = textOf(value);
  if (own !== undefined) {
    const parts = within(value).flatMap((each) => textsIn(each, path));
    return isProse(own) && !NAMES.test(own) ? [own, ...parts] : parts;
  }
  if (value.type === 'JSXAttribute' || value.type === 'Property') {
    const name = nameOf(value.type === 'JSXAttribute' ? value.name : value.key);
    const said = isNode(value.value) ? textOf(value.value) : undefined;
    if (SAID.includes(name) && said !== undefined && hasWords(said) && !isKey(said)) return [said];
  }
  return within(value).flatMap((each) => textsIn(each, path));
}

const foundIn = (path: string, source: string): string[] =>
  textsIn(parseSync(path, source).program, path)
    .map((text) => text.trim())
    .filter((text) => !IN_ENGLISH.includes(text))
    .map((text) => `${path}: ${text}`);

const isLookedAt = (path: string): boolean =>
  path.startsWith('extension/') &&
  !NOT_SAID.some((each) => (typeof each === 'string' ? each === path : each.test(path)));

test('what a user reads stands in the files of the languages', () => {
  const paths = PRODUCT.filter(isLookedAt);
  expect(paths.length).toBeGreaterThan(200);
  expect(paths.flatMap((path) => foundIn(path, read(path)))).toEqual([]);
});

test.each([
  ['a text of a component', 'const a = <p>Refresh</p>;', 1],
  ['an attribute', 'const a = <p title="Refresh">{x}</p>;', 1],
  ['an attribute made of parts', `const a = <p aria-label={\`Edit \${name}\`}>{x}</p>;`, 1],
  ['a property that is shown', "const a = { text: 'Refresh' };", 1],
  ['a sentence', "say('Nothing was saved.');", 1],
  ['a sentence with a value', `say(\`Saved as \${name}.\`);`, 1],
  ['a sentence that begins with a value', `say(\`\${name} was saved.\`);`, 1],
  ['what is exported', "export const A = { b: () => ({ status: 'Saved.' }) };", 1],
  ['a sentence beside a key', "t('a.b', { why: 'Nothing was saved.' });", 1],
  ['keys and names', `const a = <p title={t('a.b')}>ColdCopy {t(\`a.\${b}\`)}</p>;`, 0],
  ['words to recognise', "const a = 'Help Mail Info'.split(' ');", 0],
  ['classes and colours', 'const a = <p className="big red" style={{ color: "red" }} />;', 0],
])('it looks at %s', (_, source, count) => {
  expect(foundIn('a.tsx', source)).toHaveLength(count);
});
