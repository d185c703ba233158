import axe from 'axe-core';
import type { Context } from './driver/context.ts';

/** What axe finds in one document, a line each. */
export async function axeIn(context: Context): Promise<string[]> {
  await context.load(axe.source);
  return context.run(async () => {
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await loaded.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}
