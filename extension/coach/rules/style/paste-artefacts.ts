import { t } from '../../../i18n/text.ts';
import { editFix, marksOf } from '../../marks-and-fixes.ts';
import type { EmailRule, Mark } from '../../types.ts';

/** What is left behind by copying from a chat, a document or another mail, and what it becomes. */
const ARTEFACTS: [RegExp, string][] = [
  [/[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g, ''],
  // French has them before a mark, within « » and before a unit.
  [/(?<![«\d])\u00a0(?![?!;:»%€])/g, ' '],
  [/\*\*([^*\n]+)\*\*/g, '$1'],
  [/^#{1,4} +/gm, ''],
  [/```\w*\n?/g, ''],
  [/<\/?(?:p|br|div|b|i|strong|em|span|ul|li)\b[^>\n]{0,80}>/gi, ''],
  [/&(?:nbsp|#160);/g, ' '],
  [/&amp;/g, '&'],
  [/&quot;|&#34;/g, '"'],
  [/&(?:apos|#39|#x27);/g, "'"],
  [/^(?:subject|betreff|objet|asunto)(?: line)?(?: [AB])?\s*:.*\n+/gim, ''],
  [/^>+ ?/gm, ''],
  [/\[\d{1,2}\](?!\()/g, ''],
  [/(?<=\S) {2,}(?=\S)/g, ' '],
];

export const pasteArtefacts: EmailRule = {
  scope: 'email',
  name: 'paste-artefacts',
  title: 'coach.rules.pasteArtefacts.title',
  looksFor: 'coach.rules.pasteArtefacts.looksFor',
  why: 'They show the text came from somewhere else, and some of them look broken in the reader’s inbox.',
  instead: 'Plain text.',
  weight: 65,
  languages: 'any',
  good: [
    { body: 'Hi Mara,\n\nWho plans the routes - you or the depots?' },
    { body: 'Bonjour Mara,\n\nQui planifie les tournées\u00a0? Il y en a 1\u00a0200 par mois.' },
  ],
  bad: [
    { body: 'Subject: routes\n\nHi Mara,\n\nWho plans the routes?', marked: 'Subject: routes\n\n' },
    { body: 'Hi Mara,\n\nWho plans the **morning routes**?', marked: '**morning routes**' },
    { body: 'Hi Mara,\n\nWho plans  the routes?', marked: '  ' },
  ],
  check({ parsed: { body } }) {
    const marks: Mark[] = ARTEFACTS.flatMap(([pattern]) => marksOf('body', body, pattern)).sort(
      (a, b) => a.start - b.start,
    );
    if (marks.length === 0) return [];
    return [
      {
        severity: 'warning',
        title: t('coach.rules.pasteArtefacts.finding'),
        message: t('coach.rules.pasteArtefacts.says'),
        marks,
        fix: editFix(t('coach.fix.clean'), { field: 'body', was: body, now: cleaned(body) }),
      },
    ];
  },
};

/** Cleans until nothing changes: taking one trace out may bring another together. */
function cleaned(body: string): string {
  const once = ARTEFACTS.reduce((text, [pattern, becomes]) => text.replace(pattern, becomes), body);
  return once === body ? body : cleaned(once);
}
