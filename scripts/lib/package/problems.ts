import { z } from 'zod';

/** What the stores look at first, of the parts of a manifest that we have. */
const manifestSchema = z.looseObject({
  manifest_version: z.literal(3),
  name: z.string(),
  description: z.string(),
  version: z.string(),
  icons: z.record(z.string(), z.string()),
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()).default([]),
  content_scripts: z.array(z.object({ js: z.array(z.string()).default([]) })).default([]),
  background: z.object({
    service_worker: z.string().optional(),
    scripts: z.array(z.string()).optional(),
  }),
  action: z.looseObject({ default_popup: z.string().optional() }),
  options_ui: z.looseObject({ page: z.string() }),
  content_security_policy: z.object({ extension_pages: z.string() }),
  web_accessible_resources: z.array(z.object({ resources: z.array(z.string()) })).default([]),
  browser_specific_settings: z
    .object({
      gecko: z.looseObject({
        id: z.string(),
        data_collection_permissions: z.object({ required: z.array(z.string()).min(1) }),
      }),
    })
    .optional(),
});

/** Lengths that the stores allow, in characters. */
const NAME = 75;
const DESCRIPTION = 132;
const ICONS = ['16', '32', '48', '128'];

/** Any address of somebody's own machine, or one without encryption. */
const LOCAL = /http:\/\/|127\.0\.0\.1|localhost/;

type Manifest = z.infer<typeof manifestSchema>;

const filesOf = ({ icons, background, action, ...rest }: Manifest): string[] =>
  [
    ...Object.values(icons),
    background.service_worker,
    ...(background.scripts ?? []),
    action.default_popup,
    rest.options_ui.page,
    ...rest.content_scripts.flatMap(({ js }) => js),
    ...rest.web_accessible_resources.flatMap(({ resources }) => resources),
  ].filter((file) => file !== undefined);

/** What a text of the manifest says in the default language: `__MSG_name__` stands in a file of its own. */
function told(text: string, messages: unknown): string {
  const name = /^__MSG_(\w+)__$/.exec(text)?.[1];
  if (!name) return text;
  const found = z.record(z.string(), z.object({ message: z.string() })).safeParse(messages);
  return found.data?.[name]?.message ?? '';
}

/** A built extension: its files by their paths, and what it has to be. */
export type Built = {
  files: ReadonlyMap<string, Uint8Array>;
  version: string;
  worker: URL;
  browser: 'chrome' | 'firefox';
};

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Why a store would send a package back, each in a sentence; none where it would not. */
export function problemsOf({ files, version, worker, browser }: Built): string[] {
  const text = textOf(files.get('manifest.json'));
  const parsed = manifestSchema.safeParse(JSON.parse(text || 'null'));
  if (!parsed.success) return [`manifest.json: ${z.prettifyError(parsed.error)}`];
  const manifest = parsed.data;
  const locale = typeof manifest.default_locale === 'string' ? manifest.default_locale : undefined;
  const messages: unknown = locale
    ? JSON.parse(textOf(files.get(`_locales/${locale}/messages.json`)) || '{}')
    : {};
  const name = told(manifest.name, messages);
  const description = told(manifest.description, messages);
  const csp = manifest.content_security_policy.extension_pages;
  const maps = [...files.keys()].filter((file) => file.endsWith('.map'));
  const gecko = manifest.browser_specific_settings?.gecko;
  const problems: [isWrong: boolean, sentence: string][] = [
    [manifest.version !== version, `The version is ${manifest.version} and not ${version}.`],
    [!/^\d+(\.\d+){0,3}$/.test(version), `The stores take no version such as ${version}.`],
    [name === '' || name.length > NAME, `The name has ${name.length} of ${NAME} characters.`],
    [
      description === '' || description.length > DESCRIPTION,
      `The description has ${description.length} of ${DESCRIPTION} characters.`,
    ],
    [LOCAL.test(text), `The manifest names ${LOCAL.exec(text)?.[0]}.`],
    [
      !manifest.host_permissions.includes(`${worker.protocol}//${worker.hostname}/*`),
      `The manifest does not name the Worker, ${worker.origin}.`,
    ],
    [!/script-src 'self'(;|$)/.test(csp), 'The pages may run scripts that are not of the package.'],
    [maps.length > 0, `Source maps are in it: ${maps.join(', ')}.`],
    [!files.has('third-party-notices.txt'), 'The notices of what is bundled are missing.'],
    [
      (browser === 'firefox') !== (gecko !== undefined),
      browser === 'firefox'
        ? 'Firefox is told neither an id nor what is collected.'
        : 'Settings of Firefox are in it.',
    ],
    ...ICONS.map((size): [boolean, string] => [
      !manifest.icons[size],
      `There is no icon of ${size} pixels.`,
    ]),
    ...filesOf(manifest).map((file): [boolean, string] => [
      !files.has(file.replace(/^\//, '')),
      `The manifest names ${file}, which is not there.`,
    ]),
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence);
}
