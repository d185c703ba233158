import { lookup } from '../lookup.ts';
import { HUNGARIAN_FAMILIES } from './families-hungarian.ts';
import { JAPANESE_FAMILIES } from './families-japanese.ts';
import { OTHER_FAMILIES } from './families-other.ts';
import { FAMILY_NAMES_TOO } from './family-names-too.ts';
import { fold, romanized } from './fold.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { KOREAN_GIVEN, PINYIN, ROMAJI, VIETNAMESE_SYLLABLE } from './syllables.ts';

/*
 * Which word of a name is the given one. Capitals, patronymics and the syllables of a language settle it where they can; else a list of
 * given names. Where two readings are left, none is chosen.
 */

/** Where the given name is: its words, or several readings of which nobody can tell the right one. */
export type Order =
  | { given: string[]; family: string[] }
  | { unsure: true; given?: string[]; family?: string[] };

const known = lookup(GIVEN_NAMES);
const familyToo = lookup(FAMILY_NAMES_TOO);
const isHungarianFamily = lookup(HUNGARIAN_FAMILIES);
const isJapaneseFamily = lookup(JAPANESE_FAMILIES);
const isCommonFamily = lookup(OTHER_FAMILIES);
/** A double name is given where its first half is. */
export function isGiven(word: string): boolean {
  const bare = romanized(word).replaceAll(/[^\p{L}'-]/gu, '');
  const [half = ''] = bare.split('-');
  return bare.length > 1 && (known(bare) || (half !== bare && half.length > 2 && known(half)));
}
/** A given name no family bears, as far as the lists go. */
const isOnlyGiven = (word: string): boolean =>
  !/^(?:a[lnrstz]|el|abu|ben|o)[-'’]/i.test(word) &&
  isGiven(word) &&
  !isJapaneseFamily(fold(word)) &&
  !familyToo(romanized(word).replaceAll(/[^\p{L}'-]/gu, ''));

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Family names of Vietnam; those of the second list are no names elsewhere. */
const VIETNAMESE = set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan mai cao truong luong lam luu ta to thai kieu tong quach chau ha la',
);
const VIETNAMESE_ALONE = set(
  'nguyen tran pham hoang huynh phan dang bui ngo duong dinh trinh doan truong luong luu quach',
);
/** Commonest family names of China in pinyin, of Korea and of Japan in Latin letters. */
const CHINESE = set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu
  du ye cheng wei su lu lv ding ren shen yao zhong jiang cui tan liao fan wang jin shi jia xia fu fang zou xiong bai meng qin qiu hou yan xue lei long duan hao kong shao shi mao wan gu qian dai
  lai wen chan wong cheung lau leung ng lam kwok ho yip chow tsang chiu fung tse tsui cheuk yeung hsu hsieh tsai chang chou chiang lo kuo`,
);
/** Family names of Chinese in Singapore and Malaysia, whose given names no pinyin spells. */
const STRAITS = set(
  'lim tan ong goh teo koh chua tay toh ang yeo low ooi khoo chong foo heng wee quek ng lau chan wong',
);
const KOREAN = set(
  'kim lee park choi jung jeong kang cho yoon jang lim im han oh seo shin kwon hwang ahn song yoo yu hong jeon jun ko go moon son sohn yang bae baek paik heo huh nam noh roh ha kwak sung cha joo woo min ryu na chun chung rhee yi',
);
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична|івна|ївна|йович|кызы|оглы|уулу)$/iu;
const LATIN_PATRONYMIC = /(?:ovich|evich|ovych|ovna|evna|ivna|yevich|yevna)$/i;
/** Endings of family names in Russian, Ukrainian and Bulgarian, and in Greek. */
const SLAVIC_FAMILY =
  /(?:[оеё]ва?|ина?|ынa?|ск(?:ий|ая|а|ой)|цк(?:ий|ая|а|ой)|енко|[чщ]?ук|юк|ых|их|дзе|швили|янц?|ець|ишин|ак|як)$/iu;
/** Endings by which names in Latin letters are families': Slavic, Georgian, Romanian, Greek, Finnish, Turkish, Italian, Icelandic. */
const LATIN_FAMILY =
  /^[a-z'-]{2,}(?:enko|chuk|[oe]va?|sk[aiy]|ck[aiy]|czyk|czak|wicz|vich|[a-z]ic|shvili|adze|idze|escu|eanu|opoul(?:os|ou)|i[ad]dis|akis|[aeiouy]nen|oglu|[aeo]tti|[ae]lli|ucci|sson|dottir)$/;
const GREEK_FAMILY =
  /(?:όπουλος|οπούλου|ίδης|ιδης|ίδου|άκης|ακης|άκη|άκου|έας|ιάδης|ιάδου|ούδης|άτος|πουλος|λής|τζής|άς|όγλου)$/iu;

const isPatronymic = (word: string): boolean =>
  PATRONYMIC.test(word) || LATIN_PATRONYMIC.test(fold(word));

function isUpper(word: string): boolean {
  const letters = word.replaceAll(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

const unsure = (given?: string[], family?: string[]): Order => ({
  unsure: true,
  ...(given ? { given } : {}),
  ...(family ? { family } : {}),
});

/** "BRACK Elin", "VAN DEN HOEK Piet": the family name in capitals first, and the given one as usual. */
function byCapitals(words: readonly string[]): Order | undefined {
  const from = words.findIndex((word) => !isUpper(word));
  if (from < 1) return undefined;
  const [family, given] = [words.slice(0, from), words.slice(from)];
  const [first = ''] = family;
  // "JP Morel", "DJ Novak": initials rather than a family name. "LI Na" may be either.
  if (family.length === 1 && first.length <= 2)
    return CHINESE.has(fold(first)) || VIETNAMESE.has(fold(first))
      ? unsure([...given], family)
      : undefined;
  if (family.length === 1 && first.length === 3 && !/[AEIOUYÀ-Ý]/u.test(first)) return undefined;
  if (!given.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]+$/u.test(word) || /^\p{Lu}\.$/u.test(word)))
    return undefined;
  if (isGiven(first) && family.length === 1 && !isGiven(given[0] ?? ''))
    return unsure(family, [...given]);
  return { given: [...given], family };
}

/** Family name, given name, patronymic, in the order of documents or of speech. */
function byPatronymic(words: readonly string[]): Order | undefined {
  const [first = '', second = '', third = ''] = words;
  if (words.length !== 3) return undefined;
  if (isPatronymic(third)) return { given: [second], family: [first] };
  return isPatronymic(second) ? { given: [first], family: [third] } : undefined;
}

function byCyrillicOrGreek(words: readonly string[]): Order | undefined {
  const [first = '', second = ''] = words;
  if (words.length !== 2 || !/^[\p{Script=Cyrillic}\p{Script=Greek}'’-]+$/u.test(first + second))
    return undefined;
  const reversed = { given: [second], family: [first] };
  if (isGiven(first))
    return isGiven(second) && isSlavicOrGreek(first) && !isSlavicOrGreek(second)
      ? unsure([second], [first])
      : undefined;
  if (isGiven(second)) return reversed;
  return isSlavicOrGreek(first) && !isSlavicOrGreek(second) ? unsure([second], [first]) : undefined;
}

const isSlavicOrGreek = (word: string): boolean =>
  SLAVIC_FAMILY.test(word) || GREEK_FAMILY.test(word);

function byVietnamese(words: readonly string[]): Order | undefined {
  const folded = words.map(fold);
  const [first = ''] = folded;
  const last = folded.at(-1) ?? '';
  const isNative = folded.every((word) => VIETNAMESE_SYLLABLE.test(word));
  if (!VIETNAMESE.has(first) || words.length < 2) return undefined;
  const hasMarks = /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u.test(
    words.join(''),
  );
  if (!isNative && !VIETNAMESE_ALONE.has(first)) return undefined;
  if (VIETNAMESE_ALONE.has(last) && !VIETNAMESE_ALONE.has(first)) return undefined;
  if (!isNative && isGiven(folded[1] ?? '')) return undefined;
  const reading = { given: words.slice(-1), family: words.slice(0, 1) };
  if (
    words.length > 2 &&
    isNative &&
    (hasMarks ||
      VIETNAMESE_ALONE.has(first) ||
      words.length > 3 ||
      /^(?:thi|van|minh|duc|huu|quoc|thanh|ngoc)$/.test(folded[1] ?? ''))
  )
    return VIETNAMESE_ALONE.has(last) ? unsure(reading.given, reading.family) : reading;
  return hasMarks || VIETNAMESE_ALONE.has(first) || !isGiven(first)
    ? unsure(reading.given, reading.family)
    : undefined;
}

/** Chinese, Korean and Japanese names in Latin letters: people write them in either order. */
function byEastAsian(words: readonly string[]): Order | undefined {
  const folded = words.map(fold);
  const [first = '', ...rest] = folded;
  const second = rest.join('');
  if (words.length < 2 || words.length > 3) return undefined;
  const order = { given: words.slice(1), family: words.slice(0, 1) };
  if (STRAITS.has(first) && words.length === 3 && !rest.some(isGiven))
    return unsure(order.given, order.family);
  const isOther =
    words.length === 2 && (CHINESE.has(second) || KOREAN.has(second) || isJapaneseFamily(second));
  if (
    isJapaneseFamily(first) &&
    words.length === 2 &&
    ROMAJI.test(second) &&
    !isJapaneseFamily(second)
  )
    return order;
  if (KOREAN.has(first) && KOREAN_GIVEN.test(rest.join(' ')) && !isOther)
    return rest.length === 1 && !second.includes('-') && isGiven(first) && isGiven(second)
      ? undefined
      : order;
  if (!CHINESE.has(first) || !rest.every((word) => PINYIN.test(word.replace('-', ''))))
    return undefined;
  if (isOther || rest.every(isGiven))
    return isGiven(first) && !isOther ? undefined : unsure(order.given, order.family);
  return second.length > 4 && words.length === 2 && !isGiven(first)
    ? order
    : unsure(order.given, order.family);
}

/** By its ending, or as one of the commonest; and no given name besides. */
function isFamily(word: string): boolean {
  const bare = romanized(word);
  return isCommonFamily(bare) || (LATIN_FAMILY.test(bare) && !isGiven(word));
}

/** Given names behind one that is none, or that families bear: the order of lists and forms, or a name we do not know. */
function byList(words: readonly string[]): Order | undefined {
  const [first = '', second = '', ...more] = words;
  if (words.length < 2 || words.length > 3) return undefined;
  if (more.length > 0)
    return !isGiven(first) && isOnlyGiven(second) && more.every(isOnlyGiven)
      ? unsure(words.slice(1), [first])
      : undefined;
  const isHungarian = first.split('-').every((part) => isHungarianFamily(fold(part)));
  if (isHungarian)
    return isGiven(second) ? { given: [second], family: [first] } : unsure([second], [first]);
  const isTurned = isFamily(first) && !isFamily(second);
  return isTurned || (isOnlyGiven(second) && !isOnlyGiven(first))
    ? unsure([second], [first])
    : undefined;
}

/** "María del Carmen Ruiz": the words that belong to the first given name. */
function usualOrder(words: readonly string[]): Order {
  const [first = '', second = ''] = words;
  const joint = /^(?:del?)$/i.test(second) ? (/^(?:la|los|las)$/i.test(words[2] ?? '') ? 2 : 1) : 0;
  const named = words[joint + 1] ?? '';
  const isDouble =
    joint > 0 &&
    /^mar[ií]a$/i.test(first) &&
    words.length > joint + 2 &&
    (isGiven(named) || /^(?:mar|luz|paz|pilar|cruz|valle|camino|sol)$/i.test(named));
  const count = isDouble ? joint + 2 : 1;
  return { given: words.slice(0, count), family: words.slice(count) };
}

const RULES = [byCapitals, byPatronymic, byCyrillicOrGreek, byVietnamese, byEastAsian, byList];
/** What the order of a name behind a form of address is told by. */
const TITLED_RULES = [byPatronymic, byCyrillicOrGreek, byList];
const RULES_OF = { turned: [byPatronymic], titled: TITLED_RULES, bare: RULES } as const;

/**
 * The order of a name's words, without forms of address and credentials. `found`: whether the name was turned round at a comma, so that
 * it begins with the given one; stood behind a form of address, where it mostly does; or stood alone.
 */
export function orderOf(words: readonly string[], found: keyof typeof RULES_OF): Order {
  for (const rule of RULES_OF[found]) {
    const order = rule(words);
    if (order) return order;
  }
  return usualOrder(words);
}
