/** Every number a rule compares with, with its default. The user can change each in the options. Words unless named otherwise. */
export const THRESHOLDS = {
  /** First email: fewer is too few, from `openerLong` on it warns, above `openerMost` it is an error. */
  openerFew: 20,
  openerLong: 120,
  openerMost: 150,
  /** The good range of a first email, named in the advice. */
  openerGoodFrom: 25,
  openerGoodTo: 80,
  /** Follow-ups. */
  followUpFew: 10,
  followUpMost: 100,
  /** Reading grade (Flesch–Kincaid, US school years): hint and warning from this grade on. */
  gradeHint: 9,
  gradeWarning: 12,
  /** Longest sentence. */
  sentenceMost: 35,
  /** Subject. */
  subjectFew: 2,
  subjectMost: 7,
  /** Characters of a subject that a phone surely shows. */
  subjectFront: 35,
  /** Questions in one email. */
  questionsMost: 3,
  /** Asks in one email. */
  asksMost: 1,
  /** "You" for each "I" or "we" in a first email. */
  youPerI: 0.5,
  /** Links in the first email and in a follow-up. */
  linksFirst: 0,
  linksLater: 1,
  /** Words in a row that two emails may not share. */
  overlapWords: 8,
  /** Characters up to which a LinkedIn message or InMail is answered best. */
  messageGood: 400,
  /** Exclamation marks in one email. */
  exclamationsMost: 1,
  /** Share of the earlier email's angle words, in percent, from which on an angle counts as the same. */
  sameAngle: 60,
} as const;

export type ThresholdName = keyof typeof THRESHOLDS;
export type Thresholds = Record<ThresholdName, number>;

/** The defaults with the user's own numbers over them; what is no number is left out. */
export function thresholdsWith(own: Partial<Record<ThresholdName, unknown>> = {}): Thresholds {
  const valid = Object.entries(own).filter(
    ([name, value]) =>
      name in THRESHOLDS && typeof value === 'number' && Number.isFinite(value) && value >= 0,
  );
  return { ...THRESHOLDS, ...(Object.fromEntries(valid) as Partial<Thresholds>) };
}
