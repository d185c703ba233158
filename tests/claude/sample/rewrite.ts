import { z } from 'zod';
import type { Facts } from './facts.ts';
import { fitInto } from './fit.ts';
import type { Letter } from './letter.ts';
import { capital } from './phrase.ts';
import { problemOf, productOf } from './say.ts';

const rewriteSchema = z.looseObject({
  kind: z.string(),
  email: z.object({ subjectLineA: z.string(), subjectLineB: z.string(), body: z.string() }),
  words: z.string().optional(),
  maxLength: z.number().optional(),
  channel: z.string().optional(),
});
type Rewrite = z.infer<typeof rewriteSchema>;

/** An email's body in its parts: greeting, what it says, sign-off. */
type Body = { greeting: string; said: string[]; signOff: string };

function partsOf(body: string): Body {
  const paragraphs = body.split(/\n{2,}/).filter((text) => text.trim());
  const greeting = /,$/.test(paragraphs[0] ?? '') ? (paragraphs.shift() ?? '') : '';
  const last = paragraphs.at(-1) ?? '';
  const signOff = paragraphs.length > 1 && !/[.?!]$/.test(last) ? (paragraphs.pop() ?? '') : '';
  return { greeting, said: paragraphs, signOff };
}

const joined = ({ greeting, said, signOff }: Body): string => [greeting, ...said, signOff].filter(Boolean).join('\n\n');

const isQuestion = (text: string): boolean => /\?$/.test(text.trim());

const LEADS = [
  'Here is another way to look at it.',
  'Seen from the other end, it is a matter of time.',
  'One more thought on the same matter.',
  'Put more simply, it is about the hours in a week.',
  'Leave the tool aside for a moment.',
  'Say you only had one minute for this.',
  'Start at the end, with the work already done.',
];

/** Another opening and another question, on the same matter. */
function again(body: Body, facts: Facts, key: string): Body {
  // Each email has a lead of its own to begin with, so that two of a sequence written again do not begin alike.
  const first = Number(key.slice(5)) - 1;
  const mine = [...LEADS.slice(first), ...LEADS.slice(0, first)];
  const lead = mine.find((one) => !body.said.join(' ').includes(one)) ?? mine[0] ?? '';
  const middle = body.said.join(' ').includes(problemOf(facts)) ? productOf(facts) : problemOf(facts);
  return { ...body, said: [lead, middle, `Who${facts.company ? ` at ${facts.company}` : ' on your team'} would have a view on it?`] };
}

/** Without the longest thought that is not the question; with a single thought left, without its last sentence. */
function shorter(body: Body): Body {
  const candidates = body.said.filter((text) => !isQuestion(text));
  const longest = candidates.toSorted((a, b) => b.length - a.length)[0];
  if (longest && body.said.length > 1) return { ...body, said: body.said.filter((text) => text !== longest) };
  return {
    ...body,
    said: body.said.map((text) =>
      text
        .split(/(?<=[.!])\s+/)
        .slice(-1)
        .join(' '),
    ),
  };
}

/** A text without its sentences that say these words. */
const withoutWords = (text: string, words: string): string =>
  text
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => !sentence.includes(words) && !words.includes(sentence))
    .join(' ');

const asSentence = (words: string): string => capital(/[.?!]$/.test(words) ? words : `${words}.`);

const WARM = 'I know your days are full, so thank you for reading this far.';

const SIMPLER: [RegExp, string][] = [
  [/Many people in your role know this one:/, 'You may know this:'],
  [/ in one line:/, ', in short:'],
  [/\bone way to bring it down\b/, 'one way to make it small'],
  [/\bat the moment\b/gi, 'now'],
  [/\bsomebody else\b/gi, 'another person'],
  [/\blooks after\b/gi, 'runs'],
  [/\ba nuisance or a cost\b/gi, 'small or big'],
  [/\bdealt with\b/gi, 'done'],
  [/\bsits down to do\b/gi, 'wants to do'],
  [/; /g, '. '],
  [/, and (?=\w+ (?:is|are|it|we|I|you)\b)/g, '. And '],
];

function simpler(body: Body): Body {
  const said = body.said.map((text) => SIMPLER.reduce((now, [from, to]) => now.replace(from, to), text));
  const changed = said.join() !== body.said.join();
  return { ...body, said: changed ? said.map((text) => text.replace(/(?<=\. )\p{Ll}/gu, capital)) : ['In plain words:', ...said] };
}

function bodyOf(rewrite: Rewrite, facts: Facts, key: string): Body {
  const body = partsOf(rewrite.email.body);
  switch (rewrite.kind) {
    case 'again':
      return again(body, facts, key);
    case 'shorter':
      return shorter(body);
    case 'warmer':
      return { ...body, said: [WARM, ...body.said], signOff: body.signOff.replace(/^[^\n,]+,(?=\n)/, 'All the best,') };
    case 'direct':
      return {
        ...body,
        greeting: body.greeting.replace(/^(?:Hello|Hey|Dear)/, 'Hi'),
        said: body.said.length > 2 ? body.said.slice(1) : body.said,
      };
    case 'simpler':
      return simpler(body);
    case 'without':
      return { ...body, said: body.said.map((text) => withoutWords(text, rewrite.words ?? '')).filter(Boolean) };
    case 'own':
      return { ...body, said: [asSentence(rewrite.words ?? ''), ...body.said.filter((text, i) => i > 0 || isQuestion(text))] };
    default:
      return body;
  }
}

/**
 * One email written anew, from the email it was sent: a rearrangement, not an invention. It cannot translate: asked for another
 * language, it gives the email back as it was, and the Worker's check says so.
 */
export function rewriteSample(asked: Record<string, unknown>, facts: Facts, key: string): Letter {
  const rewrite = rewriteSchema.parse(asked);
  const { subjectLineA, subjectLineB } = rewrite.email;
  const ids = facts.quotes.filter(({ text }) => rewrite.email.body.includes(text)).map(({ id }) => id);
  const body =
    rewrite.kind === 'fit' ? fitInto(rewrite.email.body, rewrite.maxLength ?? 4_000, rewrite.channel) : joined(bodyOf(rewrite, facts, key));
  const subjects = rewrite.kind === 'again' ? ['seen from the other end', 'another thought on it'] : [subjectLineA, subjectLineB];
  return { subjectLineA: subjects[0] || 'a short question', subjectLineB: subjects[1] || 'about your work', body, evidenceUsed: ids };
}
