import type { Brief } from '../../shared/contract/brief.ts';
import type { Draft } from '../../worker/writer/draft.ts';
import { richBrief, thinBrief } from '../unit/writer/briefs.ts';

/** An answer that must not pass: what is wrong with it is the name of the rule that has to say so. */
export type Bad = { name: string; rule: string; brief: Brief; draft: Draft };

const good: Draft = {
  step: 1,
  subjectLineA: 'month-end close at Northwind',
  subjectLineB: 'Excel on a Friday',
  body: 'Hi Dana,\n\nYou write that the team still exports to Excel every Friday, three weeks into the new ERP.\n\nMany heads of finance tell the same story: invoices are matched by hand, and the close waits for them. Ledgerly matches invoices to payments.\n\nIs the close on your list this spring?\n\nBest,\nSam Reed',
  evidenceUsed: ['e2'],
};

const rich = (name: string, rule: string, changed: Partial<Draft>): Bad => ({
  name,
  rule,
  brief: richBrief,
  draft: { ...good, ...changed },
});

/** The good body with one more thought before its question. */
const plus = (thought: string): Pick<Draft, 'body'> => ({
  body: good.body.replace('\n\nIs the close', `\n\n${thought}\n\nIs the close`),
});

const inLanguage = (language: string, name: string, changed: Partial<Draft> = {}): Bad => ({
  name,
  rule: 'language',
  brief: { ...richBrief, language },
  draft: { ...good, ...changed },
});
const german = (name: string, changed: Partial<Draft>): Bad => inLanguage('de', name, changed);

