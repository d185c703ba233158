import type { Page } from '@playwright/test';

/** Choices of a page in forced colours: the kinds there are, and a line for each that is lost. */
export type Choices = { seen: string[]; lost: string[] };

/**
 * Looks at every choice that is drawn by us, in the colours of a user who forces theirs: the chosen
 * one has another background than those beside it, and its text another colour than its background.
 */
export async function choicesIn(page: Page): Promise<Choices> {
  await page.emulateMedia({ forcedColors: 'active' });
  const choices = await page.evaluate(() => {
    const kindOf = (choice: Element): string | undefined =>
      ['letter-choice', 'segmented', 'greet-as'].find((name) => choice.closest(`.${name}`));
    const isDrawnByUs = (choice: HTMLElement): boolean =>
      !(choice instanceof HTMLInputElement) || getComputedStyle(choice).opacity === '0';
    const othersOf = (choice: HTMLElement): HTMLElement[] =>
      choice instanceof HTMLInputElement
        ? [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
            ({ name, checked }) => name === choice.name && !checked,
          )
        : [...(choice.parentElement?.children ?? [])].filter(
            (each): each is HTMLElement =>
              each instanceof HTMLElement && each.getAttribute('aria-pressed') === 'false',
          );
    /** A radio lies unseen over what is drawn for it. */
    const drawnFor = (choice: HTMLElement): Element[] =>
      choice instanceof HTMLInputElement && choice.parentElement
        ? [choice.parentElement, ...choice.parentElement.querySelectorAll('span')]
        : [choice];
    /** What is seen behind it: nothing of its own is what lies below. */
    const behind = (element: Element): string => {
      const own = getComputedStyle(element).backgroundColor;
      return own === 'rgba(0, 0, 0, 0)' && element.parentElement
        ? behind(element.parentElement)
        : own;
    };
    const backgrounds = (choice: HTMLElement): string[] => drawnFor(choice).map(behind);
    const chosen = [
      ...document.querySelectorAll<HTMLElement>(
        'input[type="radio"]:checked, [aria-pressed="true"]',
      ),
    ].filter(isDrawnByUs);
    const isLost = (choice: HTMLElement): boolean =>
      drawnFor(choice).some((each) => getComputedStyle(each).color === behind(each)) ||
      othersOf(choice).some((other) => backgrounds(other).join() === backgrounds(choice).join());
    return {
      seen: chosen.map((choice) => kindOf(choice) ?? 'unknown'),
      lost: chosen
        .filter(isLost)
        .map((choice) => `${kindOf(choice)}: ${choice.outerHTML.slice(0, 120)}`),
    };
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return choices;
}
