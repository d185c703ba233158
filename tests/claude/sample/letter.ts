import type { Facts } from './facts.ts';

export type Letter = { angle: string; day?: number; subjectLineA: string; subjectLineB: string; body: string; evidenceUsed: string[] };

/** One email without greeting and sign-off. */
export type Parts = { subjects: [string, string]; paragraphs: string[]; leansOn?: string[] };

const GREETING: Record<Facts['tone'], string> = { Professional: 'Hello', Casual: 'Hey', Direct: 'Hi', Friendly: 'Hi' };
const CLOSING: Record<Facts['tone'], string> = {
  Professional: 'Kind regards,',
  Casual: 'Cheers,',
  Direct: 'Best,',
  Friendly: 'All the best,',
};

/** How the sender greets and closes in past emails: a habit worth keeping. */
const voiceGreeting = (voice: string[]): string | undefined =>
  voice.flatMap((sample) => sample.match(/^(\p{L}[\p{L}’' ]{1,20}?) \p{Lu}[\p{L}’'-]+ ?[,!:–-]?\s*$/mu)?.[1] ?? [])[0];
const voiceClosing = (voice: string[]): string | undefined =>
  voice.flatMap(
    (sample) => sample.trim().match(/\n(\p{L}[\p{L}’' ]{1,24}[,!]?)\n+\p{Lu}[\p{L}.’' -]{0,30}(?:\n[^\n]{0,60}){0,2}$/u)?.[1] ?? [],
  )[0];

function signOff({ sender, tone, voice }: Facts, first: boolean): string[] {
  if (!sender.name) return [];
  const lines = [voiceClosing(voice) ?? CLOSING[tone], sender.name, ...(first && sender.jobTitle ? [sender.jobTitle] : [])];
  return [lines.join('\n')];
}

/** `first`: the email that introduces the sender, so it carries the title too. */
export function letter(facts: Facts, { subjects, paragraphs, leansOn = [] }: Parts, first = false): Letter {
  const greeting = `${voiceGreeting(facts.voice) ?? GREETING[facts.tone]} ${facts.firstName ?? 'there'},`;
  const body = [greeting, ...paragraphs.filter(Boolean), ...signOff(facts, first)].join('\n\n');
  return { angle: '', subjectLineA: subjects[0], subjectLineB: subjects[1], body, evidenceUsed: leansOn };
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
