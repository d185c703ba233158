import type { Facts } from './facts.ts';
import { figuresOf } from './figures.ts';
import { type Found, missing } from './finding.ts';

const NAME = '\\p{Lu}[\\p{L}\\p{N}&.-]*';
/** "22 years at Ainscough", "a decade with Contoso". */
const AT = new RegExp(`^ (?:years?|decades?)? ?(?:at|with|for|in) (?:the )?(${NAME}(?: ${NAME})*)`, 'u');
const SPAN = /\b((?:19|20)\d\d)\b[^.\n]{0,12}?[-–—][^.\n]{0,12}?\b((?:19|20)\d\d)\b/;
/** First and last months of a job make a year more or less. */
const SLACK = 1;

/** How long somebody was somewhere, where the line of that job says from when to when: a number of years of another line is another's. */
export function judgeTenure(sentence: string, facts: Facts): Found[] {
  return figuresOf(sentence).flatMap((figure) => {
    const place =
      figure.kind === 'time' && (figure.unit === 'year' || figure.unit === 'decade') ? AT.exec(sentence.slice(figure.end))?.[1] : undefined;
    const [value = 0] = figure.values;
    const years = value * (figure.unit === 'decade' ? 10 : 1);
    if (!place || figure.hedge) return [];
    const jobs = facts.facts.filter(({ source, text }) => source.kind === 'evidence' && text.includes(place));
    const spans = jobs.flatMap((fact) => lengthOf(fact.source.text) ?? []);
    const isSaid = jobs.some((fact) => fact.figures.some((one) => one.kind === 'time' && one.values[0] === value));
    if (spans.length === 0 || isSaid || spans.some((length) => Math.abs(length - years) <= SLACK)) return [];
    return [missing('wrong-person', { text: `${figure.text}${sentence.slice(figure.end).match(AT)?.[0] ?? ''}` }, jobs)];
  });
}

function lengthOf(text: string): number | undefined {
  const [, from, to] = SPAN.exec(text) ?? [];
  return from && to ? Number(to) - Number(from) : undefined;
}

const SINCE = /\bsince (?<year>(?:19|20)\d\d)\b/i;

/** "Your company has had you since 2011" where 2011 began a job elsewhere that has ended. */
export function judgeSince(sentence: string, { facts }: Facts): Found[] {
  const match = SINCE.exec(sentence);
  const year = match?.groups?.year;
  const [company] = facts.filter(({ source }) => source.label === 'Their company');
  if (!match || !year || !company || !/\byou\b/i.test(sentence) || !isNamed(sentence, company.text)) return [];
  const saying = facts.filter(({ source, text }) => source.kind === 'evidence' && text.includes(year));
  const ended = saying.filter(({ text }) => SPAN.exec(text)?.[1] === year && !isNamed(text, company.text));
  return saying.length > 0 && ended.length === saying.length ? [missing('wrong-person', { text: match[0] }, ended)] : [];
}

const isNamed = (text: string, company: string): boolean => text.includes(company.split(' ')[0] ?? company);
