/*
 * A recipe of docs/contributing, as something that can be carried out. In its text, a path in backticks names the file that the
 * blocks after it are about: a `diff` block changes it, a block of code creates it, and `sh` blocks hold the commands that prove the whole.
 */

export type Step =
  | { kind: 'create'; path: string; text: string }
  | { kind: 'change'; path: string; before: string; after: string };
export type Recipe = { steps: Step[]; commands: string[] };

const FENCE = /^```(\w+)\n(.*?)^```$/gms;
const PATH = /`((?:[\w.-]+\/)*[\w.-]+\.(?:tsx?|toml|md|json|yml))`/g;

/** The side of a diff with these marks, without its first column. */
const side = (diff: string, marks: string): string =>
  diff
    .split('\n')
    .filter((line) => line === '' || marks.includes(line.charAt(0)))
    .map((line) => line.slice(1))
    .join('\n');

/** Steps and commands of a recipe. Throws where a block has no file before it. */
export function recipeOf(markdown: string): Recipe {
  const recipe: Recipe = { steps: [], commands: [] };
  let told = 0;
  let path: string | undefined;
  for (const { 0: block, 1: language, 2: text = '', index } of markdown.matchAll(FENCE)) {
    path = [...markdown.slice(told, index).matchAll(PATH)].at(-1)?.[1] ?? path;
    told = index + block.length;
    if (language === 'sh') recipe.commands.push(...text.trim().split('\n'));
    else if (path === undefined) throw new Error(`No file is named before this block:\n${block}`);
    else if (language === 'diff')
      recipe.steps.push({
        kind: 'change',
        path,
        before: side(text, ' -'),
        after: side(text, ' +'),
      });
    else recipe.steps.push({ kind: 'create', path, text });
  }
  return recipe;
}

/** A text with one change made. Throws unless what is to be changed stands there exactly once. */
export function changed(text: string, { path, before, after }: Step & { kind: 'change' }): string {
  const parts = text.split(`\n${before}`);
  if (parts.length !== 2)
    throw new Error(`${path} has these lines ${parts.length - 1} times, not once:\n${before}`);
  return parts.join(`\n${after}`);
}
