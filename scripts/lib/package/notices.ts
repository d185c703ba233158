/*
 * Who else wrote what is bundled, and on which terms: made from what the bundler put into the files, not by hand. In the build as
 * third-party-notices.txt.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { inRepository } from '../cli/paths.ts';

export const NOTICES_FILE = 'third-party-notices.txt';

/** Packages whose lists lie in our own tables (scripts/lib/tables.ts): no module of them is bundled, their content is. */
export const DATA_PACKAGES = ['@faker-js/faker', 'email-providers', 'freemail', 'tldts'];

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** Folders of the packages that modules lie in. A module of the bundler's own begins with a zero byte, and may carry a query. */
export function packageFolders(modules: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const id of modules) {
    const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
    const folder = PACKAGE.exec(path)?.[1];
    if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
  }
  return folders;
}

/** The text of the MIT licence, for packages that name it and leave its text out. */
const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

type Notice = { name: string; version: string; license: string; text: string };

/** What a package says of itself. Throws where it cannot be handed on. */
function noticeOf(folder: string): Notice {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  if (typeof name !== 'string' || typeof license !== 'string')
    throw new Error(`${folder} names no licence: it cannot be handed on.`);
  const [file] = globSync('{licen[cs]e,LICEN[CS]E,copying,COPYING,unlicense,UNLICENSE}*', {
    cwd: folder,
  }).sort();
  const by = typeof author === 'string' ? author : author?.name;
  if (!file && license !== 'MIT')
    throw new Error(`${name} has no file with the text of its licence, ${license}.`);
  const text = file
    ? readFileSync(join(folder, file), 'utf8')
    : mit(by ?? `the authors of ${name}`);
  return { name, version, license, text: text.trim().replaceAll('\r\n', '\n') };
}

/** The notices of these packages, each once, in the order of their names. */
export function noticesOf(folders: Iterable<string>): string {
  const notices = new Map(
    [...folders].map(noticeOf).map((notice) => [`${notice.name} ${notice.version}`, notice]),
  );
  const parts = [...notices]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, { license, text }]) => `${title} (${license})\n\n${text}\n`);
  return `ColdCopy contains work of others, on these terms.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Collects over all bundles of a build what is in them. */
export class NoticeCollector {
  readonly #modules = new Set<string>();

  /** For each bundle, to be told what is in it. */
  readonly plugin = (): Plugin => ({
    name: 'third-party-notices',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') for (const id of file.moduleIds) this.#modules.add(id);
    },
  });

  clear(): void {
    this.#modules.clear();
  }

  text(): string {
    const data = DATA_PACKAGES.map((name) => inRepository(`node_modules/${name}`));
    return noticesOf([...packageFolders(this.#modules), ...data]);
  }
}
