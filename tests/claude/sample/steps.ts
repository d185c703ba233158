import type { Facts } from './facts.ts';
import { byDraft, type Parts, subject } from './letter.ts';
import type { Quote } from './quote.ts';
import { askOf, atCompany, benefitOf, problemOf, productOf, quoteOf } from './say.ts';

/* The seven emails in English, each with a point of its own. Nothing is stated that was not typed or read. */

/** The problem's name where it can stand behind any verb: a deed ("chasing invoices") or several things. */
export const plainTopic = ({ topic }: Facts): string | undefined =>
  topic && /^\p{L}+ing\s|[^s]s$/u.test(topic) && !/^the lack/.test(topic) ? topic : undefined;

export const seller = ({ seller: name }: Facts): string => name ?? 'what we do';

function whoYouAre({ titleKnown, title, company, aTitle }: Facts): string {
  const at = company ? ` at ${company}` : '';
  if (titleKnown) return `You're ${title}${at}, so I think this lands on your desk.`;
  return company
    ? `I hope I have the right desk at ${company}: this one is for ${aTitle}.`
    : `This one is for ${aTitle}, so I'll keep it short.`;
}

/** Their own words, and that they are why I write. */
function whyYou(quote: Quote, facts: Facts): string {
  if (quote.kind === 'note') return quoteOf(quote, facts);
  const said = quoteOf(quote, facts);
  return byDraft(
    facts,
    `${said} That's why I'm writing.`,
    `One line of yours made me write. ${said}`,
    said,
  );
}

const ANGLE_OF: Record<string, string> = {
  message: 'Their own words, taken up',
  post: 'The line in their post',
  note: 'Where you two met',
  headline: 'What their headline says',
};

export function opener(facts: Facts): Parts {
  const [quote] = facts.quotes;
  const at = atCompany(facts);
  const pitch = `${productOf(facts)} ${benefitOf(facts)}`;
  const problem = problemOf(facts);
  const lead = quote ? whyYou(quote, facts) : whoYouAre(facts);
  return {
    angle:
      (quote && ANGLE_OF[quote.kind]) ??
      byDraft(facts, 'The plain question', 'Who this is for', 'The problem, named'),
    subjects: [
      byDraft(
        facts,
        subject(
          facts.topic && `${facts.topic}${at}`,
          facts.topic,
          facts.company && `a question about ${facts.company}`,
          'a question about your work',
        ),
        subject(
          facts.company && `a thought on ${facts.company}`,
          facts.topic && `${facts.topic}, briefly`,
          'a thought on your work',
        ),
        subject(facts.company && `an idea for ${facts.company}`, 'an idea for your team'),
      ),
      byDraft(
        facts,
        subject(facts.firstName && `a short question, ${facts.firstName}`, 'a short question'),
        quote ? 'one line of yours, one question' : 'two lines and a question',
        'something you could try',
      ),
    ],
    paragraphs: byDraft(
      facts,
      [lead, problem, pitch, askOf(facts)],
      [lead, pitch, askOf(facts)],
      [problem, pitch, lead, askOf(facts)],
    ),
    leansOn: quote ? [quote.id] : [],
  };
}

/** To somebody who has written back: what they asked or said comes first. */
export function answer(facts: Facts): Parts {
  const quote = facts.quotes.find(({ kind }) => kind === 'message') ?? facts.quotes[0];
  const thanks = byDraft(
    facts,
    'Thanks for writing back.',
    'Thanks for the answer.',
    'Good to hear from you.',
  );
  const took = facts.question
    ? `You asked: “${facts.question.text}” I'd rather answer that on your own case than in general.`
    : quote
      ? quoteOf(quote, facts)
      : "I'd rather ask than guess what matters to you.";
  return {
    angle: facts.question ? 'Their question first' : 'Their answer, taken up',
    subjects: [
      subject(
        facts.topic && `${facts.topic}${atCompany(facts)}`,
        facts.topic,
        'your answer, and a next step',
      ),
      byDraft(facts, 'thanks for writing back', 'on your answer', 'picking up your mail'),
    ],
    paragraphs: [`${thanks} ${took}`, `${productOf(facts)} ${benefitOf(facts)}`, askOf(facts)],
    leansOn: [facts.question?.id ?? quote?.id ?? []].flat(),
  };
}
