import { linksOf, type Span } from '../../../../shared/grounding/index.ts';
import { ANYWHERE, anyOf } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { cutOf, editFix, markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { ParsedBody } from '../../parsed-body.ts';
import type { EmailRule, Fix } from '../../types.ts';

const CALENDAR = anyOf(ANYWHERE, 'i')`
  calendly
  cal\.com
  savvycal
  chilipiper
  hubspot\.com/meetings
  meetings\.hubspot
  youcanbook
  acuityscheduling
  doodle\.com
  koalendar
  tidycal
  zcal
  calendar\.app\.google
  calendar\.google
  bookings?\.
  /book(?:-|\b)
  /demo\b
  /meet(?:ing)?s?\b
  /schedule\b
`;

export const calendarLink: EmailRule = {
  scope: 'email',
  name: 'calendar-link',
  title: 'coach.rules.calendarLink.title',
  looksFor: 'coach.rules.calendarLink.looksFor',
  why: 'It asks a stranger to do your scheduling, and it is a link besides: see “Links”. An ask for interest was answered by 12%, for a meeting by 7% (Gong, second hand).',
  instead: 'Leave it out; offer it once they answered.',
  weight: 85,
  languages: 'any',
  good: [
    {
      step: 3,
      body: 'Hi Mara,\n\nThe sheet is at https://routewise.example/sheet.\n\nDoes it fit your depots?',
      brief: { yourProduct: 'https://routewise.example/sheet' },
    },
  ],
  bad: [
    {
      step: 1,
      body: 'Hi Mara,\n\nHow do you plan routes?\n\nBook a slot: https://calendly.com/tom',
      marked: 'https://calendly.com/tom',
    },
  ],
  check({ parsed, step, brief }) {
    if (step !== 1) return [];
    const own = brief.callToAction ?? '';
    return linksOf(parsed.body)
      .filter(({ text }) => CALENDAR.test(text))
      .map((span) => ({
        severity: own.includes(span.text) ? ('hint' as const) : ('error' as const),
        title: t('coach.rules.calendarLink.finding'),
        message: t('coach.rules.calendarLink.says'),
        marks: [markOf('body', span)],
        fix: fixFor(parsed, span),
      }));
  },
};

/** The sentence goes with its link, which alone would leave "Book a slot:" behind; where it is all there is, the Worker writes anew. */
function fixFor(parsed: ParsedBody, { start }: Span): Fix {
  const sentence = parsed.sentences.find((one) => one.start <= start && start < one.end);
  return sentence && parsed.sentences.length > 1
    ? editFix(t('coach.fix.cutSentence'), cutOf(parsed.body, sentence))
    : rewriteFix(t('coach.fix.rewrite'), 'again');
}
