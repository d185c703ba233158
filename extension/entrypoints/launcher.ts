import type { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messageName } from '../i18n/message-name.ts';
import { isFree, SIZE, spots } from '../launcher/spot.ts';
import { siteAt } from '../sites/registry.ts';

declare const chrome: typeof browser;

/** What the button is called until the browser was asked for its texts. */
const NAME = 'ColdCopy';
const SVG = 'http://www.w3.org/2000/svg';

const HOST = 'all: initial; position: fixed; z-index: 2147483000; color-scheme: light dark;';
const BUTTON = `all: initial; box-sizing: border-box; display: grid; place-items: center; width: ${SIZE}px; height: ${SIZE}px; border-radius: 50%; cursor: pointer;
  color: light-dark(#0b62c4, #6fb1ff); background: light-dark(#fff, #1b1f27); border: 1px solid light-dark(#c9d1db, #3a4250); opacity: .85;`;

/** The envelope of the icon, drawn node by node. */
function mark(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const attributes = {
    viewBox: '0 0 24 24',
    width: '18',
    height: '18',
    fill: 'none',
    stroke: 'currentColor',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  path.setAttribute('d', 'M3 5h18v14H3zM3.5 6.5 12 13l8.5-6.5');
  path.setAttribute('stroke-width', '2');
  svg.append(path);
  return svg;
}

/** The texts of the button, both at once: when the extension was updated, they cannot be had any more. */
const words = () => ({
  label: chrome.i18n.getMessage(messageName('page.button')),
  updated: chrome.i18n.getMessage(messageName('page.buttonUpdated')),
});

/**
 * Asks `background` to open; false when the extension was updated since this page was loaded. The browser's API is looked at no
 * sooner: the first look at it costs more than all the rest here. `chrome` is there in Firefox as well.
 */
function askToOpen(): boolean {
  try {
    void chrome.runtime.sendMessage({ open: 'sidebar' }).catch(() => undefined);
    return chrome.runtime.id !== undefined;
  } catch {
    return false;
  }
}

function buildButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.style.cssText = BUTTON;
  let said = { label: NAME, updated: NAME };
  const name = (label: string) => {
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  name(NAME);
  // Not before the page is done: it is the first look at the browser's API.
  requestIdleCallback(() => {
    said = words();
    name(said.label);
  });
  button.append(mark());
  const focus = () => {
    button.style.outline = button.matches(':focus-visible') ? '2px solid currentColor' : 'none';
    button.style.outlineOffset = '2px';
  };
  button.addEventListener('focus', focus);
  button.addEventListener('blur', focus);
  // The focus stays where the user is: in the sidebar, or in the mail they write.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (!event.isTrusted || askToOpen()) return;
    name(said.updated);
    button.style.opacity = '.5';
  });
  return button;
}

/**
 * One quiet button, on the sites that have room for it. It reads nothing and observes nothing; where no place is free of controls it does not show.
 * The manifest names it (wxt.config.ts). As a content script of the framework it would take twice as long of every load of Gmail.
 */
export default defineUnlistedScript(() => {
  const edges = siteAt(location.href)?.launcher?.edges ?? [];
  const host = document.createElement('div');
  // Looks before it touches: a change to the page in between would have the browser lay out all of Gmail once more.
  const layOut = () => {
    const spot = spots(innerWidth, innerHeight, edges).find((each) => isFree(document, each));
    host.style.cssText = spot
      ? `${HOST} left: ${spot.x - SIZE / 2}px; top: ${spot.y - SIZE / 2}px;`
      : `${HOST} display: none;`;
  };
  layOut();
  host.attachShadow({ mode: 'closed' }).append(buildButton());
  document.documentElement.append(host);
  addEventListener('resize', layOut);
  addEventListener('hashchange', () => requestIdleCallback(layOut));
});
