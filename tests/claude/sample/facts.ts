import { z } from 'zod';
import type { Asked } from '../asked.ts';
import { type Line, lineSchema } from './line.ts';
import { gist, plainTitle, type Shape, shapeOf, withArticle } from './phrase.ts';
import { NOT, type Quote, quotesOf } from './quote.ts';
import { topicOf } from './topic.ts';
import { FUNCTION } from './words.ts';

const text = z.string().optional();

const briefSchema = z.looseObject({
  companyName: text,
  targetJobTitle: z.string().default('colleague'),
  problemTheyFace: z.string().default(''),
  yourProduct: z.string().default(''),
  keyBenefit: z.string().default(''),
  callToAction: z.string().default(''),
  tone: z.enum(['Professional', 'Casual', 'Direct', 'Friendly']).catch('Professional'),
  sender: z.looseObject({ name: text, jobTitle: text }).default({}),
  instructions: text,
  language: text,
  thread: z
    .looseObject({
      unanswered: z.number().optional(),
      replied: z.boolean().optional(),
      declined: z.boolean().optional(),
    })
    .default({}),
});

const pageSchema = z.looseObject({
  prospect: z
    .looseObject({ fullName: text, firstName: text, jobTitle: text, company: text, location: text })
    .default({}),
  evidence: z.array(lineSchema).default([]),
  voiceSamples: z.array(z.string()).default([]),
});

/** What somebody typed into a field, and how it can stand in a sentence. */
export type Field = { text: string; shape: Shape };

/** What the sample writer writes in; `other` is English too, and says so. */
export type Language = 'en' | 'de' | 'other';

/** All the sample writer knows: the brief and the page, in the forms its sentences need. */
export type Facts = {
  tone: z.infer<typeof briefSchema>['tone'];
  firstName: string | undefined;
  /** "VP of Sales": the page's own title, or the one I usually write to. */
  title: string;
  /** Whether the title is this person's own. */
  titleKnown: boolean;
  /** "a VP of Sales" */
  aTitle: string;
  fullName: string | undefined;
  company: string | undefined;
  town: string | undefined;
  seller: string | undefined;
  problem: Field;
  /** The problem in two to four words. */
  topic: string | undefined;
  product: Field;
  benefit: Field;
  ask: Field;
  /** A side to bring out, from the instructions. */
  angle: string | undefined;
  quotes: Quote[];
  sender: { name: string | undefined; jobTitle: string | undefined };
  replied: boolean;
  declined: boolean;
  /** Which of several drafts it is, from 1: each says it in its own way. */
  draft: number;
  /** The question in their last mail, word for word. */
  question: { id: string; text: string } | undefined;
  language: Language;
  voice: string[];
  names: (string | undefined)[];
};

const fieldOf = (value: string): Field => ({
  text: gist(value),
  shape: shapeOf(value.split(/(?<=[.!])\s/)[0] ?? value),
});

/** The name one greets with, when a person has given it in the usual order. */
function firstOf(fullName: string | undefined): string | undefined {
  const parts = fullName?.replace(/^(?:dr|prof|mr|mrs|ms|mx)\.?\s+/i, '').split(/\s+/) ?? [];
  return parts.length > 1 ? parts[0] : undefined;
}

/** "Greater Leeds Area, United Kingdom" → "Leeds" */
const townOf = (location: string | undefined): string | undefined =>
  location
    ?.split(',')[0]
    ?.replace(/^Greater\s+|\s+(?:Metropolitan\s+)?(?:Area|Region)$/gi, '')
    .trim() || undefined;

const ANGLE =
  /(?<!\b(?:not|don't|never|to|without|avoid|no)\s(?:\w+\s)?)\b(?:focus(?:ing)? on|mention|lead with|talk about|write about|ask about|bring up|angle:?|stress|emphasi[sz]e|highlight|point out|refer to|start (?:with|from)|be about|keep it about)\s+(.{3,80}?)(?:[.;,!?\n]|$)/i;

/** Words that make an instruction one on how to write, or on what to leave out. */
const ABOUT_STYLE =
  /\b(?:not|don't|never|avoid|no|without|short|shorter|brief|keep|make|use|write|tone|words?|style|formal|friendly|please|be|skip|leave)\b/i;

/** A side to bring out: what an instruction names, or the whole of a short one that names nothing but a thing. */
function angleOf(instructions: string | undefined): string | undefined {
  const named = instructions?.match(ANGLE)?.[1];
  if (named || !instructions) return named;
  const whole = gist(instructions);
  return ABOUT_STYLE.test(whole) ? undefined : whole;
}

/** A few words that name a thing can stand in a question; anything longer is the sender's own business, and never printed. */
function sideOf(instructions: string | undefined): string | undefined {
  const side = angleOf(instructions)?.replace(/^(?:the|their|our|your)\s+/i, '');
  return side &&
    shapeOf(side) === 'thing' &&
    !/\b(?:only|first|too|also)$/i.test(side) &&
    side.split(/\s+/).length <= 4 &&
    !FUNCTION.has(side.split(/\s+/)[0]?.toLowerCase() ?? '')
    ? side
    : undefined;
}

/** The last question of their last mail, where it is short. */
function questionOf(lines: readonly Line[]): Facts['question'] {
  const mail = lines.findLast(({ kind, from }) => kind === 'message' && from === 'them');
  const asked = mail?.text.split(/(?<=[.!?])\s+|\n+/).findLast((sentence) => /\?$/.test(sentence));
  if (!mail || !asked || asked.split(/\s+/).length > LONGEST_QUESTION || NOT.test(asked))
    return undefined;
  return { id: mail.id, text: asked.replace(/["“”„]/g, '’') };
}
const LONGEST_QUESTION = 18;

const languageOf = (language: string): Language =>
  language === 'en' || language === 'de' ? language : 'other';

export function factsOf(asked: Asked): Facts {
  const brief = briefSchema.parse(asked.brief);
  const page = pageSchema.parse(asked.page);
  const { prospect } = page;
  const names = [brief.companyName, prospect.company, prospect.firstName, prospect.fullName];
  const title = prospect.jobTitle ?? brief.targetJobTitle;
  return {
    tone: brief.tone,
    firstName: prospect.firstName ?? firstOf(prospect.fullName),
    title,
    titleKnown: prospect.jobTitle !== undefined,
    aTitle: withArticle(prospect.jobTitle ?? plainTitle(title)),
    fullName: prospect.fullName,
    company: prospect.company,
    town: townOf(prospect.location),
    seller: brief.companyName,
    problem: fieldOf(brief.problemTheyFace),
    // Which words name a thing is known of English only.
    topic: brief.language === 'en' ? topicOf(brief.problemTheyFace, names) : undefined,
    product: fieldOf(brief.yourProduct),
    benefit: fieldOf(brief.keyBenefit),
    ask: fieldOf(brief.callToAction),
    angle: sideOf(brief.instructions),
    quotes: quotesOf(
      page.evidence,
      `${brief.problemTheyFace} ${brief.yourProduct} ${brief.keyBenefit}`,
      [prospect.jobTitle, prospect.company].filter((text) => text !== undefined),
    ),
    sender: { name: brief.sender.name, jobTitle: brief.sender.jobTitle },
    replied: brief.thread.replied ?? false,
    declined: brief.thread.declined ?? false,
    draft: asked.draft,
    question: questionOf(page.evidence),
    language: languageOf(asked.brief.language),
    voice: page.voiceSamples,
    names,
  };
}
