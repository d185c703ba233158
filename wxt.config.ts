import { defineConfig } from 'wxt';
import { GMAIL, HOSTS } from './extension/background/hosts.ts';

/** Address of the Worker the build talks to by default; the options page can name another. */
const WORKER = new URL(process.env.COLDCOPY_WORKER ?? 'http://127.0.0.1:8787');

/** Firefox asks each add-on what it collects. What is read is sent to the user's own Worker, on their press, after their consent. */
const FIREFOX = {
  gecko: {
    id: 'coldcopy@coldcopy.app',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['websiteContent', 'personalCommunications', 'personallyIdentifyingInfo'] },
  },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  vite: () => ({ define: { __WORKER__: JSON.stringify(WORKER.origin) }, build: { target: 'chrome120' } }),
  manifest: ({ browser }) => ({
    name: 'ColdCopy',
    description:
      'Reads who the prospect is from an open Gmail thread or LinkedIn page and writes a true, short, seven-email sequence to insert.',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: [...HOSTS, `${WORKER.protocol}//${WORKER.hostname}/*`],
    optional_host_permissions: ['https://*/*', 'http://localhost/*'],
    content_scripts: [{ matches: [`${GMAIL}/*`], js: ['launcher.js'], run_at: 'document_idle' }],
    action: { default_title: 'ColdCopy' },
    commands: { open: { suggested_key: { default: 'Alt+Shift+C' }, description: 'Write to this person' } },
    web_accessible_resources: [{ resources: ['sidebar.html'], matches: HOSTS, use_dynamic_url: true }],
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX } : {}),
  }),
});
