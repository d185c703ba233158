import { addressesIn } from './find.ts';
import { companyLabel } from './freemail.ts';
import { afterName, isNameAlone, squeeze, wordsOf } from './names.ts';
import { isPhoneLine, phonesIn } from './phones.ts';
import { LEGAL_FORM } from './roles.ts';

/** Whose signature it is, as far as the page says. */
export type Who = { name?: string; address?: string };

const SEPARATOR = /\s*[|•·●▪■│┃⎜/]\s+|\s+[–—]\s+|\s+-\s+|\s{3,}|\t|\s+\/\s+/;
const LINK =
  /(https?:\/\/|www\.)\S+|\b[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|net|org|io|co|ai|app|dev|de|at|ch|fr|es|it|nl|be|pl|ru|ua|jp|cn|kr|br|uk|eu|se|no|fi|dk|cz|hu|ro|pt|gr|tr|il|in|au|nz|ca|us|example|biz|info|me)\b(\/\S*)?/i;
const SOCIAL =
  /^(linkedin|twitter|x|facebook|instagram|youtube|xing|github|calendly|whatsapp|telegram|skype|signal|wechat|line|tiktok|vk|zoom)$/i;
/** "Position: …", "Должность: …". */
const FIELD_LABEL = /^[\p{L}\p{M} ]{1,18}[:：]\s*/u;
const PRONOUNS = /\(?\b\p{L}{2,5}\s?\/\s?\p{L}{2,5}(\s?\/\s?\p{L}{2,6})?\b\)?/gu;
const LONGEST_TITLE = 90;
const MOST_WORDS = 11;

type Kind = 'name' | 'contact' | 'address' | 'prose' | 'company' | 'text';
export type Segment = { text: string; kind: Kind; line: number };

/** A part of the text that spells the label of the domain: "Northwind Freight" for northwindfreight.com, "NWF" or its initials for nwf.com. */
export function companyByDomain(text: string, label: string | undefined): string | undefined {
  if (!label) return undefined;
  const wanted = squeeze(label);
  const words = wordsOf(text);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const run = words.slice(from, to);
      if (spells(run, wanted)) return run.join(' ').replaceAll(/^["“«(,]+|["”»),;]+$/g, '');
    }
  }
  return undefined;
}

function spells(run: readonly string[], wanted: string): boolean {
  const whole = squeeze(run.join(''));
  const initials = run.map((word) => squeeze(word).charAt(0)).join('');
  if (whole === wanted || (run.length >= 2 && initials === wanted)) return true;
  // getacme.com, acmehq.com, acme-group.com: most of the label, and nothing else.
  return whole.length >= 4 && wanted.includes(whole) && whole.length / wanted.length >= 0.6;
}

function kindOf(text: string, label: string | undefined): Kind {
  if (addressesIn(text).length > 0 || SOCIAL.test(text) || isPhoneLine(text)) return 'contact';
  if (LEGAL_FORM.test(text) && !/\d{3}/.test(text)) return 'company';
  if (LINK.test(text) && wordsOf(text).length <= 4) return 'contact';
  if (companyByDomain(text, label) && wordsOf(text).length <= MOST_WORDS) return 'company';
  if (/\d/.test(text)) return 'address';
  const words = wordsOf(text).length;
  if (text.length > LONGEST_TITLE || words > MOST_WORDS || /^["“«„']/.test(text)) return 'prose';
  if (/[!?。！？]$/.test(text) || (/\.$/.test(text) && words > 4)) return 'prose';
  return /\p{L}{2}/u.test(text) ? 'text' : 'contact';
}

const stripLabel = (text: string): string => (phonesIn(text).length > 0 ? text : text.replace(FIELD_LABEL, '')) || text;

/** Pieces of the lines, each with its kind, in order. `start`: the line of the name, whose rest comes first. */
export function segmentsOf(lines: readonly string[], who: Who): { segments: Segment[]; nameLine: number; name?: string } {
  const label = who.address ? companyLabel(who.address) : undefined;
  const nameLine = lines.findIndex((line) => {
    const rest = afterName(line, who.name);
    return rest !== undefined && isNameAlone(rest);
  });
  const segments: Segment[] = [];
  for (const [line, whole] of lines.entries()) {
    const rest = line === nameLine ? (afterName(whole, who.name) ?? '') : whole;
    const text = rest
      .normalize('NFKC')
      .replaceAll(PRONOUNS, ' ')
      .replace(/^[\s,|•·–—(/-]+/, '');
    for (const piece of text.split(SEPARATOR)) {
      const bare = stripLabel(piece.replaceAll(/^[\s,*_]+|[\s,;*_]+$/g, ''));
      if (bare !== '') segments.push({ text: bare, kind: kindOf(bare, label), line });
    }
  }
  return { segments, nameLine };
}
