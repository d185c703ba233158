/*
 * Every command, what it takes and an example: the one place that `--help`, the answer to wrong usage and the scripts
 * themselves (scripts/lib/cli/given.ts) go by. Plain JavaScript without a package, so that scripts/run.mjs answers before
 * anything is installed.
 */

/**
 * @typedef {object} Command
 * @property {string} summary What it does, in a sentence or two.
 * @property {string} takes The words after the name as they are shown, '' for none.
 * @property {readonly [least: number, most: number]} words How many of them there may be.
 * @property {readonly string[]} [among] All that the words may be.
 * @property {Readonly<Record<string, Option>>} options
 * @property {readonly string[]} [settings] Environment variables that change what it does, each with what for.
 * @property {string} example
 *
 * @typedef {object} Option
 * @property {'boolean' | 'string'} type
 * @property {string} [value] What stands for the value of an option that takes one.
 * @property {string} help
 */

const WRITER = 'ANTHROPIC_API_KEY: Claude writes; without it a sample writer does';
const STATE = 'COLDCOPY_STATE: the folder of the local database, .coldcopy by default';
const PORT = 'PORT: where the Worker listens, 8787 by default, 0 for any free port';

const SECRETS = [
  'ANTHROPIC_API_KEY and other secrets: what the Worker is given if it lacks them; else they are asked for',
];
const CLOUD = [
  'CLOUDFLARE_ACCOUNT_ID: which account, where a login has several',
  'COLDCOPY_CONFIG: another file than wrangler.toml',
  'COLDCOPY_WRANGLER: a program to call in place of wrangler, for a rehearsal',
];
const ENVIRONMENT = /** @type {const} */ ({
  type: 'string',
  value: 'NAME',
  help: 'an environment of wrangler.toml, such as staging',
});
const YES = /** @type {const} */ ({ type: 'boolean', help: 'do not ask' });

