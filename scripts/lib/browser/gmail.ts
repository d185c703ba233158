import type { Page } from '@playwright/test';

/** What stands in one compose of our Gmail, as its reader would see it. */
export type EditorText = {
  /** Text above signature and quote. */
  own: string;
  signature: string;
  /** Quoted text as far as it is in the editor; Gmail keeps a collapsed quote out of it. */
  quote: string;
  subject: string;
  recipients: string[];
  /** Its Send is awake: only real input wakes it. */
  canSend: boolean;
};

export type EditorKind = 'reply' | 'new';

/** Reads one compose; of several, the one opened last. */
export function readEditor(page: Page, kind: EditorKind): Promise<EditorText> {
  return page.evaluate((wanted) => {
    const below = '.gmail_signature, .gmail_signature_prefix, .gmail_quote';
    const subjectOf = (compose: Element) =>
      compose.querySelector<HTMLInputElement>('input[name="subjectbox"]');
    const composes = [...document.querySelectorAll('.M9')].filter(
      (each) => subjectOf(each)?.checkVisibility() === (wanted === 'new'),
    );
    const compose = composes.at(-1);
    const body = compose?.querySelector('[g_editable="true"][role="textbox"]');
    if (!compose || !body) throw new Error(`There is no ${wanted} compose on the page.`);

    /** A line for each block, as it would be sent. */
    const linesOf = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n');
      for (const block of copy.querySelectorAll('div, blockquote'))
        if (!block.textContent?.endsWith('\n')) block.after('\n');
      return (copy.textContent ?? '').replaceAll('\u00a0', ' ').trim();
    };
    const copy = body.cloneNode(true) as Element;
    for (const each of copy.querySelectorAll(below)) each.remove();
    const textOf = (selector: string) =>
      [...body.querySelectorAll(selector)].map(linesOf).join('\n');
    return {
      own: linesOf(copy),
      signature: textOf('.gmail_signature'),
      quote: textOf('blockquote.gmail_quote'),
      subject: subjectOf(compose)?.value ?? '',
      recipients: [...compose.querySelectorAll('[data-hovercard-id]')].flatMap(
        (chip) => chip.getAttribute('data-hovercard-id') ?? [],
      ),
      canSend: compose.querySelector('.T-I.aoO')?.getAttribute('aria-disabled') === 'false',
    };
  }, kind);
}

/** What the page itself knows: mails it sent, shortcuts that acted, threads it archived. */
export function whatHappened(
  page: Page,
): Promise<{ sent: unknown[]; shortcuts: string[]; archived: string[] }> {
  return page.evaluate(() => {
    const { sent, shortcuts, archived } = window.__gmail.state;
    return { sent, shortcuts, archived };
  });
}
