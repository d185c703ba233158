import type { Span } from '../../../../shared/grounding/index.ts';
import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { RuleContext, SetRule } from '../../types.ts';

export const overlap: SetRule = {
  scope: 'set',
  name: 'overlap',
  title: 'coach.rules.overlap.title',
  looksFor: 'coach.rules.overlap.looksFor',
  why: 'Seven emails read as one conversation. Repetition shows there was nothing new to say.',
  instead: 'Say it once, in the email where it matters most.',
  weight: 34,
  languages: 'any',
  good: [
    {
      bodies: [
        'You run nine depots.\n\nWho plans the routes?',
        'Mondays are worst.\n\nIs that so at yours?',
      ],
    },
  ],
  bad: [
    {
      bodies: [
        'Kent is large. The first hour of the day is lost to planning by hand.\n\nYours too?',
        'Drivers wait. And the first hour of the day is lost to lists.\n\nIs it?',
      ],
      marked: 'the first hour of the day is lost to',
    },
  ],
  check(contexts) {
    const rows = contexts[0]?.thresholds.overlapWords ?? 0;
    if (rows < 2) return [];
    const seen = new Map<string, number>();
    return contexts.flatMap((context) => {
      const repeated = repeatedRows(context, rows, seen);
      for (const { key } of rowsOf(context, rows)) if (!seen.has(key)) seen.set(key, context.step);
      const [first] = repeated;
      if (!first) return [];
      const marks = merged(repeated.map(({ span }) => span)).map((span) => markOf('body', span));
      return [
        {
          step: context.step,
          severity: 'hint' as const,
          title: t('coach.rules.overlap.finding'),
          message: t('coach.rules.overlap.says', { step: first.step }),
          marks,
          fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
        },
      ];
    });
  },
};

type Row = { key: string; span: Span };

function rowsOf({ parsed: { words, sentences } }: RuleContext, length: number): Row[] {
  return words.slice(0, Math.max(0, words.length - length + 1)).flatMap((first, at) => {
    const last = words[at + length - 1];
    if (!last || !sentences.some(({ start, end }) => first.start >= start && last.end <= end))
      return [];
    const key = words
      .slice(at, at + length)
      .map((word) => word.text.toLowerCase())
      .join(' ');
    return [{ key, span: { start: first.start, end: last.end, text: key } }];
  });
}

const repeatedRows = (
  context: RuleContext,
  length: number,
  seen: Map<string, number>,
): (Row & { step: number })[] =>
  rowsOf(context, length).flatMap((row) => {
    const step = seen.get(row.key);
    return step === undefined ? [] : [{ ...row, step }];
  });

/** Rows that touch become one mark. */
function merged(spans: Span[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
