import { ROOT } from '../cli/paths.ts';
import type { Addresses } from './addresses.ts';
import { type Files, filesIn } from './archive.ts';

/** What the build of a package needs, and nothing else: no tests, no Worker, and nothing that may hold a secret. */
const SOURCES = [
  'extension/**',
  'shared/**',
  'scripts/*.mjs',
  'scripts/package.ts',
  'scripts/lib/cli/**',
  'scripts/lib/package/**',
  '.npmrc',
  'LICENSE',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'wxt.config.ts',
];

/** How to make the package from its sources, for whoever reviews it. */
function buildNote({ worker, homepage }: Addresses, version: string): string {
  const settings = [
    `COLDCOPY_WORKER=${worker.origin}`,
    ...(homepage ? [`COLDCOPY_HOMEPAGE=${homepage.href}`] : []),
  ];
  return `# How this package is built

ColdCopy ${version}. Any system that Node runs on; npm comes with Node.

1. Install Node ${process.versions.node} (22.22.2 or newer works; the bytes of a zip depend on the zlib of a Node).
2. \`npm ci --ignore-scripts\`
3. \`${settings.join(' ')} npm run package -- firefox\`

The result is \`.output/packages/coldcopy-${version}-firefox.zip\`, byte for byte what was submitted. Nothing is minified by hand: the bundler is
Vite by way of WXT (\`wxt.config.ts\`), and \`third-party-notices.txt\` in the package says what of others is in it.
`;
}

/** The files of the source archive: what builds the package, and a note that says how. */
export function sourceFiles(addresses: Addresses, version: string): Files {
  const note = new TextEncoder().encode(buildNote(addresses, version));
  return new Map<string, Uint8Array>([...filesIn(ROOT, SOURCES), ['BUILD.md', note]]);
}
