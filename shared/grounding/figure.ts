import type { Span } from './claims.ts';

export type FigureKind = 'percent' | 'money' | 'times' | 'time' | 'year' | 'count' | 'vague';

/** A figure of a text: what it can mean, of what kind it is, and how firmly it is said. */
export type Figure = Span & {
  kind: FigureKind;
  /** Possible readings, the likelier first; of `vague`, the least and the most. */
  values: number[];
  /** Money: ISO code or symbol. Time: the unit. */
  unit?: string;
  /** "about 40", "over 200", "under 10". */
  hedge?: 'about' | 'least' | 'most';
  /** Written as a word ("three"). */
  inWords: boolean;
  /** Words behind the figure, in lower case, up to five: what is counted. */
  nouns: string[];
  /** Words right before the figure, in lower case, up to three. */
  before: string[];
};

/** A figure before the words around it are looked at. */
export type Bare = Omit<Figure, 'nouns' | 'before'>;
