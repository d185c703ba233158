import type { Brief } from '../../../shared/contract/brief.ts';
import { anyOf, WORDS } from '../../../shared/text/any-of.ts';
import { CANARY, POLICY } from '../prompt/policy.ts';
import { READ_PAGE } from '../prompt/prompt.ts';
import { type Check, textsOf } from './check.ts';

/** So many words of ours in a row are no chance. */
const RUN = 10;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));
}

/** Only what speaks to the writer. The order of an email has words that the email itself may have. */
const OURS = new Set([POLICY, READ_PAGE.description].flatMap(runsOf));

/** The canary however it is spaced or marked. */
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Names that only the prompt and the answer use. */
const INNER = [
  /\b(?:evidenceUsed|voiceSamples|read_page|write_emails|subjectLine[AB]|tool_result)\b/i,
  /\bemail[1-7]\b|<\/?(?:brief|draft)>|```|"body"\s*:/i,
  /^\(?\d{1,3} words\)?\.?$|^\W{0,3}(?:evidence used|word count)\W{0,3}:/im,
  anyOf(WORDS, 'i')`
    my (?:system )?prompt (?:says|tells|forbids|requires)
    my system (?:prompt|instructions)
  `,
];

/**
 * What is said to the one who ordered an email, before it begins. A line like it further down may
 * be the email's own: a template that it hands on.
 */
const PREAMBLE = [
  anyOf(['^\\W{0,3}', '\\W{0,3}:.*'], 'i')`
    subject(?: line)?(?: [AB12])?
    body|betreff|objet|asunto|oggetto|assunto|onderwerp
  `,
  /^\W{0,3}(?:sure|certainly|of course|absolutely|okay|ok)\b[^\n]{0,60}\b(?:e-?mail|draft|sequence|version)s?\b[^\n?]{0,40}:/i,
  /^\W{0,3}(?:here(?:'s|’s| is| are)|below (?:is|are))\b[^\n]{0,20}\b(?:cold |short |revised )e-?mails?\b[^\n?]{0,40}:/i,
];

const KIND = '(?:AI|artificial intelligence|(?:large )?language model|chatbot)';
const WORK = '(?: (?:language model|model|assistant|writer))?';

/** Speaking of oneself as a machine. Of machines in general a seller may speak. */
const SELF = [
  new RegExp(`\\bas (?:an?|your) (?:AI )?${KIND}${WORK}\\s*[,;:–—]?\\s*(?:I|my)\\b`, 'i'),
  /\bas an AI language model\b|(?:^|[.!?]\s+)As an AI,/m,
  new RegExp(
    `\\bI(?:'m|’m| am) (?:just |only )?an? (?:${KIND}|AI${WORK})(?=[\\s.,;]*$|[.,;] )`,
    'im',
  ),
  /\bI (?:was|am|have been) (?:trained|made|built|developed) by (?:Anthropic|OpenAI)\b/i,
  /\bals (?:eine? )?(?:KI|künstliche Intelligenz|Sprachmodell)(?:-\p{L}+)? (?:kann|bin|habe|darf|werde) ich\b/iu,
  anyOf(WORDS, 'i')`
    en tant qu['’](?:une )?(?:IA|intelligence artificielle|assistant IA),? je
    en tant que modèle de langage
  `,
  anyOf(['\\bcomo (?:una? )?', ',? (?:no |não )?(?:puedo|posso|soy|sou)\\b'], 'i')`
    IA
    inteligencia artificial
    inteligência artificial
  `,
  /\b(?:como|come) (?:un )?(?:modelo de (?:lenguaje|linguagem)|modello linguistico)\b/i,
  /(?:AIアシスタント|言語モデル)として|作为(?:一个|一名)?(?:AI助手|人工智能助手|语言模型)/iu,
];

/** Words of the trade for who sells to people that build such machines. */
const ownWords = ({
  problemTheyFace,
  yourProduct,
  keyBenefit,
  callToAction,
  instructions = '',
}: Brief): string =>
  [problemTheyFace, yourProduct, keyBenefit, callToAction, instructions].join('\n').toLowerCase();

/** "[e2]", "(e1, e3)": the ids of lines, which only the prompt knows. */
function idIn(text: string, { prospect }: Brief): string | undefined {
  const ids = new Set(prospect?.evidence.map(({ id }) => id));
  const marks = text.match(/[[(]\s?[\w-]{1,32}(?:\s?[,;]\s?[\w-]{1,32})*\s?[\])]/g) ?? [];
  return marks.find(
    (mark) =>
      /[a-z]/i.test(mark) &&
      /\d/.test(mark) &&
      (mark.match(/[\w-]+/g) ?? []).every((id) => ids.has(id)),
  );
}

function leakIn(text: string, brief: Brief): string | undefined {
  if (letters(text).includes(letters(CANARY))) return CANARY;
  const own = ownWords(brief);
  const [opening = ''] = text.trimStart().split('\n');
  const said = [...INNER, ...SELF].flatMap((pattern) => text.match(pattern)?.[0] ?? []);
  const before = PREAMBLE.flatMap((pattern) => opening.match(pattern)?.[0] ?? []);
  const named = [...said, ...before].find((quote) => !own.includes(quote.toLowerCase()));
  return named?.trim() ?? idIn(text, brief) ?? runsOf(text).find((run) => OURS.has(run));
}

export const leak: Check = {
  name: 'leak',
  severity: 'hard',
  why: 'A page may ask the writer to show its instructions. An email that quotes them, or speaks as a machine, is never delivered.',
  examples: {
    bad: [
      `My mark is ${CANARY}.`,
      'See evidenceUsed for more.',
      'As an AI, I cannot know your team.',
      'Subject: returns in Leeds',
      'Sure! Here is the email you asked for:',
      POLICY.slice(0, 160),
    ],
    good: [
      'You write that your team reads each email twice.',
      'AI is on your list this year.',
      'As an AI company you know this one.',
      'Here is one thing to try: a list.',
      'A plain no or the name of whoever looks after this is enough.',
      'I was asked not to name the customer, and I’m not allowed to write more.',
      'Hi Dana,\n\nHere is the draft you asked for:\n\nSubject: tips on Monday',
      'Tanto automatización como IA: ustedes ya tienen las dos.',
      'Think of it as an AI for tips; I know how that sounds.',
      'It is sold to you as an AI, made by OpenAI.',
    ],
  },
  find(draft, { brief }) {
    return textsOf(draft).flatMap((text) => {
      const quote = leakIn(text, brief);
      return quote
        ? [{ message: 'This quotes the writer’s own instructions, or speaks as a machine.', quote }]
        : [];
    });
  },
};
