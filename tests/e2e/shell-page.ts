import type { Page } from '@playwright/test';

/** Hosts of closed shadow roots that ColdCopy put beside the page's body: all that the page can see of it. */
export const hosts = (page: Page) =>
  page.evaluate(() =>
    [...document.documentElement.children]
      .filter((child) => child.tagName === 'DIV')
      .map((host) => ({
        html: host.cloneNode(true),
        root: host.shadowRoot,
        box: host.getBoundingClientRect().toJSON(),
      }))
      .map(({ root, box }) => ({
        open: root !== null,
        ...(box as { x: number; y: number; width: number; height: number }),
      })),
  );
