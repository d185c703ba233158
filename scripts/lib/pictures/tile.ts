import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { inRepository } from '../cli/paths.ts';

/** What Chrome and Edge ask for. */
const SIZE = { width: 440, height: 280 };

const html = (icon: string): string => `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; width: ${SIZE.width}px; height: ${SIZE.height}px; overflow: hidden; position: relative;
    background: linear-gradient(150deg, #0d6fdd, #07386f); color: #fff; font-family: system-ui, 'Liberation Sans', sans-serif; }
  .brand { position: absolute; left: 28px; top: 30px; display: flex; align-items: center; gap: 14px; font-size: 28px; font-weight: 700; letter-spacing: -0.5px; }
  .brand svg { width: 44px; height: 44px; border-radius: 10px; box-shadow: 0 0 0 2px #fff6; }
  p { position: absolute; left: 28px; bottom: 30px; margin: 0; width: 196px; font-size: 19px; line-height: 1.35; color: #e3eefb; }
  .card { position: absolute; width: 220px; height: 132px; border-radius: 12px; background: #fff; box-shadow: 0 8px 24px #0006; }
  .card i { position: absolute; left: 18px; height: 9px; border-radius: 5px; background: #c9d6e2; }
  .card i:first-child { background: #2f6fb0; }
</style>
<div class="brand">${icon}ColdCopy</div>
<p>Seven true, short emails from the open thread</p>
${[34, 74, 114]
  .map(
    (
      top,
      index,
    ) => `<div class="card" style="top:${top}px;left:${262 + index * 16}px;opacity:${0.55 + index * 0.225}">
  <i style="top:20px;width:96px"></i><i style="top:46px;width:164px"></i><i style="top:66px;width:148px"></i><i style="top:86px;width:116px"></i>
</div>`,
  )
  .join('')}`;

/** The promotional tile: the icon, the name, and what it is for. Returns the file's path. */
export async function takeTile(context: BrowserContext, folder: string): Promise<string> {
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  await page.setContent(html(readFileSync(inRepository('extension/public/icon/icon.svg'), 'utf8')));
  const path = join(folder, 'tile-440x280.png');
  await page.screenshot({ path });
  await page.close();
  return path;
}
