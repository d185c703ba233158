import type { Span } from './claims.ts';
import { SYNONYMS } from './synonyms.ts';

/** A word of a text: as written, in lower case, and its stem. */
export type Word = Span & { lower: string; stem: string };

/** "V&A" and "R&D" are one word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:&\p{Lu}[\p{L}\p{N}]*)*(?:['’][\p{L}]+)?/gu;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const lower = match[0].toLowerCase().replace('’', "'");
    return { start: match.index, end: match.index + match[0].length, text: match[0], lower, stem: stemOf(lower) };
  });
}

const IRREGULAR: Record<string, string> = {
  ran: 'run',
  led: 'lead',
  grew: 'grow',
  grown: 'grow',
  built: 'build',
  spoke: 'speak',
  spoken: 'speak',
  wrote: 'write',
  written: 'write',
  spent: 'spend',
  took: 'take',
  taken: 'take',
  left: 'leave',
  bought: 'buy',
  sold: 'sell',
  said: 'say',
  told: 'tell',
  met: 'meet',
  won: 'win',
  people: 'person',
  began: 'begin',
  begun: 'begin',
  came: 'come',
  went: 'go',
  gone: 'go',
  made: 'make',
  kept: 'keep',
  lost: 'lose',
  paid: 'pay',
  brought: 'bring',
  chose: 'choose',
  chosen: 'choose',
  drew: 'draw',
  drove: 'drive',
  driven: 'drive',
  felt: 'feel',
  found: 'find',
  gave: 'give',
  given: 'give',
  held: 'hold',
  knew: 'know',
  known: 'know',
  rose: 'rise',
  risen: 'rise',
  saw: 'see',
  seen: 'see',
  sent: 'send',
  shown: 'show',
  stood: 'stand',
  taught: 'teach',
  thought: 'think',
  understood: 'understand',
  wore: 'wear',
  children: 'child',
  women: 'woman',
  men: 'man',
  fewer: 'few',
  better: 'good',
  bigger: 'big',
  hiring: 'hire',
  hired: 'hire',
  hires: 'hire',
  data: 'data',
  lives: 'live',
  staff: 'staff',
  sales: 'sales',
  news: 'news',
  business: 'business',
  process: 'process',
  access: 'access',
  always: 'always',
};

/** Letters of a stem that count: "automate", "automation" and "automated" are one word. */
const STEM_LETTERS = 6;

/** The stem of an English word, rough on purpose, joined with its synonyms. Words of other scripts stay as they are. */
export function stemOf(lower: string): string {
  const bare = lower.replace(/'(?:s|re|ve|ll|d|t|m)$/, '');
  const stem = (IRREGULAR[bare] ?? suffixless(bare)).slice(0, STEM_LETTERS);
  return SYNONYM_OF.get(stem) ?? stem;
}

function suffixless(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let stem = word;
  if (/ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|us|is)$/.test(stem)) return stem;
  else if (/(?:sses|shes|ches|xes)$/.test(stem)) stem = stem.slice(0, -2);
  else if (/s$/.test(stem)) stem = stem.slice(0, -1);
  const cut = /^(.{3,})(?:ing|ed|ly|er|ers|ment|or)$/.exec(stem)?.[1];
  if (cut && /[aeiouy]/.test(cut)) stem = cut.replace(/([bdfgkmnprtz])\1$/, '$1');
  return stem.replace(/(.{3,})[ey]$/, '$1');
}

const SYNONYM_OF = new Map<string, string>();
for (const group of SYNONYMS) {
  const stems = group.map((word) => (IRREGULAR[word] ?? suffixless(word)).slice(0, STEM_LETTERS));
  for (const stem of stems) if (!SYNONYM_OF.has(stem)) SYNONYM_OF.set(stem, stems[0] ?? stem);
}

const FUNCTION_WORDS = new Set(
  (
    "a an the this that these those some any each every no not n't and or but so yet if as than then else when while where who whom whose which what why how " +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones someone anyone everyone ' +
    'is are was were be been being am do does did done doing have has had having can could will would shall should may might must ' +
    "isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't i'm i've i'd i'll we're we've we'd we'll " +
    "you're you've you'd you'll he's she's it's they're they've that's there's here's what's let's " +
    'to of in on at by for from with without about into onto over under after before since until through during between against within across per via ' +
    'up down out off again also too very just only even still already now here there more most much many less least few lot lots bit such own same other another both all ' +
    'get got getting make makes made go goes going gone went come came comes take takes took let lets put keep seem seems like really quite rather almost nearly about around ' +
    'thing things way ways something anything nothing everything today yesterday tomorrow ever never often usually maybe perhaps probably likely ' +
    'see saw seen notice noticed read hear heard know look looks looking mention mentioned said say says tell told write wrote talk talked think thought guess hope imagine wonder curious ' +
    'new good great nice well recently recent lately last next first second back congrats congratulations thanks thank please hi hello hey dear'
  ).split(' '),
);

/** Words that carry what a sentence says: neither function words nor talk about seeing and saying. */
export const isContent = (word: Word): boolean =>
  !FUNCTION_WORDS.has(word.lower) && (word.lower.length > 2 || /\p{Lu}{2}/u.test(word.text)) && !/^\d+$/.test(word.lower);

export const contentOf = (text: string): Word[] => wordsOf(text).filter(isContent);

const ENGLISH =
  /\b(?:the|you|your|you're|and|to|of|is|are|an|on|at|we|our|for|with|that|this|it|how|what|would|i|from|by|was|were|has|have|since|most|who|not|if|about|they|there)\b/gi;
/** Small words that German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages and Polish have and English has not. */
const FOREIGN =
  /(?<![\p{L}'’])(?:der|und|ist|sie|ich|wir|mit|für|nicht|ein|eine|einen|zu|auf|von|den|dem|im|ihr|ihre|ihnen|bei|wie|habe|haben|le|les|des|est|une|un|vous|votre|vos|nous|je|et|pour|dans|avec|sur|que|qui|du|el|los|las|una|usted|su|sus|para|con|por|como|en|es|il|lo|gli|che|di|per|della|sono|vi|suo|vostro|uma|você|seu|sua|não|com|em|os|het|een|van|voor|niet|met|jullie|uw|dat|och|att|är|ni|som|det|på|til|ikke|og|jeg|av|się|nie|jest|na|czy|pan|pani|państwo)(?![\p{L}])/giu;
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]/;

/** Whether a text is English as far as its small words tell; a text that does not tell is taken for it. */
export function looksEnglish(text: string): boolean {
  if (OTHER_SCRIPT.test(text)) return false;
  return (text.match(FOREIGN)?.length ?? 0) <= (text.match(ENGLISH)?.length ?? 0);
}
