/* The account of the stand-in for wrangler: what Cloudflare would know, in the JSON file that FAKE_CLOUDFLARE names. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = process.env.FAKE_CLOUDFLARE ?? '';

/** @typedef {{ id: string, created_on: string }} Version */
/**
 * @typedef {object} Account What Cloudflare knows.
 * @property {boolean} loggedIn
 * @property {{ id: string, name: string }[]} accounts
 * @property {{ uuid: string, name: string, migrated: boolean }[]} databases
 * @property {{ id: string, title: string }[]} namespaces
 * @property {Record<string, { versions: Version[], current: string, secrets: string[] }>} workers
 * @property {string} url Where a deployed Worker answers.
 * @property {string} [broken] A command that does not succeed.
 * @property {string[]} calls The commands it was given.
 */

/** @type {Account} */
export const account = {
  loggedIn: true,
  accounts: [{ id: 'a'.repeat(32), name: 'Owner' }],
  databases: [],
  namespaces: [],
  workers: {},
  url: 'https://coldcopy.owner.workers.dev',
  calls: [],
  ...(existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}),
};

/** @param {string} message @returns {never} */
export function refuse(message) {
  save();
  process.stderr.write(
    `\n\x1b[31m✘ \x1b[41;31m[\x1b[41;97mERROR\x1b[41;31m]\x1b[0m \x1b[1m${message}\x1b[0m\n\n`,
  );
  process.stderr.write('🪵  Logs were written to "~/.config/.wrangler/logs/wrangler.log"\n');
  process.exit(1);
}

/** Keeps what became of the account. */
export const save = () => FILE && writeFileSync(FILE, JSON.stringify(account, null, 2));
