import type { Facts } from './facts.ts';
import type { Parts } from './letter.ts';
import { subject } from './letter.ts';
import { small, wordsOf } from './phrase.ts';
import { askOf, atCompany, benefitOf, problemOf, productOf, quoteOf } from './say.ts';

/** The seven emails, each with an angle, an opening and a question of its own. */

type Tone = Facts['tone'];
const byTone = (tone: Tone, said: Record<Tone, string>): string => said[tone];

/** The proof's first words: what it is about, or without a name for that, what it comes from. */
function aboutResult(facts: Facts): string {
  const { tone, topic } = facts;
  if (!topic) return `Here is what is different once ${thingOf(facts)} is in place.`;
  return byTone(tone, {
    Professional: `This is about ${topic}, and about what is different once it is dealt with.`,
    Casual: `So, ${topic}. Here is what changes once that is sorted.`,
    Direct: `One result is worth a look if ${topic} costs you time.`,
    Friendly: `Picture the work without ${topic} in the way. That is what this is about.`,
  });
}

/** What comes between a good person and their work, in a scene. */
function whatComesBetween({ topic, problem, names, english }: Facts): string {
  if (topic) return `But first: ${topic}.`;
  if (!english || problem.shape === 'question' || wordsOf(problem.text).length > MOST_IN_SCENE)
    return 'But first there is everything else.';
  if (problem.shape === 'verb') return `But first they ${small(problem.text, names)}.`;
  return `And then it is the same as ever: ${small(problem.text, names)}.`;
}

const MOST_IN_SCENE = 14;

function whoYouAre(facts: Facts): string {
  const { company, title, titleKnown, aTitle } = facts;
  if (titleKnown && company) return `You are ${title} at ${company}, so I think this lands on your desk.`;
  if (titleKnown) return `You are ${title}, so I think this lands on your desk.`;
  if (company) return `This is a note for ${aTitle}. I hope I have the right desk at ${company}.`;
  return `This is a note for ${aTitle}, so I will keep it short.`;
}

const QUOTED: Record<string, string> = {
  message: 'in your own words',
  post: 'in your own words',
  about: 'in your own words',
  headline: 'your headline, and a question',
  selection: 'one line I read about you',
};

export function opener(facts: Facts): Parts {
  const [quote] = facts.quotes;
  const at = atCompany(facts);
  const question = byTone(facts.tone, {
    Professional: `Is this on your mind${at} at the moment?`,
    Casual: `Does that ring a bell${at}?`,
    Direct: `Is that a problem${at} too?`,
    Friendly: `Does that sound like your week${at} too?`,
  });
  return {
    subjects: [
      subject(
        facts.topic && `${facts.topic}${at}`,
        facts.topic,
        facts.company && `a question about ${facts.company}`,
        'a question about your work',
      ),
      subject(
        quote && QUOTED[quote.kind],
        facts.titleKnown ? `for ${small(facts.aTitle, facts.names)}` : undefined,
        facts.firstName && `a short question, ${facts.firstName}`,
        'a short question',
      ),
    ],
    paragraphs: [quote ? quoteOf(quote, facts) : whoYouAre(facts), problemOf(facts), productOf(facts), question],
    leansOn: quote ? [quote.id] : [],
  };
}

const THANKS = 'Thank you for writing back.';
const ON_IT = 'That tells me where things stand.';
/** A first email is 80 words at most; greeting and sign-off take some ten of them. */
const ROOM = 70;

/** To somebody who has written back: it takes up what they wrote, and asks before it says more. */
export function answer(facts: Facts): Parts {
  const quote = facts.quotes.find(({ kind }) => kind === 'message') ?? facts.quotes[0];
  const at = atCompany(facts);
  const said = quote ? quoteOf(quote, facts) : 'I would rather ask than guess.';
  const question = byTone(facts.tone, {
    Professional: 'What would you want to know first?',
    Casual: 'What would you want to know before we talk about it?',
    Direct: 'What would you have to know first?',
    Friendly: 'Is there something you would want to know first?',
  });
  const rest = [problemOf(facts), productOf(facts), question];
  const hasRoom = quote && wordsOf([THANKS, said, ON_IT, ...rest].join(' ')).length <= ROOM;
  return {
    subjects: [subject(facts.topic && `${facts.topic}${at}`, facts.topic, 'your answer, and a question'), 'thank you for writing back'],
    paragraphs: [[THANKS, said, ...(hasRoom ? [ON_IT] : [])].join(' '), ...rest],
    leansOn: quote ? [quote.id] : [],
  };
}

export function proof(facts: Facts): Parts {
  return {
    subjects: [
      subject(`what would change${atCompany(facts)}`, 'what would change for you'),
      subject(
        facts.benefit.shape === 'verb' || facts.benefit.shape === 'thing' ? small(facts.benefit.text, facts.names) : undefined,
        'a reason to believe it',
      ),
    ],
    paragraphs: [
      aboutResult(facts),
      benefitOf(facts),
      byTone(facts.tone, {
        Professional: 'You would want to see that in your own numbers before you believe it, and so would I.',
        Casual: 'Do not take my word for it. Your own numbers are the ones that count.',
        Direct: 'Believe it when you see it in your own numbers.',
        Friendly: 'You would want to see that in your own numbers before you believe it. I would too.',
      }),
      `What would a result like that be worth to ${facts.company ?? 'your team'}?`,
    ],
  };
}

