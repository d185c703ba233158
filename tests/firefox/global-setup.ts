import { buildExtension } from '../../scripts/lib/browser/extension.ts';
import { ensureFirefox } from '../../scripts/lib/browser/firefox.ts';

/** Finds Firefox and builds the extension for it, once. */
export default async function prepare(): Promise<void> {
  ensureFirefox();
  await buildExtension('firefox');
}
