import { expect } from '@playwright/test';
import { type Context, KEY } from './driver/context.ts';

/** The sidebar of the open page, handled as a person does: by what is written on it. */
export type FirefoxSidebar = Context & {
  text(): Promise<string>;
  /** Waits until this is said. */
  says(what: RegExp): Promise<void>;
  /** Presses a button or link by its whole accessible name, or by a pattern of it. */
  button(name: string | RegExp): Promise<void>;
  /** Presses the field with this label: it has the focus then. */
  field(label: string): Promise<void>;
  /** Brings the focus to a button and presses Enter. */
  buttonByKey(name: string): Promise<void>;
  /** The emails that are there. */
  emails(): Promise<number>;
  /** Has the sequence written unless it is there, and opens the first email. */
  written(): Promise<void>;
  /** Chooses where the email goes, by the beginning of the choice's text; waits until there is such a choice. */
  into(choice: string): Promise<void>;
};

export function sidebarIn(context: Context): FirefoxSidebar {
  const text = () => context.run(() => document.body.innerText);
  const says = (what: RegExp) => expect.poll(text).toMatch(what);
  const emails = () => context.run(() => document.querySelectorAll('.step.there').length);
  const button = (name: string | RegExp) =>
    context.press(
      (wanted: string, isPattern: boolean) => {
        const nameOf = (each: HTMLElement) =>
          each.getAttribute('aria-label') ?? each.innerText.replaceAll(/\s+/g, ' ').trim();
        return [...document.querySelectorAll<HTMLElement>('button, a[href]')].find(
          (each) =>
            (isPattern ? new RegExp(wanted).test(nameOf(each)) : nameOf(each) === wanted) &&
            each.checkVisibility() &&
            !each.matches(':disabled'),
        );
      },
      typeof name === 'string' ? name : name.source,
      typeof name !== 'string',
    );
  return {
    ...context,
    text,
    says,
    button,
    emails,
    field: (label) =>
      context.press((wanted: string) => {
        const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
          'input, textarea',
        );
        return [...fields].find((each) =>
          [...(each.labels ?? [])].some((words) => words.innerText.trim() === wanted),
        );
      }, label),
    async buttonByKey(name) {
      await context.run((wanted: string) => {
        const all = [...document.querySelectorAll('button')];
        all.find((each) => each.innerText.trim() === wanted)?.focus();
      }, name);
      await context.type(KEY.Enter);
    },
    async written() {
      await says(/Generate \d|Write a sequence instead|\d · /);
      if ((await emails()) === 0) {
        if (/Write a sequence instead/.test(await text())) await button('Write a sequence instead');
        await button(/^Generate \d/);
      }
      await expect.poll(text).toMatch(/^\d · (?![\s\S]*^Stop$)/m);
      const head = () => document.querySelector('.step.there .step-head');
      const isOpen = await context.on('.step.there .step-head', (element) =>
        element.getAttribute('aria-expanded'),
      );
      if (isOpen !== 'true') await context.press(head);
    },
    async into(choice) {
      await expect
        .poll(() =>
          context.run((wanted: string) => {
            for (const select of document.querySelectorAll('select')) {
              const found = [...select.options].find(({ text: words }) => words.startsWith(wanted));
              if (!found) continue;
              select.value = found.value;
              select.dispatchEvent(new Event('change', { bubbles: true }));
              return true;
            }
            return false;
          }, choice),
        )
        .toBe(true);
    },
  };
}
