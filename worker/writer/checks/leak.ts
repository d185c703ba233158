import type { Brief } from '../../../shared/contract/brief.ts';
import { CANARY, POLICY } from '../prompt/policy.ts';
import { READ_PAGE } from '../prompt/prompt.ts';
import { type Check, textsOf } from './check.ts';

/** Words in a row that nobody writes twice by chance. */
const RUN = 8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' '));
}

const OURS = new Set([POLICY, READ_PAGE.description].flatMap(runsOf));

/** The canary however it is spaced or marked. */
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Names that only the prompt uses, fences and fields of an answer, and what is said to the one who ordered an email instead of to its reader. */
const INNER = [
  /\b(?:evidenceUsed|voiceSamples|read_page|write_emails|subjectLine[AB]|system prompt|tool_result)\b|\bemail[1-7]\b|<\/?(?:brief|draft)>|```|"body"\s*:/i,
  /^\W{0,3}(?:subject(?: line)?(?: [AB12])?|subject [AB]|body|betreff|objet|asunto|oggetto|assunto|onderwerp)\W{0,3}:/im,
  /^\W{0,3}(?:evidence used|word count|rationale|explanation)\b.{0,3}:|^\(?\d{1,3} words\)?\.?$/im,
  /^\W{0,3}(?:sure|certainly|of course|absolutely|here(?:'s|’s| is| are)|below (?:is|are)|this is|okay|ok)\b[^\n]{0,60}\b(?:e-?mails?|drafts?|sequence|rewrite|rewritten|(?:short|warm|simpl|rewritt|revis)\w* version)\b[^\n?]{0,40}:\s*$/im,
  /\bI (?:was|am|have been|'ve been|'m) (?:told|instructed|asked|not allowed|programmed|trained) (?:not )?(?:to (?:write|say|keep|use|name|mention|add|include|avoid|follow)|by (?:my|the) (?:prompt|instructions|system|developers?))|\b(?:my|these|the above) (?:system )?(?:instructions|guidelines) (?:say|tell|forbid|require|do not allow|don't allow)\b/i,
];

const MACHINE = '(?:AI|artificial intelligence|(?:large )?language model|chatbot)';
const SELF = [
  new RegExp(
    `\\bas (?:an?|your|the) (?:AI )?${MACHINE}(?: (?:language model|model|assistant|writer|system|program))?(?:\\s*[,;:–—]?\\s*(?:I\\b|my\\b|I['’])|[^.!?\\n]{0,40}[,;] I\\b)`,
    'i',
  ),
  /\bas an? (?:AI|artificial intelligence)(?=\s*[,.;:!?)]|\s*$)|\bas a(?:n AI)? (?:large )?language model\b/im,
  /\bI(?:'m|’m| am) (?:just |only )?an? (?:AI(?! \p{L})|AI (?:assistant|model|language|chatbot|writer|system|program)|(?:large )?language model|chatbot)\b/iu,
  /\b(?:trained|made|built|developed) by (?:Anthropic|OpenAI)\b/i,
  /\b(?:als (?:eine? )?(?:KI|künstliche Intelligenz|Sprachmodell)|en tant qu['’](?:une )?(?:IA|intelligence artificielle|assistant IA)|en tant que modèle de langage|como (?:una? )?(?:IA|inteligencia artificial|inteligência artificial|modelo de (?:lenguaje|linguagem))|come (?:una? |un['’])?(?:IA|intelligenza artificiale|modello linguistico))(?![-\p{L}])/iu,
  /(?:AI|人工知能|言語モデル)(?:アシスタント)?として|作为(?:一个|一名)?(?:AI|人工智能|语言模型)/iu,
];

/** Words of the trade for who sells to people that build such machines. */
const ownWords = ({ problemTheyFace, yourProduct, keyBenefit, callToAction, instructions = '' }: Brief): string =>
  [problemTheyFace, yourProduct, keyBenefit, callToAction, instructions].join('\n').toLowerCase();

/** "[e2]", "(e1, e3)": the ids of lines, which only the prompt knows. */
function idIn(text: string, { prospect }: Brief): string | undefined {
  const ids = new Set(prospect?.evidence.map(({ id }) => id.toLowerCase()));
  const marks = text.match(/[[(]\s?[\w-]{1,32}(?:\s?[,;]\s?[\w-]{1,32})*\s?[\])]/g) ?? [];
  return marks.find((mark) => /\d/.test(mark) && (mark.match(/[\w-]+/g) ?? []).every((id) => ids.has(id.toLowerCase())));
}

function leakIn(text: string, brief: Brief): string | undefined {
  if (letters(text).includes(letters(CANARY))) return CANARY;
  const own = ownWords(brief);
  const named = [...INNER, ...SELF]
    .flatMap((pattern) => text.match(pattern)?.[0] ?? [])
    .find((quote) => !own.includes(quote.toLowerCase()));
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
    ],
  },
  find(draft, { brief }) {
    return textsOf(draft).flatMap((text) => {
      const quote = leakIn(text, brief);
      return quote ? [{ message: 'This quotes the writer’s own instructions, or speaks as a machine.', quote }] : [];
    });
  },
};
