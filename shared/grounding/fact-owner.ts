import type { Evidence } from '../contract/brief.ts';
import { isCommonWord } from './common-words.ts';
import { wordsOf } from './words.ts';

/**
 * Whom a fact is about. `prospect`: the person written to and their company; `seller`: the user and what they sell; `other`: a third
 * person; `anyone`: it may be said of whom the email likes (the problem the offer names, the user's own notes).
 */
export type Owner = 'prospect' | 'seller' | 'other' | 'anyone';

/** Lines of a page about the prospect: a name in them is not a third person by itself. */
const OF_THE_PAGE = new Set(['headline', 'about', 'experience', 'education', 'location', 'company', 'signature']);

/** Says of each sentence of a line of evidence, asked in order, whom it is about. */
export function ownerReader(line: Evidence, prospectNames: Set<string>, personNames: Set<string>): (sentence: string) => Owner {
  const companyNames = new Set([...prospectNames].filter((name) => !personNames.has(name)));
  if (line.kind === 'note' || line.kind === 'selection')
    return (sentence) => (/^who\b/i.test(sentence) ? 'other' : firstPerson(sentence) === 'i' ? 'anyone' : 'prospect');
  if (line.from === 'me') return (sentence) => (firstPerson(sentence) === 'you' ? 'prospect' : 'seller');
  if (line.from === 'other') {
    const ofTheirs = isNamed(`${line.label} ${line.text}`, companyNames);
    const ofHouse = isNamed(line.label, companyNames);
    return (sentence) =>
      (ofHouse && isOfNobody(sentence)) ||
      isNamed(beforeFirstPerson(sentence), firstPerson(sentence) === 'i' ? personNames : prospectNames) ||
      (ofTheirs && !startsWithThirdPerson(sentence, false) && /^(?:\S+ ){0,2}(?:we|our|we're|we've)\b/i.test(sentence))
        ? 'prospect'
        : 'other';
  }
  return pageReader(OF_THE_PAGE.has(line.kind), prospectNames);
}

/** The prospect's own words, or a page about them: a third person stays the subject through "he" and "she". */
function pageReader(ofThePage: boolean, prospectNames: Set<string>): (sentence: string) => Owner {
  let third = false;
  return (whole) => {
    const sentence = whole.replace(OPENING, '');
    if (/^who\b/i.test(sentence) && !sentence.endsWith('?')) return 'other';
    // On a page about the prospect "she" may be them; in their own words it is somebody else.
    if (/^(?:he|she|his|her)\b/i.test(sentence)) third ||= !ofThePage;
    else third = !isNamed(sentence, prospectNames) && startsWithThirdPerson(sentence, ofThePage);
    if (third) return 'other';
    return firstPerson(sentence) === 'you' ? 'anyone' : 'prospect';
  };
}

/** "Revenue reached 84 million" in a post of their company: told of the house, since it names no person. */
const isOfNobody = (sentence: string): boolean =>
  firstPerson(sentence) === undefined && !/\b(?:he|she|his|her)\b/i.test(sentence) && !NAMES_A_PERSON.test(sentence);

/** Words that open a sentence without being its subject. */
const OPENING =
  /^(?:(?:also|and|but|plus|btw|ps|p\.s\.|so|oh|finally|today|yesterday|last \w+|this \w+|next \w+|(?:hi|hello|dear) \p{L}+|fun fact|update|news|meanwhile)[,:]? )+/iu;

const firstPerson = (sentence: string): 'i' | 'you' | undefined => {
  const first = /\b(?:(i|we|my|our|i'm|i've|we're|we've|us)|you|your|you're|you've)\b/i.exec(sentence);
  if (!first) return undefined;
  return first[1] ? 'i' : 'you';
};

const beforeFirstPerson = (sentence: string): string => sentence.replace(/\b(?:i|we|my|our|i'm|i've)\b.*/is, '');

