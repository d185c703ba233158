import type { Page } from '@playwright/test';

/** The least side of what is pressed, CSS px: WCAG 2.2, 2.5.8, without its exception for targets that stand apart. */
export const LEAST_TARGET = 24;

/**
 * What is smaller than a target may be, a line each. A label is part of its control, and a link within a line of text is as high as the line:
 * that much the standard leaves to the text.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="menuitem"], [role="tab"], [role="radio"], [tabindex="0"]',
    );
    const isInText = (control: HTMLElement): boolean =>
      getComputedStyle(control).display === 'inline' &&
      [...(control.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    const boxesOf = (control: HTMLElement): DOMRect[] => [
      control.getBoundingClientRect(),
      ...(control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []).map((label) =>
        label.getBoundingClientRect(),
      ),
    ];
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true }) || isInText(control)) return [];
      const boxes = boxesOf(control);
      if (boxes.some(({ width, height }) => width >= least - 0.5 && height >= least - 0.5))
        return [];
      const [box] = boxes;
      const size = `${box?.width.toFixed(1)} × ${box?.height.toFixed(1)}`;
      return [`${size}: ${control.outerHTML.slice(0, 120)}`];
    });
  }, LEAST_TARGET);
