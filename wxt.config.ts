import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { HOSTS } from './extension/background/hosts.ts';
import { SITES } from './extension/sites/registry.ts';
import { NOTICES_FILE, NoticeCollector } from './scripts/lib/package/notices.ts';

/** Address of the Worker the build talks to by default; the options page can name another. */
const WORKER = new URL(process.env.COLDCOPY_WORKER ?? 'http://127.0.0.1:8787');

/** Set by `npm run package`: the folder that the build goes to. What a store is handed reaches no Worker on somebody's own machine. */
const PACKAGED = process.env.COLDCOPY_PACKAGED;

/** What a person may open from the store's and the browser's page of the extension. */
const HOMEPAGE = process.env.COLDCOPY_HOMEPAGE;

const notices = new NoticeCollector();

/** Firefox asks each add-on what it collects. What is read is sent to the user's own Worker, on their press, after their consent. */
const FIREFOX = {
  gecko: {
    id: 'coldcopy@coldcopy.app',
    strict_min_version: '142.0',
    data_collection_permissions: {
      required: ['websiteContent', 'personalCommunications', 'personallyIdentifyingInfo'],
    },
  },
};

/** The oldest Chrome that has what the design stands on: `use_dynamic_url` (130), so that no page can probe for the sidebar, and `light-dark()` (123). */
const CHROME = { minimum_chrome_version: '130' };

/**
 * What the extension's own pages may load and reach: their own files, and a Worker. Whatever went wrong in them, no script, picture or
 * form could carry off what was read. Not while developing, where the pages come from the development server.
 */
const PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  PACKAGED
    ? 'connect-src https:'
    : `connect-src https: http://localhost:* ${WORKER.protocol}//${WORKER.hostname}:*`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Where the launcher waits. */
const LAUNCHER_HOSTS = SITES.filter((site) => 'launcher' in site).flatMap(({ origins }) =>
  origins.map((origin) => `${origin}/*`),
);

/** A script for each site, of its folder's `reader.ts`. */
const READERS = SITES.map(({ name }) => ({
  name,
  type: 'unlisted-script' as const,
  inputPath: resolve(`extension/sites/${name}/reader.ts`),
}));
/** They share the reader of names, which lies in the page script with its lists, and how texts are looked up. */
const SHARES = new Set<string>(READERS.map(({ name }) => name));

export default defineConfig({
  hooks: {
    'build:before': () => notices.clear(),
    'build:done': ({ config }) => writeFileSync(join(config.outDir, NOTICES_FILE), notices.text()),
    'entrypoints:found': (_, found) => {
      found.push(...READERS);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => SHARES.has(name))) return;
      config.resolve = {
        ...config.resolve,
        alias: [
          {
            find: /^.*\/names\/person-name\.ts$/,
            replacement: resolve('extension/sites/names/in-page.ts'),
          },
          {
            find: /^.*\/i18n\/text\.ts$/,
            replacement: resolve('extension/i18n/in-page.ts'),
          },
        ],
      };
    },
  },
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: PACKAGED ?? '.output',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [notices.plugin()],
    define: { __WORKER__: JSON.stringify(WORKER.origin) },
    build: { target: 'chrome120' },
  }),
  manifest: ({ browser, command }) => ({
    name: 'ColdCopy',
    // Texts by their names in extension/locales, with underscores for the dots.
    default_locale: 'en',
    description: '__MSG_manifest_description__',
    // `unlimitedStorage`: contacts and their emails outgrow the 10 MB of storage.local. No browser asks the user about it.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: [...HOSTS, `${WORKER.protocol}//${WORKER.hostname}/*`],
    optional_host_permissions: ['https://*/*', ...(PACKAGED ? [] : ['http://localhost/*'])],
    ...(HOMEPAGE && { homepage_url: HOMEPAGE }),
    content_scripts: [{ matches: LAUNCHER_HOSTS, js: ['launcher.js'], run_at: 'document_idle' }],
    // Firefox would put the button into the panel of extensions, where nobody sees it.
    action: {
      default_title: 'ColdCopy',
      ...(browser === 'firefox' && { default_area: 'navbar' }),
    },
    commands: {
      open: { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_manifest_open__' },
    },
    web_accessible_resources: [
      { resources: ['sidebar.html'], matches: HOSTS, use_dynamic_url: true },
    ],
    ...(command === 'build' && { content_security_policy: { extension_pages: PAGES_POLICY } }),
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX } : CHROME),
  }),
});
