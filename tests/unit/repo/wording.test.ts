/* What the user reads says "email", never "mail": names apart, which have it as a part of a word. */

import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { PRODUCT, read } from './files.ts';

/** Where texts for the user are written. What Claude is told is another matter: its words were judged as they are. */
const SAID = /^(?:extension|shared\/contract|worker)\/.+\.tsx?$/;
const TOLD_TO_CLAUDE = /\/prompt(?:\/|\.ts$)|^worker\/writer\/requests\.ts$/;

/** Attributes and properties whose text no user reads. */
const TECHNICAL = ['className', 'css', 'name', 'href', 'examples', 'good', 'bad'];

type Node = { type: string } & Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nameOf = (value: unknown): unknown => isNode(value) && (value.name ?? value.value);

/** 'a b c'.split(' ') is a list of words to be recognised. */
const isSplit = ({ property }: Node): boolean => nameOf(property) === 'split';

function isTechnical(node: Node): boolean {
  if (node.type === 'MemberExpression') return isSplit(node);
  if (node.type === 'JSXAttribute') return TECHNICAL.includes(String(nameOf(node.name)));
  if (node.type === 'Property') return TECHNICAL.includes(String(nameOf(node.key)));
  return ['ImportDeclaration', 'TaggedTemplateExpression', 'TSLiteralType'].includes(node.type);
}

function textOf(node: Node): unknown {
  if (node.type === 'Literal' || node.type === 'JSXText') return node.value;
  return node.type === 'TemplateElement' && (node.value as { cooked?: unknown }).cooked;
}

/** All texts in a source that a user may read. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isNode(value) || isTechnical(value)) return [];
  const text = textOf(value);
  const within = Object.values(value).flatMap(textsIn);
  return typeof text === 'string' ? [text, ...within] : within;
}

const MAIL = /(?<![\p{L}\p{N}@./_-])mails?(?![\p{L}\p{N}@/_-]|\.\p{L})/iu;

const mailsIn = (path: string, source: string): string[] =>
  textsIn(parseSync(path, source).program)
    .filter((text) => MAIL.test(text))
    .map((text) => `${path}: ${text.trim()}`);

test('a text for the user says email, not mail', () => {
  const paths = PRODUCT.filter((path) => SAID.test(path) && !TOLD_TO_CLAUDE.test(path));
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.flatMap((path) => mailsIn(path, read(path)))).toEqual([]);
});

test.each([
  ['a text of a component', 'const a = <p>Open a mail first.</p>;', 1],
  ['a template', 'const a = `Your mail of today`;', 1],
  ['a word by itself', "const label = 'Mail';", 1],
  ['a title', 'const a = <p title="Two mails">x</p>;', 1],
  ['names and email', "const a = 'Gmail, InMail, email';", 0],
  ['addresses', "const a = 'mail.google.com'; const b = 'a/mail/b';", 0],
  ['classes', 'const a = <p className="mail">x</p>;', 0],
  ['words to recognise', "const a = 'help mail info'.split(' ');", 0],
])('it looks at %s', (_, source, count) => {
  expect(mailsIn('a.tsx', source)).toHaveLength(count);
});