const isNamed = (sentence: string, names: Set<string>): boolean =>
  wordsOf(sentence).some((word) => names.has(word.lower.replace(/'s$/, '')) && /^\p{Lu}/u.test(word.text));

const DEED =
  '(?:joined|joins|planned|trained|repainted|called|wrote|designed|taught|organi[sz]ed|built|spent|stayed|leads|led|took|takes|moved|moves|left|leaves|heads|manages|handles|oversees|became|spoke|graduated|retired|retires|who|and I|(?:has|was|is|will be|have been|just|got) (?:being |been |just )?(?:taking|joining|joined|moving|leading|leaving|responsible|promoted|named|appointed|retiring|speaking|(?:the|our|my|their) new|our|my))';
const DOES =
  '(?:is|has|was|will|runs|ran|owns|started|starts|works|worked|looks|just|now|won|got|gave|made|wrote|built|did|does|can|told|said|and|for|on)';
const NAME = '\\p{Lu}\\p{Ll}+';
const FULL_NAME = `${NAME} (?:van |von |de |al-)?\\p{Lu}[\\p{Ll}'-]+`;
const NAMES_A_PERSON = new RegExp(FULL_NAME, 'u');
const PERSON = `(?:${FULL_NAME}|${NAME})`;

const HOUSES =
  '(?:company|firm|parent|holding|charity|fund|club|school|hotel|show|game|album|song|label|event|conference|ship|hall|venue|agency|house)\\b';
const FIRMS =
  '(?:suppli|install|custom|provid|vend|carri|retail|manufactur|distribut|publish|print|spons|invest|insur|brok|import|trail|newslett|ord|tow|cent|comput|own|partn)(?:er|or)';

/** "Our CFO Lena Brandt is", "My nephew Jonas is", "our head of sales left". */
const BY_RELATION = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]heir) (?:[\\p{L}-]+ ){0,3}?(?:colleague|boss|manager|co-?founder|predecessor|successor|friend|wife|husband|partner|teammate|deputy|assistant|brother|sister|C[A-Z]O|VP|director|head)\\b[^.,]{0,30},? (?:${PERSON},? )?(?:${DEED}|${DOES})\\b`,
  'u',
);
const BY_KIN = new RegExp(
  `^(?:[Mm]y|[Oo]ur) (?:[\\p{Ll}-]+ ){1,3}(?<!\\b(?:in|at|of|from|to|near|for|on|with|outside) )${PERSON},? \\p{Ll}+`,
  'u',
);
/** "Our data person, Pete Lowther, built", "Our Orlando GM, Tasha Reed, cut": who does what, by name between commas. */
const BY_APPOSITION = new RegExp(
  `^(?:[Mm]y|[Oo]ur|[Tt]he) (?:[\\p{L}'’-]+ ){0,3}(?!${FIRMS}|${HOUSES})[\\p{L}'’-]+, ${FULL_NAME}, \\p{Ll}+`,
  'u',
);
/** "Our owner, Mr. Tate, hates": whatever he is, the title makes him a person. */
const BY_TITLE = /^(?:[Mm]y|[Oo]ur|[Tt]he) (?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+,? (?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? \p{Lu}[^,]{1,30},? \p{Ll}+/u;
const BY_FAMILY =
  /^my (?:late |own |little |big |older |younger )?(?:father|mother|dad|mum|mom|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|grandfather|grandmother|parents|partner|boss)\b/i;
const OF_A_THING =
  /^(?:my|our) (?:\S+ ){0,2}(?:product|app|platform|tool|brand|project|conference|event|company|software|system|office|store|site|plant|city|town|university|newsletter|podcast|book|programme|program|team)\b(?! (?:manager|director|lead|leader|head|supervisor|owner|engineer|coordinator)\b)/i;
const BY_CHEER = new RegExp(
  `^(?:(?:huge |big |many |warm )?(?:[Cc]ongrat(?:s|ulations)|CONGRATS) to|[Ss]hout-?out to|(?:[Ss]o |[Vv]ery |[Ss]uper )?(?:[Pp]roud|[Hh]appy|[Tt]hrilled|[Ee]xcited|[Dd]elighted) (?:of|for|to welcome)|(?:(?:[Ww]e|[Pp]lease|[Ll]et['’]s) )?[Ww]elcome(?: to| aboard)?,?|[Ww]ell done,?|[Tt]hanks to|[Hh]uge \\p{Ll}+ to|(?:[Aa]ll )?(?:[Cc]redit|[Kk]udos|[Pp]rops|[Pp]raise|[Hh]ats off|[Aa]pplause) to) (?:[Mm]y |[Oo]ur |[Tt]he )?(?:[\\p{L}-]+ ){0,3}?${PERSON}`,
  'u',
);
const TITLE = '(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?';
/** "Jonas is taking over", "Mrs Doyle, our maths lead, has". */
const BY_NAME = new RegExp(`^${TITLE}(?:${PERSON},? ${DEED}|${PERSON}, [^,]{2,40}, (?:${DEED}|${DOES}))\\b`, 'u');

/** Whether the subject of a sentence is a person who is not the writer. On a page about the prospect a name alone does not tell. */
function startsWithThirdPerson(sentence: string, ofThePage: boolean): boolean {
  const start = sentence.slice(0, 120);
  if (BY_RELATION.test(start.split(/[,;] (?:so|and|but) /)[0] ?? '') && !/^(?:i|we|i'm|we're)\b/i.test(start)) return true;
  if (
    (BY_APPOSITION.test(start) && !OF_A_THING.test(start)) ||
    BY_TITLE.test(start) ||
    BY_FAMILY.test(start) ||
    (BY_KIN.test(start) && !OF_A_THING.test(start))
  )
    return true;
  if (ofThePage) return false;
  return BY_CHEER.test(start) || (BY_NAME.test(start) && !isCommonWord(wordsOf(start)[0]?.lower ?? ''));
}
