import type { Facts } from './facts.ts';

export type Letter = {
  angle: string;
  day?: number;
  subjectLineA: string;
  subjectLineB: string;
  body: string;
  evidenceUsed: string[];
};

/** Emails by key, in the order asked for. */
export type Emails = Record<string, Letter>;

/** One email without greeting and sign-off. */
export type Parts = {
  angle: string;
  subjects: [string, string];
  paragraphs: string[];
  leansOn?: string[];
};

type Manners = {
  greeting: Record<Facts['tone'], string>;
  nobody: string;
  closing: Record<Facts['tone'], string>;
};

const ENGLISH: Manners = {
  greeting: { Professional: 'Hello', Casual: 'Hey', Direct: 'Hi', Friendly: 'Hi' },
  nobody: 'there',
  closing: {
    Professional: 'Kind regards,',
    Casual: 'Cheers,',
    Direct: 'Best,',
    Friendly: 'All the best,',
  },
};

/** No comma behind a German close. */
const GERMAN: Manners = {
  greeting: { Professional: 'Guten Tag', Casual: 'Hallo', Direct: 'Guten Tag', Friendly: 'Hallo' },
  nobody: '',
  closing: {
    Professional: 'Mit freundlichen Grüßen',
    Casual: 'Viele Grüße',
    Direct: 'Beste Grüße',
    Friendly: 'Herzliche Grüße',
  },
};

/** How the sender greets and closes in past emails: a habit worth keeping. */
const voiceGreeting = (voice: string[]): string | undefined =>
  voice.flatMap(
    (sample) =>
      sample.match(/^(\p{L}[\p{L}’' ]{1,20}?) \p{Lu}[\p{L}’'-]+ ?[,!:–-]?\s*$/mu)?.[1] ?? [],
  )[0];
const voiceClosing = (voice: string[]): string | undefined =>
  voice.flatMap(
    (sample) =>
      sample
        .trim()
        .match(
          /\n(\p{L}[\p{L}’' ]{1,24}[,!]?)\n+\p{Lu}[\p{L}.’' -]{0,30}(?:\n[^\n]{0,60}){0,2}$/u,
        )?.[1] ?? [],
  )[0];

const mannersOf = ({ language }: Facts): Manners => (language === 'de' ? GERMAN : ENGLISH);

function signOff(facts: Facts, first: boolean): string[] {
  const { sender, tone, voice } = facts;
  if (!sender.name) return [];
  const title = first && sender.jobTitle ? [sender.jobTitle] : [];
  return [
    [voiceClosing(voice) ?? mannersOf(facts).closing[tone], sender.name, ...title].join('\n'),
  ];
}

/** A German greeting says the whole name, since nothing tells whether it is a Frau or a Herr; among friends the first name does. */
function nameOf({ language, tone, firstName, fullName }: Facts, nobody: string): string {
  const isFormal = language === 'de' && (tone === 'Professional' || tone === 'Direct');
  return (isFormal && fullName) || firstName || nobody;
}

/** `first`: the email that introduces the sender, so it carries the title too. */
export function letter(
  facts: Facts,
  { angle, subjects, paragraphs, leansOn = [] }: Parts,
  day: number,
  first = false,
): Letter {
  const { greeting, nobody } = mannersOf(facts);
  const hello = [voiceGreeting(facts.voice) ?? greeting[facts.tone], nameOf(facts, nobody)]
    .filter(Boolean)
    .join(' ');
  const body = [`${hello},`, ...paragraphs.filter(Boolean), ...signOff(facts, first)].join('\n\n');
  return {
    angle,
    day,
    subjectLineA: subjects[0],
    subjectLineB: subjects[1],
    body,
    evidenceUsed: leansOn,
  };
}

const SUBJECT_WORDS = 7;
const SUBJECT_CHARACTERS = 48;

/** The first of several subjects that is short enough; the last one always is. */
export function subject(...choices: (string | undefined)[]): string {
  const fits = (choice: string | undefined): choice is string =>
    choice !== undefined &&
    choice.length <= SUBJECT_CHARACTERS &&
    choice.split(/\s+/).length <= SUBJECT_WORDS &&
    choice.split(/\s+/).length >= 2;
  return choices.find(fits) ?? choices.at(-1) ?? '';
}

/** What each draft says in its own way: the first, second or third of these. */
export const byDraft = <Said>({ draft }: Facts, ...said: [Said, ...Said[]]): Said =>
  said[(draft - 1) % said.length] ?? said[0];
