import type { Fact, Facts } from './facts.ts';
import { borneOut, type Found, missing } from './finding.ts';
import { namedSubject } from './named-subject.ts';
import { contentOf } from './words.ts';

const ROLE =
  /\b(?:as (?:an? |the )?|you're (?:an? |the )?|you are (?:an? |the )?|your (?:new )?(?:role|job|work) as (?:an? |the )?)((?:vp|svp|evp|vice president|head|director|chief \w+ officer|c[efotmrip]o|founder|co-founder|managing director|president)\b(?: (?:of|for) [\p{L}&]+(?: (?:and|&) [\p{L}]+)?)?)/iu;

/** "As VP of Sales", "you're head of circulation": a role the brief gives them, or not. Undefined when the sentence names none. */
export function judgeRole(sentence: string, facts: Facts): Found | undefined {
  const role = ROLE.exec(sentence)?.[1];
  if (!role) return undefined;
  const stems = contentOf(role).map((word) => word.stem);
  const [, field = ''] = /\b(?:of|for) (.+)$/i.exec(role) ?? [];
  const ofField = contentOf(field).map((word) => word.stem);
  const ofTitle = stems.filter((stem) => !ofField.includes(stem));
  const ofAnother = namedSubject(sentence, facts) !== undefined;
  const isOf = ({ stems: known }: Fact) =>
    ofField.length === 0 || (ofField.some((stem) => known.has(stem)) && (ofTitle.length === 0 || ofTitle.some((stem) => known.has(stem))));
  const bearing = facts.facts.filter(
    (fact) => (fact.owner !== 'other' || ofAnother) && stems.length > 0 && stems.some((stem) => fact.stems.has(stem)) && isOf(fact),
  );
  const own = bearing.filter(({ text }) => !isOfTheirs(text, role));
  if (own.length > 0) return borneOut(own);
  if (bearing.length > 0) return missing('wrong-person', { text: role }, bearing);
  return facts.facts.some((fact) => fact.owner === 'prospect' && fact.source.label === 'Their job title')
    ? missing('statement', { text: role })
    : undefined;
}

/** "My head of circulation, Ed": the role is somebody else's. */
const isOfTheirs = (text: string, role: string): boolean => {
  const at = text.toLowerCase().indexOf(role.toLowerCase());
  return at > 0 && /\b(?:my|our) (?:\p{L}+ )?$/iu.test(text.slice(0, at));
};

const CALLED =
  /\b(?:(?:you're|you are|you’re) (?:an?|the)|as(?: (?:an?|the|its|their|your))?) (?<role>\p{Ll}[\p{Ll}-]{3,}(?: \p{Ll}[\p{Ll}-]+)?)/iu;

/** "You're a recruiter", "as managing director" where that is somebody else by name: "my recruiter Dave Ito", "Managing director Uwe Krah". */
export function judgeRelation(sentence: string, facts: Facts): Found | undefined {
  const [first = '', second] = CALLED.exec(sentence)?.groups?.role?.split(' ') ?? [];
  if (!/\byou(?:r|['’]re)?\b/i.test(sentence)) return undefined;
  return (
    (second && !/^(?:of|for|at|in|and|or|to|on|by|who|with)$/.test(second) ? heldByAnother(`${first} ${second}`, '', facts) : undefined) ??
    heldByAnother(first, "\\b(?:my|our|the) (?:[\\p{L}'’-]+ )?", facts)
  );
}

function heldByAnother(role: string, before: string, { facts, prospectNames }: Facts): Found | undefined {
  if (role === '') return undefined;
  const holder = new RegExp(`${before}${role}(?:,| is| was|:)? (?<name>\\p{L}\\p{Ll}+)`, 'iu');
  const holds = (fact: Fact) => {
    const name = holder.exec(fact.text)?.groups?.name ?? '';
    return /^\p{Lu}/u.test(name) && !prospectNames.has(name.toLowerCase());
  };
  const others = facts.filter((fact) => fact.source.kind === 'evidence' && holds(fact));
  const own = facts.some((fact) => fact.owner === 'prospect' && !holds(fact) && fact.text.toLowerCase().includes(role.toLowerCase()));
  return others.length === 0 || own ? undefined : missing('wrong-person', { text: role }, others);
}

const EMPLOYER = /\b[Yy]our (?:company|firm|employer|business|shop|agency|house),? (?<name>\p{Lu}[\p{L}\p{N}&-]*)/u;

/** "Your company Hortilux" where that is the name of their installer. */
export function judgeEmployer(sentence: string, facts: Facts): Found | undefined {
  const name = EMPLOYER.exec(sentence)?.groups?.name;
  const isTold = facts.facts.some(({ source }) => source.label === 'Their company');
  if (!name || !isTold || facts.prospectNames.has(name.toLowerCase())) return undefined;
  const bearing = facts.facts.filter(({ source, text }) => source.kind === 'evidence' && text.includes(name));
  return bearing.length > 0 ? missing('wrong-person', { text: name }, bearing) : undefined;
}
