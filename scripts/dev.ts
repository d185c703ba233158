/*
 * `npm run dev`: Worker and extension for daily work against the real mail.google.com in one's own browser. Both follow the
 * sources. The hour and the quota are wide open, unless the environment says otherwise.
 */
import { createServer } from 'wxt';
import { askedToEnd } from './lib/cli/ending.ts';
import { inRepository } from './lib/cli/paths.ts';
import { bold, dim, fail, say } from './lib/cli/say.ts';
import { startBackend } from './lib/worker/backend.ts';
import { settingsFrom } from './lib/worker/settings.ts';

const WIDE_OPEN = { FREE_MAX_GENERATIONS: '100000', FREE_PER_HOUR: '100000' };

const howToLoad = (folder: string): string[] => [
  bold('\nLoad the extension once'),
  `  Chrome: chrome://extensions → Developer mode → Load unpacked → ${folder}`,
  `  Edge:   edge://extensions   → Developer mode → Load unpacked → ${folder}`,
  '  It reloads by itself when a source changes; afterwards refresh the Gmail tab. Alt+Shift+C opens the sidebar.',
];

try {
  const ending = askedToEnd();
  const { port, state, vars } = settingsFrom(process.env);
  const log = (line: string): void => say(dim(line));
  const backend = await startBackend({
    port,
    state,
    vars: { ...WIDE_OPEN, ...vars },
    watch: true,
    log,
  });
  say(`Worker at ${backend.url} · ${backend.writerInWords}`);
  // The build has to talk to this very Worker; wxt.config.ts reads the address from here.
  process.env.COLDCOPY_WORKER = backend.url;
  const extension = await createServer({
    root: inRepository('.'),
    browser: 'chrome',
    manifestVersion: 3,
    webExt: { disabled: true },
  });
  await extension.start();
  for (const line of howToLoad(inRepository('.output/chrome-mv3-dev'))) say(line);
  await Promise.race([ending, backend.ended]);
  await Promise.all([extension.stop(), backend.close()]);
  process.exit(0);
} catch (error) {
  fail(error);
}