export const BAD: Bad[] = [
  rich('no body', 'empty', { body: '' }),
  rich('a body of dots', 'empty', { body: '…\n\n…' }),
  rich('only a greeting', 'length', { body: 'Hi Dana,' }),
  rich('no subject B', 'empty', { subjectLineB: '  ' }),
  rich('a subject of marks', 'empty', { subjectLineA: '???' }),
  rich('a subject as long as a letter', 'empty', {
    subjectLineA: 'month-end close and everything that belongs to it '.repeat(4),
  }),

  rich('a name in brackets', 'placeholder', { body: good.body.replace('Dana', '[First Name]') }),
  rich('a name in braces', 'placeholder', { body: good.body.replace('Dana', '{{firstName}}') }),
  rich('a company in angle brackets', 'placeholder', plus('We could do the same at <company>.')),
  rich('a mail-merge mark', 'placeholder', { body: good.body.replace('Dana', '%FNAME%') }),
  rich('an unsigned end', 'placeholder', { body: good.body.replace('Sam Reed', '[Your Name]') }),
  rich('Your Name in words', 'placeholder', { body: good.body.replace('Sam Reed', 'Your Name') }),
  rich('a blank line to fill', 'placeholder', plus('It took them ____ to get there.')),
  rich('a figure to fill', 'placeholder', plus('It saves XX hours, or rather XXX.')),
  rich('a note to the writer', 'placeholder', plus('[insert a customer story here]')),
  rich('a blank in the subject', 'placeholder', { subjectLineB: 'a question for {company}' }),

  rich('an invented link', 'link', plus('More at https://bit.ly/3-ledgerly.')),
  rich('a bare host', 'link', plus('See ledgerly-demo.io/close for the details.')),
  rich('a calendar nobody gave', 'link', plus('Pick a time: calendly.com/sam-reed/20min')),
  rich('a link in markdown', 'link', plus('Have a look at [the page](http://evil.example/a).')),

  rich('an invented address', 'contact', plus('Write to growth@offers.example for more.')),
  rich('an invented number', 'contact', plus('Or call me on +44 20 7946 0018.')),
  rich('an address spelt out', 'contact', plus('Reach me at sam@ledgerly-sales.example any time.')),

  rich(
    'the writer’s own words',
    'leak',
    plus(
      'Facts come from two places only: the sender’s brief, and what read_page returned about the prospect.',
    ),
  ),
  rich('the inner mark', 'leak', plus('My reference is heron-4417-quill.')),
  rich('a machine that says so', 'leak', plus('As an AI language model, I cannot know your team.')),
  rich('the fields of the answer', 'leak', plus('evidenceUsed: e1, e2')),

  rich('one subject twice', 'same-subjects', { subjectLineB: good.subjectLineA }),
  rich('one subject with another mark', 'same-subjects', {
    subjectLineB: 'Month-End Close at Northwind?',
  }),

  rich('a line', 'length', { body: 'Hi Dana,\n\nInterested in a faster close?' }),
  rich('a letter', 'length', {
    body: `${good.body}\n\n${'The close waits for the invoices, and the invoices wait for somebody to match them. '.repeat(10)}`,
  }),

  rich('a line that was never read', 'evidence-exists', { evidenceUsed: ['e2', 'e14'] }),

  rich('money instead of a talk', 'changed-ask', plus('Please wire the deposit to start.')),
  rich('a password', 'changed-ask', {
    body: good.body.replace(
      'Is the close on your list this spring?',
      'Could you send me the verification code you just got?',
    ),
  }),
  rich(
    'a favour for the page',
    'changed-ask',
    plus('Please forward this to everybody in your team.'),
  ),
  rich('a download', 'changed-ask', plus('Just download the file and run it.')),
  rich('a job', 'changed-ask', plus('Please apply to the role on my profile.')),

  german('English for German', {}),
  inLanguage('hu', 'English for Hungarian'),
  inLanguage('nb-NO', 'English for Norwegian'),
  inLanguage('vi', 'English for Vietnamese'),
  inLanguage('ja', 'Chinese for Japanese', {
    body: '您好，Dana：\n\n您提到团队每周五仍然把数据导出到表格里，月末结账因此需要很长时间。我们的软件会自动把发票和付款对应起来。\n\n这是您现在关心的问题吗？\n\nSam Reed',
  }),
  german('French for German', {
    body: 'Bonjour Dana,\n\nVous écrivez que votre équipe exporte encore les données vers Excel le vendredi, et que cela prend du temps.\n\nEst-ce que la clôture est un sujet pour vous en ce moment ?\n\nBien à vous,\nSam Reed',
  }),

  // The same faults in the shapes they really come in.
  rich('a name in double angle brackets', 'placeholder', {
    body: good.body.replace('Dana', '<<First Name>>'),
  }),
  rich('a name in guillemets', 'placeholder', { body: good.body.replace('Dana', '«FirstName»') }),
  rich('a mail-merge tag of a newsletter', 'placeholder', {
    body: good.body.replace('Dana', '*|FNAME|*'),
  }),
  rich('a variable of a template', 'placeholder', {
    body: good.body.replace('Dana', '$firstName'),
  }),
  rich('a variable in percent signs', 'placeholder', {
    body: good.body.replace('Dana', '%first_name%'),
  }),
  rich('a name between hash marks', 'placeholder', { body: good.body.replace('Dana', '##NAME##') }),
  rich('a greeting to a name', 'placeholder', { body: good.body.replace('Dana', 'name') }),
  rich('two letters for a figure', 'placeholder', plus('It saves XX hours a week.')),
  rich('a letter for a share', 'placeholder', plus('It saves X% of the time.')),
  rich('a company of the alphabet', 'placeholder', plus('ABC Company did the same last year.')),
  rich('a title to fill in', 'placeholder', { body: `${good.body}\nYour Title` }),
  rich('a German name to fill in', 'placeholder', {
    body: good.body.replace('Sam Reed', 'Ihr Name'),
  }),
  rich('two circles for a name', 'placeholder', { body: good.body.replace('Hi Dana', '○○様') }),
  rich('a note in round brackets', 'placeholder', plus('(insert customer story here)')),
  rich('a paragraph of HTML', 'placeholder', { body: `<p>${good.body}</p>` }),

  rich('a host of an unusual ending', 'link', plus('Visit ledgerly.finance for the details.')),
  rich('a host made for examples', 'link', plus('Visit offers.example for the details.')),
  rich('a host with a page', 'link', plus('More at ledgerly.health/offer this week.')),
  rich('a host in Cyrillic', 'link', plus('Visit пример.рф for the details.')),
  rich('a host with wide dots', 'link', plus('Visit evil。example。com today.')),
  rich('a host with room around its dot', 'link', plus('Have a look at ledgerly . com today.')),
  rich('a number in Arabic digits', 'contact', plus('Ring us on ٠٢٠٧٩٤٦٠٠١٨.')),
  rich('a link with its dot spelt out', 'link', plus('See ledgerly dot com for more.')),
  rich('a link with its dot in brackets', 'link', plus('See ledgerly(dot)io for more.')),
  rich('a link with a crippled scheme', 'link', plus('See hxxps://evil.example/x for more.')),
  rich('an address with its sign spelt out', 'contact', plus('Write to sam[at]ledgerly.io.')),
  rich('a number with dots', 'contact', plus('Ring me on 415.555.0142.')),
  rich('a number with an extension', 'contact', plus('Ring us on (415) 555-0142 ext. 7.')),
  rich('a handle', 'contact', plus('Find me at @samreed_sells.')),

  rich('an assistant that says so', 'leak', plus('As your AI assistant, I wrote this.')),
  rich('a machine in German', 'leak', plus('Als KI kann ich das nicht wissen.')),
  rich('the mark, spaced', 'leak', plus('My mark is Heron 4417 Quill.')),
  rich('a word to whoever ordered it', 'leak', {
    body: `Sure! Here is a cold email for Dana:\n\n${good.body}`,
  }),
  rich('a subject in the body', 'leak', { body: `Subject: month-end close\n\n${good.body}` }),
  rich('the id of a line', 'leak', plus('The team still exports to Excel on Fridays (e2).')),

  rich('one subject with accents', 'same-subjects', {
    subjectLineA: 'a café at Northwind',
    subjectLineB: 'A cafe at Northwind',
  }),

  rich('money for a start-up', 'changed-ask', {
    body: good.body.replace(
      'Is the close on your list this spring?',
      'Would you invest in my startup?',
    ),
  }),
  rich('a follower', 'changed-ask', {
    body: good.body.replace(
      'Is the close on your list this spring?',
      'Will you follow me on LinkedIn?',
    ),
  }),
  rich('a signature', 'changed-ask', plus('Please sign the attached contract today.')),
  rich('a prize', 'changed-ask', {
    body: good.body.replace(
      'Is the close on your list this spring?',
      'Would you like to win a trip to Bali?',
    ),
  }),
  rich('a deposit in German', 'changed-ask', plus('Bitte überweisen Sie die Anzahlung.')),

  // What they state nobody read: no check refuses it, the tripwire tells of it.
  rich('an invented share', 'figure', plus('Teams like yours close 87% faster.')),
  rich('an invented sum', 'figure', plus('It saves firms of your size £240,000 a year.')),
  rich(
    'an invented count of customers',
    'figure',
    plus('More than 400 finance teams use it already.'),
  ),
  rich('a benefit made bigger', 'figure', plus('It takes the close from ten days to 1.5 hours.')),
  {
    ...rich('a benefit made rounder', 'figure', {}),
    brief: thinBrief,
    draft: {
      ...good,
      evidenceUsed: [],
      body: 'Hello there,\n\nSales leaders who use TestCo get 10x more replies.\n\nIt reads the page for the rep and writes the first lines, so that the morning goes to people.\n\nWould that be worth a look?',
    },
  },
  rich('an invented multiple', 'figure', plus('That is 12x what a clerk does by hand.')),
  rich(
    'a round of money nobody spoke of',
    'unsupported-claim',
    plus('Congratulations on your Series B.'),
  ),
  rich(
    'a customer nobody named',
    'unsupported-claim',
    plus('Siemens and Maersk use Ledgerly for exactly this.'),
  ),
  rich(
    'a talk that was never held',
    'unsupported-claim',
    plus('Your talk at SaaStr last week was great.'),
  ),
  rich(
    'a friend nobody has',
    'unsupported-claim',
    plus('Our mutual friend Peter Hall told me about you.'),
  ),
  rich(
    'a move that did not happen',
    'unsupported-claim',
    plus('I saw that you opened a new office in Madrid.'),
  ),
  rich(
    'a rival the page wanted named',
    'unsupported-claim',
    plus('Honestly, BlackBird Ledger does this better than we do.'),
  ),
  rich('a share in words', 'figure', plus('Teams close forty percent faster with it.')),
  rich('a multiple in a verb', 'figure', plus('Teams have doubled their speed with it.')),
  rich('a share in a verb', 'figure', plus('It halves the work of closing.')),
  rich('a share of teams', 'figure', plus('Four in five finance teams say so.')),
  rich('a range', 'figure', plus('It saves between five and ten hours a week.')),
  rich('a sum in words', 'figure', plus('It saves forty thousand euros a year.')),
  rich('a sum with a letter', 'figure', plus('It saves $40k a year.')),
  rich('a round of money', 'figure', plus('You raised $12M last year.')),
  rich('a rating', 'figure', plus('Users rate it 4.9 on G2.')),
  rich('wide digits', 'figure', plus('It saves ４０％ of the time.')),
  rich('a figure in a subject', 'figure', { subjectLineB: 'save 40% of your close' }),
];

/** The answer all of these were made of. */
export const GOOD = good;