const SAID = ['message', 'post', 'about', 'selection', 'note'];

/** What they say in sentences, after the one the opener leans on. */
const inTheirWords = ({ quotes }: Facts): Facts['quotes'] => quotes.slice(1).filter(({ kind }) => SAID.includes(kind));

export function idea(facts: Facts): Parts {
  const quote = inTheirWords(facts)[0];
  const before = quote
    ? `${quoteOf(quote, facts, true)} That made me think of something you can try without buying anything.`
    : 'Here is something you can try without buying anything.';
  return {
    subjects: ['a list for one week', subject(facts.company && `something to try at ${facts.company}`, 'something to try before Friday')],
    paragraphs: [
      before,
      `Ask the people who do the work to keep a list: one line each time ${facts.topic ?? 'something'} slowed them down. On Friday, read it together. You will know if it is a nuisance or a cost.`,
      `If it is a cost, ${facts.seller ?? 'our product'} is one way to bring it down.`,
      byTone(facts.tone, {
        Professional: 'How do you keep track of it today?',
        Casual: 'How do you keep an eye on it now?',
        Direct: 'How do you measure it today?',
        Friendly: 'How do you and your team keep track of it now?',
      }),
    ],
    leansOn: quote ? [quote.id] : [],
  };
}

export function objection(facts: Facts): Parts {
  const doubt = byTone(facts.tone, {
    Professional: 'The usual doubt is a fair one: there is no time to bring in one more tool.',
    Casual: 'I know, one more tool is the last thing anybody asked for.',
    Direct: 'No time for one more tool. That is the usual answer, and it is fair.',
    Friendly: 'If your first thought is “not one more tool”, I understand it.',
  });
  return {
    subjects: ['no time for one more tool', subject(facts.firstName && `a smaller step, ${facts.firstName}`, 'a smaller step')],
    paragraphs: [
      doubt,
      `Nobody should change how a team works because of an email. So judge ${thingOf(facts)} by something small first, and drop it if it does not help.`,
      askOf(facts),
    ],
  };
}

/** "a browser extension", where the product is a thing with a short name. */
function thingOf({ product, seller, names }: Facts): string {
  const [head = ''] = product.text.split(/\s+(?:that|which|who|for|to|with|from|of|in|on)\s+|[,:;(]/i);
  const short = product.shape === 'thing' && wordsOf(head).length <= 5 && /^(?:an?|the|our)\s/i.test(head);
  return seller ?? (short ? small(head, names) : 'our product');
}

export function example(facts: Facts): Parts {
  const where = facts.town ? ` in ${facts.town}` : atCompany(facts);
  return {
    subjects: [subject(`Monday morning${where}`, 'a Monday morning'), 'the same Monday, but lighter'],
    paragraphs: [
      `Say it is Monday morning${where}. Somebody good on your team sits down to do what they are good at. ${whatComesBetween(facts)}`,
      `Now the same Monday with ${thingOf(facts)} doing that part. The good work starts right away.`,
      byTone(facts.tone, {
        Professional: 'Does the first Monday look familiar?',
        Casual: 'Is the first one closer to home?',
        Direct: 'Which Monday is yours?',
        Friendly: 'Does that first Monday feel familiar?',
      }),
    ],
  };
}

export function nudge(facts: Facts): Parts {
  const quote = inTheirWords(facts)[1];
  const at = atCompany(facts);
  const lead = facts.angle ? `One more side of it: ${small(facts.angle, facts.names)}.` : quote ? quoteOf(quote, facts) : '';
  const gone = facts.topic
    ? `Suppose nobody${at} had to think about ${facts.topic} tomorrow.`
    : `Suppose ${thingOf(facts)} did its part${at} from tomorrow.`;
  return {
    subjects: [
      subject(facts.angle && small(facts.angle, facts.names), 'who would notice first'),
      subject(facts.topic && `without ${facts.topic}`, 'a day without it'),
    ],
    paragraphs: [lead, `${gone} Who would notice first?`, 'A name is answer enough.'],
    leansOn: !facts.angle && quote ? [quote.id] : [],
  };
}

export function close(facts: Facts): Parts {
  const at = atCompany(facts);
  return {
    subjects: ['last one from me', subject(facts.fullName && `a last line for ${facts.fullName}`, 'the right person for this')],
    paragraphs: [
      byTone(facts.tone, {
        Professional: 'This is my last email, so that your inbox gets a little lighter.',
        Casual: 'Last one from me, promise.',
        Direct: 'This is my last email.',
        Friendly: 'This is the last you will hear from me, and no hard feelings at all.',
      }),
      `Should ${facts.topic ?? 'the matter'} move up your list at some point, you know where to find ${facts.seller ?? 'us'}. If it never does, a plain no is a good answer too.`,
      `${facts.titleKnown ? `As ${facts.title} you seemed the one to ask. ` : ''}Or is there somebody else${at} who looks after this?`,
    ],
  };
}
