import { bare, gist, isDoing, shapeOf, small, wordsOf } from './phrase.ts';
import { FINITE, FUNCTION, PEOPLE } from './words.ts';

/** The longest name of a topic, words. */
const MOST = 5;

/** "hire" → "hiring", "get" → "getting", "free" → "freeing" */
function doingOf(verb: string): string {
  if (/(?:ee|ie|oe|ye)$/.test(verb)) return `${verb.replace(/ie$/, 'y')}ing`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgmnpt]$|get$|gin$/.test(verb)
    ? `${verb}${verb.at(-1)}ing`
    : `${verb}ing`;
}

const isContent = (word: string): boolean =>
  word.length > 1 && !FUNCTION.has(word) && !FINITE.has(word) && !/\d/.test(word);

const NUMBERS =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|half|twice|double|first|second|third|last|next|hours?|days?|weeks?|months?|minutes?|years?|mornings?|evenings?|time)$/;

const PARTICLE = /^(?:up|out|down|off)$/;

/** Runs of words that carry meaning, in order. */
function runs(text: string): string[][] {
  const found: string[][] = [[]];
  for (const word of wordsOf(text)) {
    const plainWord = bare(word);
    const open = found.at(-1) ?? [];
    // "looking people up": the particle belongs to the deed.
    if (PARTICLE.test(plainWord) && open.length > 0 && isDoing(open[0] ?? '')) {
      open.push(word);
      continue;
    }
    if (!isContent(plainWord) || NUMBERS.test(plainWord)) found.push([]);
    else found.at(-1)?.push(word.replace(/[,;:.]+$/, ''));
    if (/[,;:]$/.test(word)) found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

/** Plural in form, and yet the first half of a name: "sales calls", "operations managers". */
const PLURAL_IN_FORM =
  /^(?:sales|ops|operations|logistics|analytics|news|relations|savings|goods|customs|communications|resources|business|process|access|address)$/;

const isPlural = (word: string): boolean =>
  word === 'people' || (/[^su'’]s$/.test(word) && !PLURAL_IN_FORM.test(word));

/** Whoever begins a clause without "that" or "which": "emails nobody answers". */
const SOMEBODY = /^(?:nobody|no-one|anybody|anyone|everybody|everyone|somebody|someone|others)$/;

/** Words before a verb: what stands in front of them is who does it. */
const BEFORE_VERB =
  /^(?:never|always|often|rarely|seldom|hardly|ever|once|later|sometimes|usually)$/;

/**
 * The words that name one thing, cut where its name ends: after the first plural, since a noun behind it begins a clause ("invoices |
 * clients forgot to pay"); what a deed is done to also before whoever does something with it ("feedback | managers never give").
 */
function nameIn(words: string[], after?: string): string[] {
  const stop = words.findIndex((word) => SOMEBODY.test(bare(word)) || BEFORE_VERB.test(bare(word)));
  const within = stop < 0 ? words : words.slice(0, stop);
  const plural = within.findIndex((word) => isPlural(bare(word)) && !/['’]$/.test(word));
  const name = plural < 0 ? within : within.slice(0, plural + 1);
  const next = bare(words[name.length] ?? after ?? '');
  const acts =
    after !== undefined &&
    name.length > 1 &&
    plural >= 0 &&
    (BEFORE_VERB.test(next) || FINITE.has(next));
  return acts ? name.slice(0, -1) : name;
}

const LINKS = /^(?:in|for|through|after|with|on|at|up|out|into|over|to)$/;
const ARTICLE = /^(?:a|an|the)$/;

/** The first deed and what it is done to ("looking people up", "filling in forms", "chasing the same invoices"), or none. */
function deedIn(text: string): string[] | undefined {
  const words = wordsOf(text);
  const at = words.findIndex((word) => isDoing(bare(word)));
  if (at < 0 || /[,;:]$/.test(words[at] ?? '')) return undefined;
  const rest = words.slice(at + 1);
  const openings = rest.findIndex((word) => !LINKS.test(bare(word)) && !ARTICLE.test(bare(word)));
  if (openings < 0) return undefined;
  const object = rest.slice(openings);
  const end = object.findIndex((word) => !isContent(bare(word)) || NUMBERS.test(bare(word)));
  const ended = object.findIndex((word) => /[,;:.]$/.test(word));
  const most = Math.min(
    end < 0 ? object.length : end,
    ended < 0 ? object.length : ended + 1,
    MOST - 1,
  );
  // "Onboarding new employees takes": the verb is the deed's own. "Collecting feedback managers never give": it is theirs.
  const next = at === 0 && FINITE.has(bare(object[most] ?? '')) ? undefined : object[most];
  const name = nameIn(object.slice(0, most), next);
  if (name.length === 0) return undefined;
  const [particle = ''] = object.slice(name.length);
  const whole = [
    words[at] ?? '',
    ...rest.slice(0, openings),
    ...name,
    ...(PARTICLE.test(bare(particle)) ? [particle] : []),
  ];
  return whole.map((word) => word.replace(/[,;:.]+$/, ''));
}

/** "spend two hours a day on research before …": what the time goes into. */
const SPENT =
  /\b(?:spend|spends|spent|waste|wastes|lose|loses|burn|burns)\s+(?:\S+\s+){0,7}?on\s+(.+)/i;

/** "struggle to personalize outreach", "fail to follow up". */
const FAILING = /\b(?:struggle|struggles|fail|fails|forget|forgets)\s+to\s+(\S+)\s+(.+)/i;

/** "teams lose deals", "developers wait for slow pipelines". */
const DOES =
  /^(?:\S+\s+){0,2}?(\S+)\s+(lose|wait|miss|chase|copy|forget|rewrite|build|pay|leave|rely|depend|answer|check|fill)\s+((?:for|on)\s+)?(.+)/i;

/** Whose doing is not the reader's work: "customers forget their appointments". */
const OUTSIDERS =
  /^(?:customers|clients|buyers|users|patients|candidates|drivers|guests|visitors)$/;

/** The first name of a thing in a text. */
function first(text: string): string[] | undefined {
  const [run] = runs(text);
  return run && nameIn(run, wordAfter(text, run));
}

/** The word that stands behind a run in its text. */
function wordAfter(text: string, run: string[]): string | undefined {
  const words = wordsOf(text);
  const last = words.findIndex((_, at) =>
    run.every((word, place) => words[at + place]?.startsWith(word)),
  );
  return last < 0 ? undefined : words[last + run.length];
}

/** What people do or fail to do, as a deed: "personalizing outreach", "losing deals". */
function deedOf(text: string): string[] | undefined {
  const [, failing, rest] = text.match(FAILING) ?? [];
  if (failing && rest) return [doingOf(failing), ...(first(rest) ?? [])];
  const [, who, does, link, what] = text.match(DOES) ?? [];
  const object =
    who && PEOPLE.has(bare(who)) && !OUTSIDERS.test(bare(who)) && what ? first(what) : undefined;
  return object && does ? [doingOf(does), ...(link ? [link.trim()] : []), ...object] : undefined;
}

/** Words that only a verb comes after. */
const BEFORE_DEED =
  /^(?:to|can|could|will|would|should|must|may|might|cannot|still|also|just|not|do|does|did|then)$/;

/** The first thing of two words or more that is nobody, and no deed. */
function thingIn(text: string): string[] | undefined {
  const words = wordsOf(text);
  const isThing = (name: string[]) => {
    const at = words.findIndex((_, place) =>
      name.every((word, next) => words[place + next]?.startsWith(word)),
    );
    return !BEFORE_DEED.test(bare(words[at - 1] ?? '')) && !/^(?:same|other)$/i.test(name[0] ?? '');
  };
  const names = runs(text).map((run) => nameIn(run));
  return names.find(
    (name) => name.length >= 2 && !PEOPLE.has(bare(name.at(-1) ?? '')) && isThing(name),
  );
}

function inSentence(text: string): string[] | undefined {
  const spent = text.match(SPENT)?.[1];
  if (spent && !isDoing(wordsOf(spent)[0] ?? '')) return first(spent);
  return deedIn(text) ?? deedOf(text) ?? thingIn(text);
}

/** "not enough qualified leads": it is their lack that is the problem. */
const LACK = /^(?:not enough|too few|no|lack of|a lack of|missing|hardly any|without)\s/i;

/** A few words that name what a problem is about ("low reply rates", "researching prospects"); undefined where none is certain. */
export function topicOf(
  text: string,
  names: readonly (string | undefined)[] = [],
): string | undefined {
  const whole = gist(text);
  const shape = shapeOf(text);
  if (shape === 'question') return undefined;
  if (shape === 'verb') {
    const [verb = '', ...rest] = wordsOf(whole);
    const deed = /^struggle$/i.test(verb)
      ? deedOf(whole)
      : [doingOf(verb.toLowerCase()), ...(first(rest.join(' ')) ?? [])];
    return deed && deed.length > 1 ? deed.slice(0, MOST).join(' ') : undefined;
  }
  const lack = whole.match(LACK)?.[0];
  const missed = lack ? first(whole.slice(lack.length)) : undefined;
  if (missed?.length) return `the lack of ${small(missed.slice(0, MOST).join(' '), names)}`;
  const found = shape === 'sentence' ? inSentence(whole) : (deedIn(whole) ?? thingIn(whole));
  if (!found || found.length < 2) return undefined;
  return small(found.slice(0, MOST).join(' '), names);
}
