import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds in one page or frame, a line each. The sidebar's frame sits in a closed shadow root, where axe does not find it from
 * the page, so axe is run inside it.
 */
export async function axeFindings(inside: Page | Frame): Promise<string[]> {
  await inside.evaluate(axe.source);
  return inside.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
  });
}
