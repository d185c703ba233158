import type { Facts } from './facts.ts';
import { byDraft, type Parts, subject } from './letter.ts';
import { capital, small, wordsOf } from './phrase.ts';
import type { Quote } from './quote.ts';
import { atCompany, productOf, quoteOf } from './say.ts';
import { plainTopic, seller } from './steps.ts';

/** The benefit as it was typed, to be doubted. */
const claimOf = ({ benefit }: Facts): string => capital(benefit.text).replace(/[“”"]/g, '’');

export function proof(facts: Facts): Parts {
  const { angle } = facts;
  const question = angle
    ? `Where does ${small(angle, facts.names)} come into this for you?`
    : byDraft(
        facts,
        'Which of your numbers would have to move before it was worth your time?',
        'What would you want to see before you believed it?',
        'Which number would you check first?',
      );
  return {
    angle: angle ? 'The side you asked for' : 'In their own numbers',
    subjects: [
      subject(`your numbers, not mine${atCompany(facts)}`, 'your numbers, not mine'),
      byDraft(facts, 'before you believe it', 'a fair test of it', 'how you would know'),
    ],
    paragraphs: [
      byDraft(
        facts,
        `“${claimOf(facts)}” is easy to write. You shouldn't take it from me: the only figures that count are your own.`,
        `“${claimOf(facts)}”: I'd be sceptical of that line in your place. A week of your own figures says more.`,
        `You've every right to doubt “${claimOf(facts)}”. Treat it as a claim until you've seen it in your own figures.`,
      ),
      `${question} If the honest answer is none, that settles it too.`,
    ],
  };
}

/** Something to keep, whether or not they ever answer. */
export function idea(facts: Facts): Parts {
  const topic = plainTopic(facts);
  const who = topic
    ? `anybody who offers to take ${topic} off your hands`
    : 'anybody who offers you help with this';
  const questions = byDraft(
    facts,
    [
      'Who on your side does the work in the first week?',
      'What happens on the day it goes wrong?',
      'What does it take to stop again?',
    ],
    [
      'What will your people have to do differently on day one?',
      'Who notices first when it fails?',
      'How do you get out of it?',
    ],
    [
      'What do you need from us before it runs?',
      'Who answers when it breaks?',
      'What is left if we stop?',
    ],
  );
  return {
    angle: 'Three questions for any vendor',
    subjects: [
      byDraft(
        facts,
        'three questions to ask anyone',
        'before you say yes to anyone',
        'questions worth asking us',
      ),
      'yours to keep',
    ],
    paragraphs: [
      `Three things worth asking ${who}, us included:`,
      questions.join('\n\n'),
      'If an answer is vague, that tells you most of it. The list is yours, whoever you end up talking to.',
    ],
  };
}

const SAID = ['message', 'post', 'about', 'selection', 'note'];

/** What they say in sentences, after the one the opener leans on. */
const inTheirWords = ({ quotes }: Facts): Quote[] =>
  quotes.slice(1).filter(({ kind, text }) => SAID.includes(kind) && /^(?:\p{Lu}|\d)/u.test(text));

export function objection(facts: Facts): Parts {
  const doubt = byDraft(
    facts,
    "One more tool is the last thing most teams want, and that's fair.",
    "If your first thought is “not another tool”, I'd think the same.",
    'There may be no room for one more thing right now.',
  );
  return {
    angle: 'Not one more tool',
    subjects: [
      byDraft(facts, 'not one more tool', 'the obvious objection', 'no room for one more thing'),
      subject(`a small start${atCompany(facts)}`, 'a small start'),
    ],
    paragraphs: [
      `${doubt} So judge ${seller(facts)} by something small: one person, one piece of work, and drop it if it doesn't help. Whether it earns its place shows soon enough.`,
      byDraft(
        facts,
        'Who on your team would be the hardest to convince?',
        'Which piece of work would be a fair trial?',
        'Whose opinion would settle it for you?',
      ),
    ],
  };
}

export function example(facts: Facts): Parts {
  const quote = inTheirWords(facts)[0];
  const topic = plainTopic(facts);
  const where = facts.town ? ` in ${facts.town}` : atCompany(facts);
  return {
    angle: quote ? 'Another line of theirs' : 'A week without it',
    subjects: [
      subject(topic && `a week without ${topic}`, `an ordinary week${where}`, 'an ordinary week'),
      byDraft(
        facts,
        'what you would do instead',
        'the time you get back',
        'what comes in its place',
      ),
    ],
    paragraphs: [
      quote ? quoteOf(quote, facts, true) : '',
      `Picture an ordinary week${where} in which nobody has to think about ${topic ?? 'that part of the work'}. It's the quickest way I know to tell a nuisance from a real cost.`,
      byDraft(
        facts,
        'What would your people do with the time?',
        'What would you have them do instead?',
        'Where would that time go?',
      ),
    ],
    leansOn: quote ? [quote.id] : [],
  };
}

/** The offer in so many words, for a reader on a phone. */
export function nudge(facts: Facts): Parts {
  const line =
    wordsOf(facts.product.text).length > 14 ? `${facts.benefit.text}.` : productOf(facts);
  return {
    angle: 'All in one line',
    subjects: [
      byDraft(facts, 'in one line', 'the short version', 'one line, no more'),
      subject(facts.seller && `${facts.seller}, in short`, 'what it is, in short'),
    ],
    paragraphs: [
      `If you only keep one line of mine: ${keep(line, facts)}`,
      byDraft(
        facts,
        'A yes or a no is plenty.',
        'One word back is enough.',
        'Yes, no or later: any of them helps me.',
      ),
    ],
  };
}

/** A sentence behind a colon: names keep their capital, and the seller's is one. */
const keep = (line: string, { names }: Facts): string => small(line, names);

export function close(facts: Facts): Parts {
  return {
    angle: 'A friendly goodbye',
    subjects: [
      byDraft(facts, 'leaving it here', 'my last mail', 'closing the loop, kindly'),
      subject(facts.firstName && `thanks, ${facts.firstName}`, 'thanks for reading'),
    ],
    paragraphs: [
      byDraft(
        facts,
        "I'll leave it here, so that your inbox has one thing less to deal with.",
        'This is the last you hear from me on this.',
        'I know when a mail has had its chance, so this is the last one.',
      ),
      'Should this move up your list one day, a reply to any of these reaches me. If it never does, there is no need to answer this one.',
      byDraft(
        facts,
        `I hope the next months go well for you and your team${atCompany(facts)}.`,
        `I wish you and everybody${atCompany(facts)} a good run.`,
        'Thanks for reading this far.',
      ),
    ],
  };
}
