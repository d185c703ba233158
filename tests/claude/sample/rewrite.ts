import { z } from 'zod';
import { REWRITE_KINDS } from '../../../shared/contract/rewrite.ts';
import { isOtherLanguage } from '../../../worker/writer/checks/asked-language.ts';
import type { Asked } from '../asked.ts';
import type { Facts } from './facts.ts';
import { fitInto } from './fit.ts';
import type { Emails, Letter } from './letter.ts';
import { without } from './mend.ts';
import { capital } from './phrase.ts';

const rewriteSchema = z.looseObject({
  kind: z.enum(REWRITE_KINDS),
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

const joined = ({ greeting, said, signOff }: Body): string =>
  [greeting, ...said, signOff].filter(Boolean).join('\n\n');

const isQuestion = (text: string): boolean => /\?$/.test(text.trim());

/** Without the longest thought that is not the question; with a single thought left, without its last sentence. */
function shorter(body: Body): Body {
  const candidates = body.said.filter((text) => !isQuestion(text));
  const longest = candidates.toSorted((a, b) => b.length - a.length)[0];
  if (longest && body.said.length > 1)
    return { ...body, said: body.said.filter((text) => text !== longest) };
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

const asSentence = (words: string): string => capital(/[.?!]$/.test(words) ? words : `${words}.`);

const WARM = {
  en: 'I know your days are full, so thank you for reading this far.',
  de: 'Ihre Tage sind voll, danke also, dass Sie bis hierher lesen.',
};

const RESUMED = {
  en: 'Going on from what you wrote:',
  de: 'Ich knüpfe an das an, was Sie geschrieben haben:',
};

/** The emails that an order names by number: "make step 2 about hiring", "emails 3 and 4". */
const NAMED = /\b(?:steps?|emails?|mails?)\s+(\d(?:\s*(?:,|and|&|-|to)\s*\d)*)/gi;
const LEFT_OUT =
  /\b(?:drop|leave out|remove|without|skip|cut|no)\s+(?:the\s+|any\s+|all\s+)?(.+?)[.!]?$/i;
const TOPIC = /\babout\s+(.+?)[.!]?$/i;

function namesStep(order: string, step: number): boolean {
  const named = [...order.matchAll(NAMED)].flatMap(([, list = '']) => list.match(/\d/g) ?? []);
  return named.length === 0 || named.includes(String(step));
}

/** What is to be left out goes with the sentences it is in; a topic becomes a question; any other order is taken in as a sentence. */
function steered(body: Body, order: string): Body {
  const unwanted = order.match(LEFT_OUT)?.[1];
  if (unwanted) {
    const stem = unwanted.toLowerCase().slice(0, Math.max(4, unwanted.length - 1));
    const said = body.said.flatMap((text) =>
      without(text.toLowerCase(), [stem]) === text.toLowerCase() ? [text] : [],
    );
    return said.length > 0 ? { ...body, said } : body;
  }
  const topic = order.match(TOPIC)?.[1];
  const line = topic ? `How do you go about ${topic} at the moment?` : asSentence(order);
  return { ...body, said: [line, ...body.said.slice(1)] };
}

/** What an order asks of the email, told before it. */
export function concernsOf({ rewrite, keys: [key = ''] }: Asked, emails: Emails): object {
  const { email } = rewriteSchema.parse(rewrite);
  const changes = emails[key]?.body !== email.body;
  return { why: changes ? 'it is about this email' : 'nothing in it', changes };
}

const SIMPLER: [RegExp, string][] = [
  [/\bMy guess at what gets in the way\b/, 'What I think slows you down'],
  [/\bI'd be sceptical of that line in your place\b/, 'I would doubt that line too'],
  [/\bTreat that as a claim until\b/, 'Do not believe it until'],
  [/\bwould have to move before it was worth your time\b/, 'has to get better first'],
  [/\bin general\b/g, 'for everybody'],
  [/\bhardest to convince\b/, 'last to like it'],
  [/\bmove up your list one day\b/, 'matter more one day'],
  [/\bin which nobody has to\b/, 'where nobody has to'],
  [/; /g, '. '],
  [/, and (?=\w+ (?:is|are|it|we|I|you)\b)/g, '. And '],
];

/** In words that are easier, or where none is known with a thought less. */
function simpler(body: Body): Body {
  const said = body.said.map((text) =>
    SIMPLER.reduce((now, [from, to]) => now.replace(from, to), text),
  );
  if (said.join() === body.said.join()) return shorter(body);
  return { ...body, said: said.map((text) => text.replace(/(?<=\. )\p{Ll}/gu, capital)) };
}

/** The body as this kind changes it; kinds that take another draft or a length leave it as it is. */
function bodyOf(rewrite: Rewrite, facts: Facts): Body {
  const body = partsOf(rewrite.email.body);
  switch (rewrite.kind) {
    case 'shorter':
      return shorter(body);
    case 'warmer':
      return { ...body, said: [WARM[facts.language === 'de' ? 'de' : 'en'], ...body.said] };
    case 'direct':
      return {
        ...body,
        greeting: body.greeting.replace(/^(?:Hello|Hey|Dear)/, 'Hi'),
        said: body.said.length > 2 ? body.said.slice(1) : body.said,
      };
    case 'simpler':
      return simpler(body);
    case 'own':
      return {
        ...body,
        said: [
          asSentence(rewrite.words ?? ''),
          ...body.said.filter((text, i) => i > 0 || isQuestion(text)),
        ],
      };
    case 'steer':
      return steered(body, rewrite.words ?? '');
    case 'resume':
      return { ...body, said: [RESUMED[facts.language === 'de' ? 'de' : 'en'], ...body.said] };
    case 'without':
      return partsOf(without(rewrite.email.body, [rewrite.words ?? '']));
    case 'polish':
      return simpler(body);
    case 'again':
    case 'fit':
    case 'language':
      return body;
  }
}

/** The same email as another draft has it: the first whose body is another one. */
const anotherOne = (body: string, drafts: readonly Letter[]): Letter | undefined =>
  drafts.find((draft) => draft.body !== body);

/**
 * One email written anew, from the email it was sent: a rearrangement, not an invention. `drafts`: the email of this step as the sample writer
 * would write it, in each of its ways. It does not translate: asked for another language, it writes its own email in it where it can, and
 * otherwise gives the email back as it was; the Worker's check says so.
 */
export function rewriteSample(
  asked: Record<string, unknown>,
  facts: Facts,
  step: number,
  drafts: readonly Letter[],
): Letter {
  const rewrite = rewriteSchema.parse(asked);
  const { subjectLineA, subjectLineB, body: before } = rewrite.email;
  const [own] = drafts;
  const isForeign = facts.language !== 'other' && isOtherLanguage(before, facts.language);
  const anew =
    rewrite.kind === 'again'
      ? anotherOne(before, drafts)
      : rewrite.kind === 'language' && isForeign
        ? own
        : undefined;
  if (anew) return anew;
  const isOther = rewrite.kind === 'steer' && !namesStep(rewrite.words ?? '', step);
  const body = isOther
    ? before
    : rewrite.kind === 'fit'
      ? fitInto(before, rewrite.maxLength ?? 4_000, rewrite.channel)
      : joined(bodyOf(rewrite, facts));
  const evidenceUsed = facts.quotes.filter(({ text }) => before.includes(text)).map(({ id }) => id);
  const subjects = {
    subjectLineA: subjectLineA || 'a short question',
    subjectLineB: subjectLineB || 'about your work',
  };
  return { angle: own?.angle ?? '', ...subjects, body, evidenceUsed };
}
