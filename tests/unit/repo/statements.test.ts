/* One form for a function: a declaration where it has statements, a const arrow where it is one expression. */
import { expect, test } from 'vitest';
import { read, SOURCES } from './files.ts';

const BEGINS = /^(?:export )?const (\w+) = (?:async )?(?:<.*>)?\(/;
/** `const f = (a) => (b) => {`: its body is one expression, another arrow. */
const CURRIED = /=> (?:async )?\([^=]*=> \{$/;

/** Names of functions at the margin that are const arrows with statements. Biome ends a head that is long at the margin again. */
function arrowsWithStatements(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name = BEGINS.exec(line)?.[1];
    if (!name) return [];
    const end = lines.slice(at).find((each) => /^\S.*(?:=>|=> \{|;)$/.test(each)) ?? '';
    return end.endsWith('=> {') && !CURRIED.test(end) ? [name] : [];
  });
}

test('an arrow with statements is told from one of a single expression', () => {
  const text = `
const one = (a: number) => a;
const two = (a: number) => {
export const three = async <T,>({
  a,
}: {
  a: T;
}): Promise<T> => {
const four = (act: () => void): void => {
const five = (a: number) => (b: number) => {
const six = (a: number) => ({
  a,
});
const seven = new Map();
const eight = (
  a: number,
): number => {
const nine = (
  a: number,
): number =>
  a;
const ten = once(() => {
`;
  expect(arrowsWithStatements(text)).toEqual(['two', 'three', 'four', 'eight']);
});

test('functions with statements are declared', () => {
  const found = SOURCES.filter((path) => !path.endsWith('repo/statements.test.ts')).flatMap(
    (path) =>
      arrowsWithStatements(read(path)).map(
        (name) => `${path}: ${name} is an arrow with statements`,
      ),
  );
  expect(found).toEqual([]);
});
