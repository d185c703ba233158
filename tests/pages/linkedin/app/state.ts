/** What one place to write holds in its own state: what a press on Send would send. */
export type Compose = { canSend(): boolean; body(): string };

const composes: Compose[] = [];
let untrusted = 0;

/** Input events that no person and no browser made: a page can tell, and this one does not go by them. */
function count(event: Event): void {
  if (!event.isTrusted) untrusted += 1;
}

/** Keeps a compose, and counts what is done to its element. */
export function keep(compose: Compose, element: HTMLElement): void {
  composes.push(compose);
  element.addEventListener('input', count);
}

/** The state of the compose opened last. */
export function newest(): { canSend: boolean; body: string; untrusted: number } {
  const last = composes.at(-1);
  return { canSend: last?.canSend() ?? false, body: last?.body() ?? '', untrusted };
}

/** Time as the editors of the page see it: they decide by it what one step of undo is. */
const clock = Date.now;
let ahead = 0;
Date.now = () => clock() + ahead;

declare global {
  interface Window {
    __linkedin: {
      state(): ReturnType<typeof newest>;
      /** Lets five seconds pass for the page, so that its editors begin a new step of undo. */
      later(): void;
    };
  }
}
window.__linkedin = {
  state: newest,
  later: () => {
    ahead += 5_000;
  },
};
