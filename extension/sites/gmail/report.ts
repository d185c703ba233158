import { shapeOf, type Traits } from '../dom/report.ts';

/** Longest a report may be in a reading, in characters. */
const MAX_CHARACTERS = 4_900;

const plain = (value: string): string => value.replaceAll(/[^\w-]/g, '');

/** The name of a field says what it is; that of anything else says who. */
const nameOfField = (value: string, element: Element): string =>
  element.matches('input, textarea, select') ? plain(value) : '';

/** Gmail's classes are obfuscated but the same for years: they, not the attributes, tell what an element is. */
const TRAITS: Traits = {
  classes: (names) => names.map((name) => name.replaceAll(/\d{3,}/g, '0')),
  attributes: {
    id: (value) => value.replaceAll(/\d/g, '0'),
    role: plain,
    name: nameOfField,
    type: plain,
    contenteditable: plain,
    dir: plain,
    email: 'present',
    title: 'present',
    'data-message-id': 'present',
    'data-legacy-message-id': 'present',
    'data-hovercard-id': 'present',
    'aria-label': 'present',
    'aria-expanded': 'present',
    g_editable: 'present',
  },
  text: false,
  lines: 90,
};

/** The DOM's shape below an element, without a word of it: for the user to copy when a selector found nothing. */
export const domShape = (root: Element): string => shapeOf(root, TRAITS).slice(0, MAX_CHARACTERS);