export const COMMANDS = /** @type {const} @satisfies {Record<string, Command>} */ ({
  demo: {
    summary:
      'Walks the main job in a real browser on sample pages: read, generate, choose, insert. Leaves a screenshot of each ' +
      'step and result.json in .output/demo; exit code 0 only if all of it held.',
    takes: '',
    words: [0, 0],
    options: {
      headless: { type: 'boolean', help: 'show no window, even where there is a display' },
    },
    settings: [WRITER, 'COLDCOPY_CHROMIUM: the browser to use'],
    example: 'npm run demo -- --headless',
  },
  dev: {
    summary: 'Worker and extension for your own browser; both follow the sources. Ctrl+C ends it.',
    takes: '',
    words: [0, 0],
    options: {},
    settings: [PORT, STATE, WRITER],
    example: 'npm run dev',
  },
  serve: {
    summary:
      'The Worker alone: one line on stdout when it is ready, its log on stderr. Ctrl+C ends it.',
    takes: '',
    words: [0, 0],
    options: {},
    settings: [PORT, STATE, WRITER],
    example: 'PORT=8790 npm run serve',
  },
  build: {
    summary:
      'Builds the extension as it is loaded or handed to a store, in .output/; without a name for both browsers.',
    takes: '[chrome] [firefox]',
    words: [0, 2],
    among: ['chrome', 'firefox'],
    options: {},
    settings: [
      'COLDCOPY_WORKER: the address of the Worker it talks to by default, http://127.0.0.1:8787 without it',
      'COLDCOPY_HOMEPAGE: the address of the page that says more, for the manifest',
    ],
    example: 'npm run build -- chrome',
  },
  package: {
    summary:
      'What the stores are handed, in .output/packages: a checked zip for each, and for Firefox the sources that rebuild the ' +
      'same bytes. Sends nothing; docs/releasing.md says what comes next.',
    takes: '[chrome] [edge] [firefox]',
    words: [0, 3],
    among: ['chrome', 'edge', 'firefox'],
    options: {
      lint: {
        type: 'boolean',
        help: 'have Mozilla’s linter look at the package for Firefox as well',
      },
      out: { type: 'string', value: 'DIR', help: 'another folder than .output/packages' },
    },
    settings: [
      'COLDCOPY_WORKER: the https address of the Worker that the package talks to; needed',
      'COLDCOPY_HOMEPAGE: the https address of the page that says more, for the manifest',
    ],
    example: 'COLDCOPY_WORKER=https://coldcopy.example.workers.dev npm run package',
  },
  'store-pictures': {
    summary:
      'Takes the pictures that the stores show, of the product itself on the sample pages: five screenshots and the ' +
      'promotional tile, in store/pictures.',
    takes: '',
    words: [0, 0],
    options: {},
    settings: [WRITER, 'COLDCOPY_CHROMIUM: the browser to use'],
    example: 'npm run store-pictures',
  },
  test: {
    summary:
      'Every test, or those of the suites that are named. The last line is "N passed, N failed"; exit code 0 only when ' +
      'nothing failed.',
    takes: '[unit] [worker] [e2e] [firefox]',
    words: [0, 4],
    among: ['unit', 'worker', 'e2e', 'firefox'],
    options: {},
    settings: [
      'COLDCOPY_CAPTURES: a folder of saved pages to test the readers on',
      'COLDCOPY_CHROMIUM, COLDCOPY_FIREFOX: the browsers to use',
    ],
    example: 'npm test -- unit worker',
  },
  fix: {
    summary:
      'Formats every file and applies the safe fixes of the linter. What is left is printed; exit code 1 while there is any.',
    takes: '',
    words: [0, 0],
    options: {},
    example: 'npm run fix',
  },
  check: {
    summary:
      'Formatting and lint, types, what nobody uses, and how much the extension weighs; says all findings.',
    takes: '',
    words: [0, 0],
    options: {},
    example: 'npm run check',
  },
  bench: {
    summary: 'How fast ColdCopy is, as ratios and medians within one run.',
    takes: '',
    words: [0, 0],
    options: { write: { type: 'boolean', help: 'put the table into docs/benchmarks.md as well' } },
    settings: ['COLDCOPY_CAPTURES: a folder of saved pages to read'],
    example: 'npm run bench -- --write',
  },
  captures: {
    summary:
      'Reads saved pages, DIR/gmail/*.html and DIR/linkedin/*.html, and prints what was read and by which selector. ' +
      'Exit code 1 when a page could not be read.',
    takes: 'DIR',
    words: [1, 1],
    options: {
      json: { type: 'boolean', help: 'print JSON; `npm run -s` keeps the lines of npm out of it' },
    },
    example: 'npm run -s captures -- DIR --json > read.json',
  },
  read: {
    summary:
      'What the readers make of single rows: a JSON array of { "name", "site" }, { "headline", "company"? } and { "address" }. ' +
      'Prints a JSON array of answers, in the same order.',
    takes: 'FILE.json',
    words: [1, 1],
    options: {},
    example: 'npm run -s read -- rows.json',
  },
  tables: {
    summary:
      'Writes the tables of given names, mail providers and registry suffixes anew from the packages they come from.',
    takes: '',
    words: [0, 0],
    options: {},
    example: 'npm run tables',
  },
  verify: {
    summary:
      'Has the configured Claude judge the sentences of a list of { "brief": …, "sentences": […] } by their briefs, and ' +
      'prints the verdicts after arbitration as JSON; - reads the list from stdin.',
    takes: 'FILE.json',
    words: [1, 1],
    options: {
      'print-prompt': {
        type: 'boolean',
        help: 'print the request of each entry instead, and call nobody',
      },
      answers: {
        type: 'string',
        value: 'FILE',
        help: 'arbitrate recorded answers instead, one list an entry',
      },
      tripwire: { type: 'boolean', help: 'the offline word alone' },
    },
    settings: [WRITER, 'VERIFIER_MODEL: which model'],
    example: 'npm run -s verify -- sentences.json',
  },
  soak: {
    summary:
      'The quota under load and faults, for three minutes at most; exit code 0 only if it stayed exact.',
    takes: '',
    words: [0, 0],
    options: { short: { type: 'boolean', help: 'a tenth of the load, in a few seconds' } },
    example: 'npm run soak -- --short',
  },
  plan: {
    summary:
      "The owner's hand on plans and the browsers that share them, in the local database or the deployed one. ACCOUNT: an account id or a session's.",
    takes:
      'list | show ACCOUNT | grant ACCOUNT PLAN | move ACCOUNT TO-SESSION | revoke ACCOUNT | devices ACCOUNT | unlink DEVICE',
    words: [1, 3],
    options: {
      until: {
        type: 'string',
        value: 'YYYY-MM-DD',
        help: 'the last day of a plan that is granted',
      },
      remote: { type: 'boolean', help: 'the deployed database' },
      env: ENVIRONMENT,
      json: { type: 'boolean', help: 'print what a program can read' },
    },
    settings: [STATE],
    example: 'npm run plan -- grant 3f2c1a90-7a1e-4f5c-9a2b-0c8d7e6f5a4b pro --until 2027-01-31',
  },
  logs: {
    summary:
      "Sums the Worker's log lines, as printed or as `wrangler tail --format json` gives them: how often, how fast, what " +
      'went wrong, what it cost. Without FILE it reads stdin.',
    takes: '[FILE]',
    words: [0, 1],
    options: { json: { type: 'boolean', help: 'print what a program can read' } },
    example: 'npm run logs -- log.json',
  },
  deploy: {
    summary:
      'Puts the Worker on Cloudflare, from nothing: creates what is missing (asks first), brings the deployed database up to ' +
      'date, deploys, runs the smoke test there, and says what the build of the extension needs.',
    takes: '',
    words: [0, 0],
    options: {
      env: ENVIRONMENT,
      yes: YES,
      'dry-run': {
        type: 'boolean',
        help: 'only build it and say what is missing; needs no network',
      },
    },
    settings: [...SECRETS, ...CLOUD],
    example: 'npm run deploy -- --dry-run',
  },
  ops: {
    summary:
      'What the owner of a deployed Worker does now and then: a backup of its database and the way back to a moment, the ' +
      'Worker before the last one, a look whether it can generate (exit code 1: it cannot), a test of where alerts go.',
    takes: 'backup | restore TIME | rollback [VERSION] | uptime URL | alert URL',
    words: [1, 2],
    options: { env: ENVIRONMENT, yes: YES },
    settings: CLOUD,
    example: 'npm run ops -- backup',
  },
  ask: {
    summary:
      'Has the configured Claude write the sequence of one brief: emails, findings, tokens, cost, times.',
    takes: 'BRIEF.json',
    words: [1, 1],
    options: {
      'print-prompt': {
        type: 'boolean',
        help: 'print what would be sent instead, and call nobody',
      },
    },
    settings: [WRITER, 'ANTHROPIC_MODEL: which model'],
    example: 'npm run ask -- tests/briefs/02-finance-rich.json',
  },
  eval: {
    summary:
      'Writes the sequences of all briefs in tests/briefs, judges them by every check, and leaves a report to be diffed in ' +
      '.output/eval/report.json. Also writes the requests into files, and sets two arms side by side for blind readers.',
    takes: '',
    words: [0, 2],
    options: {
      briefs: { type: 'string', value: 'DIR', help: 'another folder of briefs' },
      only: { type: 'string', value: 'NAME', help: 'the briefs whose name contains NAME' },
      replay: {
        type: 'string',
        value: 'DIR',
        help: 'judge the answers saved in DIR instead, and call nobody',
      },
      today: { type: 'string', value: 'DATE', help: 'what day it is, such as 2026-11-27' },
      out: { type: 'string', value: 'FILE', help: 'where the report goes' },
      prompts: {
        type: 'string',
        value: 'OUT',
        help: 'write each request into a file of OUT instead',
      },
      answers: {
        type: 'string',
        value: 'DIR',
        help: 'with --prompts: also the requests that follow from saved answers',
      },
      pairs: {
        type: 'string',
        value: 'A',
        help: 'with B and OUT as words: two folders of answers, shuffled for blind readers',
      },
      seed: { type: 'string', value: 'WORD', help: 'with --pairs: another shuffle' },
      score: { type: 'string', value: 'OUT', help: 'add up what the readers of OUT said' },
    },
    settings: [WRITER, 'ANTHROPIC_MODEL: which model'],
    example: 'npm run eval -- --only german',
  },
  'privacy-page': {
    summary: 'Writes the text of the Worker’s page /privacy anew from docs/privacy.md.',
    takes: '',
    words: [0, 0],
    options: {},
    example: 'npm run privacy-page',
  },
  'coach-docs': {
    summary: "Writes docs/coach.md anew from the coach's rules.",
    takes: '',
    words: [0, 0],
    options: {},
    example: 'npm run coach-docs',
  },
  texts: {
    summary:
      "Tells the compiler the keys of the UI's texts, after extension/locales/en.yml changed.",
    takes: '',
    words: [0, 0],
    options: {},
    example: 'npm run texts',
  },
});

/** @typedef {keyof typeof COMMANDS} CommandName */
