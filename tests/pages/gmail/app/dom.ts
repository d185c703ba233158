type Child = Node | string | false | undefined;
type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/** Builds an element: attributes, `on…` listeners, children. The page's policy allows no HTML strings. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing of 24 by 24. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  pen: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20',
  inbox: 'M4 5h16v14H4zM4 14h5a3 3 0 0 0 6 0h5',
  star: 'm12 4 2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.200-5.600L4 9.800l5.600-.600z',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4l3 2',
  send: 'M4 5l17 7-17 7 2-7zM6 12h8',
  file: 'M7 4h7l4 4v12H7zM14 4v4h4',
  archive: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  bin: 'M5 7h14M9 7V5h6v2M7 7l1 13h8l1-13',
  back: 'M20 12H5M11 6l-6 6 6 6',
  reply: 'M10 8V4L3 11l7 7v-4c5 0 8 2 11 6-1-6-4-11-11-12z',
  forward: 'M14 8V4l7 7-7 7v-4c-5 0-8 2-11 6 1-6 4-11 11-12z',
  minus: 'M6 18h12',
  grow: 'M14 5h5v5M10 19H5v-5M19 5l-6 6M5 19l6-6',
  close: 'M6 6l12 12M18 6 6 18',
  popout: 'M13 5h6v6M19 5l-8 8M17 14v5H5V7h5',
  clip: 'M8 12V7a4 4 0 0 1 8 0v9a3 3 0 0 1-6 0V9',
  link: 'M10 14l4-4M8 16a4 4 0 0 1 0-6l2-2M16 8a4 4 0 0 1 0 6l-2 2',
  text: 'M6 18 12 5l6 13M8.500 13h7',
  more: 'M12 6v.1M12 12v.1M12 18v.1',
  dots: 'M6 12h.1M12 12h.1M18 12h.1',
  down: 'M7 10l5 5 5-5',
  plus: 'M12 5v14M5 12h14',
} as const;
