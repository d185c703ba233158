import { createElement, Fragment, type ReactNode } from 'react';
import {
  fill,
  type Given,
  type PluralKey,
  type PluralValues,
  rawPlural,
  rawText,
  type TextKey,
  type Values,
} from '../i18n/text.ts';

/** How each marked part of a text is drawn, by the name of its mark: "Press <key>Esc</key>" needs `key`. */
export type Marks = Readonly<Record<string, (content: string) => ReactNode>>;

const bold = (content: string) => <b>{content}</b>;

/**
 * A text of the file with its marked parts drawn. Marks are found before the values are put in: a value is shown as it is, whatever it
 * holds. Marks do not lie within one another; one that nobody draws is shown as text, so that it is seen.
 */
function drawn(
  text: string,
  marks: Marks,
  values: Readonly<Record<string, string | number>>,
): ReactNode {
  const parts = text.split(/<(\w+)>(.*?)<\/\1>/gsu);
  // The parts come as: text, name of a mark, what it marks, text, …
  const pieces = parts.map((part, place): ReactNode => {
    if (place % 3 === 1) return null;
    const content = fill(part, values);
    const name = place % 3 === 2 ? parts[place - 1] : undefined;
    if (name === undefined) return content;
    const draw = marks[name] ?? (name === 'b' ? bold : undefined);
    return draw ? draw(content) : `<${name}>${content}</${name}>`;
  });
  // As single children they need no keys: their order never changes.
  return createElement(Fragment, null, ...pieces);
}

/** A text with parts in bold (`<b>` needs no drawing of one's own), links or keys, in the order the language has them. */
export const rich = <Key extends TextKey>(
  key: Key,
  marks: Marks,
  ...[values]: Given<Values<Key>>
): ReactNode => drawn(rawText(key), marks, values ?? {});

/** The same for a text that has a form for each kind of number. */
export const richPlural = <Base extends PluralKey>(
  key: Base,
  count: number,
  marks: Marks,
  ...[values]: Given<PluralValues<Base>>
): ReactNode => drawn(rawPlural(key, count), marks, { ...values, count });
