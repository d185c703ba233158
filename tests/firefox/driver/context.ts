import { expect } from '@playwright/test';
import type { Input, Script } from 'webdriver-bidi-protocol';
import type { Connection } from './connection.ts';

/** What crosses the wire both ways. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

export type Tree = { url: string; context: string; children?: Tree[] | null };

/** Keys that have no character of their own, as WebDriver names them. */
export const KEY = { Escape: '\uE00C', Control: '\uE009', Enter: '\uE007', Tab: '\uE004' } as const;

/** A tab's document or a frame's: code is run in it, and keys and presses reach it as a person's would. */
export type Context = {
  id: string;
  /** Runs a function in the document's own world and gives back what it returns. It sees nothing of what surrounds it here. */
  run<A extends Json[], R>(code: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a script in the document's own world, as if the page had it. */
  load(source: string): Promise<void>;
  /** The same as run on the element that a selector finds, through open shadow roots as well. Throws when there is none. */
  on<A extends Json[], R>(
    css: string,
    code: (element: HTMLElement, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>>;
  /** Waits until the selector finds an element that is seen, through open shadow roots as well, and presses it. */
  pressOn(css: string): Promise<void>;
  /** Waits until the function finds an element, brings it into view, and presses it. */
  press<A extends Json[]>(
    find: (...args: A) => Element | null | undefined,
    ...args: A
  ): Promise<void>;
  /** Presses a point of the viewport, CSS px; 2: the right button. */
  pressAt(x: number, y: number, button?: 0 | 2): Promise<void>;
  /** Types keys one after the other. */
  type(text: string): Promise<void>;
  /** Holds Control while a key is pressed. */
  withControl(key: string): Promise<void>;
  /** A PNG of what is seen, in base64. */
  picture(): Promise<string>;
};

/** Runs in the document: LinkedIn has its composer in an open shadow root. */
function deepQuery(css: string): HTMLElement | undefined {
  const inside = (root: ParentNode): HTMLElement | undefined => {
    const found = root.querySelector<HTMLElement>(css);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const deeper = shadowRoot && inside(shadowRoot);
      if (deeper) return deeper;
    }
    return undefined;
  };
  return inside(document);
}

/** Runs in the document: the element once it stands still, is in view and nothing of its own document lies over it. */
async function settled(find: () => Element | null | undefined): Promise<Element | undefined> {
  const found = find();
  if (!found) return undefined;
  found.scrollIntoView({ block: 'center' });
  const place = () => {
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const before = place();
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const now = place();
  if (now.x !== before.x || now.y !== before.y || find() !== found) return undefined;
  const root = found.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(now.x, now.y);
  return hit && (found.contains(hit) || hit.contains(found)) ? found : undefined;
}

/** Runs in the document: the element once it has settled, with a note of whether it is clicked from then on. */
async function watched(
  find: () => Element | null | undefined,
  settle: typeof settled,
): Promise<Element | undefined> {
  const found = await settle(find);
  const world = globalThis as { coldcopyClicked?: boolean };
  world.coldcopyClicked = false;
  const note = () => {
    world.coldcopyClicked = true;
  };
  found?.addEventListener('click', note, { capture: true, once: true });
  return found;
}

const sourceOf = (code: (...args: never[]) => unknown, args: Json[]): string =>
  `(${code})(...${JSON.stringify(args)})`;

function saidBy(result: Script.EvaluateResult): Script.RemoteValue {
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result;
}

export function contextOf(connection: Connection, id: string): Context {
  const evaluate = async (expression: string): Promise<Script.RemoteValue> =>
    saidBy(
      await connection.send('script.evaluate', {
        target: { context: id },
        expression,
        awaitPromise: true,
        userActivation: true,
      }),
    );

  const told = async (source: string) => {
    const said = await evaluate(`(async () => JSON.stringify(await ${source}))()`);
    return said.type === 'string' ? JSON.parse(said.value) : undefined;
  };

  const act = (actions: Input.SourceActions[]) =>
    connection.send('input.performActions', { context: id, actions });

  const pointer = (move: Omit<Input.PointerMoveAction, 'type'>, button = 0) =>
    act([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', ...move },
          { type: 'pointerDown', button },
          { type: 'pointerUp', button },
        ],
      },
    ]);

  const keys = (actions: Input.KeySourceAction[]) =>
    act([{ type: 'key', id: 'keyboard', actions }]);
  const stroke = (value: string): Input.KeySourceAction[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];

  /** Whether the last element to press was clicked: it may have moved on between the look at it and the press. Where its document has gone, it was. */
  const wasClicked = async (): Promise<boolean> => {
    try {
      return (await told('globalThis.coldcopyClicked')) !== false;
    } catch (error) {
      if (error instanceof Error) return true;
      throw error;
    }
  };

  const pressFound = (source: string) =>
    expect
      .poll(
        async () => {
          const said = await evaluate(`(${watched})(() => ${source}, ${settled})`);
          if (said.type !== 'node' || said.sharedId === undefined) return false;
          const element = { sharedId: said.sharedId };
          await pointer({ x: 0, y: 0, origin: { type: 'element', element } });
          return wasClicked();
        },
        { message: `nothing to press: ${source.slice(0, 400)}` },
      )
      .toBe(true);

  return {
    id,
    run: (code, ...args) => told(sourceOf(code, args)),
    async load(source) {
      // What a library leaves behind is not for the wire.
      await evaluate(`${source}\n;undefined`);
    },
    on: (css, code, ...args) =>
      told(
        `((element, ...args) => { if (!element) throw new Error(${JSON.stringify(`nothing is at ${css}`)}); return (${code})(element, ...args); })(${sourceOf(deepQuery, [css])}, ...${JSON.stringify(args)})`,
      ),
    pressOn: (css) => pressFound(sourceOf(deepQuery, [css])),
    press: (find, ...args) => pressFound(sourceOf(find, args)),
    async pressAt(x, y, button = 0) {
      await pointer({ x, y }, button);
    },
    async type(text) {
      await keys([...text].flatMap(stroke));
    },
    async withControl(key) {
      await keys([
        { type: 'keyDown', value: KEY.Control },
        ...stroke(key),
        { type: 'keyUp', value: KEY.Control },
      ]);
    },
    async picture() {
      return (await connection.send('browsingContext.captureScreenshot', { context: id })).data;
    },
  };
}

/** All documents below these, themselves included. */
export const within = (contexts: Tree[]): Tree[] =>
  contexts.flatMap((each) => [each, ...within(each.children ?? [])]);
