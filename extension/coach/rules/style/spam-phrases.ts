import { ANYWHERE, anyOf, WORDS } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { marksOf, rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import type { EmailRule, Field, Mark } from '../../types.ts';

const PHRASES = anyOf(ANYWHERE, 'gi')`
  ${anyOf(WORDS)`
    act now
    buy now
    order now
    call now
    click here
    click below
    limited[- ]time
    (?:exclusive|special|once in a lifetime) (?:offer|deal|discount)
    don['’]t miss out
    risk[- ]free
    100% (?:free|guaranteed|satisfied)
    money[- ]back
    no obligation
    no strings attached
    no catch
    double your (?:revenue|sales|income|leads)
    earn (?:extra|more) (?:cash|money)
    cash bonus
    guaranteed (?:results|roi|leads|meetings)
    amazing (?:deal|offer|results)
    free (?:gift|money|consultation|trial now)
    best price
    lowest price
    cheap(?:est)? (?:price|rate)s?
    increase (?:your )?(?:sales|revenue|traffic) (?:by|now|today|fast)
    10x your
    you(?:['’]re| are) (?:a|the) winner
    congratulations,? you(?:['’]ve| have)? (?:won|been (?:selected|chosen))
    this is not spam
    dear (?:friend|business owner)
    while (?:supplies|stocks) last
    satisfaction guaranteed
    skyrocket
    secret (?:formula|to success)
    what are you waiting for
    apply now
    sign up (?:free|now|today)
  `}
  \${2,}
  €{2,}
  ^urgent\b
  \burgent:
`;

export const spamPhrases: EmailRule = {
  scope: 'email',
  name: 'spam-phrases',
  title: 'coach.rules.spamPhrases.title',
  looksFor: 'coach.rules.spamPhrases.looksFor',
  why: 'Readers filter them out before spam filters do. The list is our own: urgency, promises, and prices. Whether a given filter counts them isn’t measured.',
  instead: 'Say what you mean, without the push.',
  weight: 52,
  languages: 'en',
  good: [{ body: 'Hi Mara,\n\nThe trial costs nothing and ends by itself.\n\nIs it worth a try?' }],
  bad: [
    {
      body: 'Hi Mara,\n\nThis is a limited-time, risk-free offer.\n\nInterested?',
      marked: 'limited-time',
    },
    { subjectA: 'Act now and save', marked: 'Act now' },
  ],
  check({ text, parsed }) {
    const fields: { field: Field; text: string }[] = [
      ...subjectsOf(text),
      { field: 'body', text: parsed.body },
    ];
    const marks: Mark[] = fields.flatMap(({ field, text: words }) =>
      marksOf(field, words, PHRASES),
    );
    if (marks.length === 0) return [];
    return [
      {
        severity: 'warning',
        title: t('coach.rules.spamPhrases.title'),
        message: t('coach.rules.spamPhrases.says'),
        marks,
        fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
      },
    ];
  },
};
