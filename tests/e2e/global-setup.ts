import { ensureChromium } from '../../scripts/lib/browser/chromium.ts';
import { buildExtension } from '../../scripts/lib/browser/extension.ts';

/** Builds the extension and finds Chromium once, before any worker starts. */
export default async function prepare(): Promise<void> {
  ensureChromium();
  await buildExtension('chrome');
}
