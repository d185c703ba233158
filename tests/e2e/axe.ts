import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds in one page or frame, a line each. The sidebar's frame sits in a closed shadow root, where axe does not find it from
 * the page, so axe is run inside it.
 */
export async function axeFindings(inside: Page | Frame): Promise<string[]> {
  await inside.evaluate(axe.source);
  return axeRun(inside);
}

/** The same where axe is loaded already, by all its rules or by those named. */
export function axeRun(inside: Page | Frame, rules?: string[]): Promise<string[]> {
  return inside.evaluate(async (only) => {
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await loaded.run(only ? { runOnly: only } : {});
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  }, rules);
}
