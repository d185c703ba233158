import { isEnglish, languageName } from '../language.ts';
import type { Check } from './check.ts';
import { seemsOtherLanguage } from './detected-language.ts';

/** Little words that make up a third of any text of their language and are rare in the others. */
const LITTLE: Record<string, Set<string>> = Object.fromEntries(
  Object.entries({
    en: 'the and you your is are it of to for with that this not would have what how they from when about who i we',
    de: 'der die das und sie ihr ihre ihren ist sind nicht mit für von auf ein eine einen dass wie was wir ich bei haben wäre oder zu dem den',
    fr: 'le la les et vous votre vos est sont pas avec pour dans que qui une des du sur nous je au aux ce cette ou avez serait',
    es: 'el la los las y usted su sus es son no con para que una en por del al nosotros como esto está tiene sería lo un',
    it: 'il lo la gli le e lei suo sua è sono non con per che una di del della nel come questo avete sarebbe vostro vostra un',
    pt: 'o a os as e você seu sua é são não com para que uma em por do da no na como isso está tem seria um',
    nl: 'de het en u uw je jouw is zijn niet met voor van op een dat hoe wat wij ik bij heeft hebben zou of te',
    sv: 'och du din ditt er är inte med för av på en ett att hur vad vi jag hos har skulle eller det som',
    da: 'og du din dit jer er ikke med for af på en et at hvordan hvad vi jeg hos har ville eller det som',
    no: 'og du din ditt dere er ikke med for av på en et at hvordan hva vi jeg hos har ville eller det som',
    pl: 'i w na z do nie się jest są to że jak co czy państwo pan pani dla przez jako o po ale',
    cs: 'a v na s do ne se je jsou to že jak co zda vás vaše pro přes jako o po ale',
    tr: 've bir bu için ile mi siz sizin değil var olan olarak ne nasıl da de daha çok',
    fi: 'ja on ei että se te teidän kanssa miten mitä me minä ovat olisi tai joka tämä kun',
    ro: 'și în la cu de nu este sunt că cum ce dumneavoastră pentru prin ca dar un o',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

const SCRIPTS: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/gu,
  uk: /\p{Script=Cyrillic}/gu,
  bg: /\p{Script=Cyrillic}/gu,
  el: /\p{Script=Greek}/gu,
  he: /\p{Script=Hebrew}/gu,
  ar: /\p{Script=Arabic}/gu,
  fa: /\p{Script=Arabic}/gu,
  ur: /\p{Script=Arabic}/gu,
  hi: /\p{Script=Devanagari}/gu,
  th: /\p{Script=Thai}/gu,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  zh: /\p{Script=Han}/gu,
  ko: /\p{Script=Hangul}/gu,
};

const LETTERS = /\p{L}/gu;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many little words of each language a text has. */
function littleWords(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Map(
    Object.entries(LITTLE).map(([language, little]) => [
      language,
      words.filter((word) => little.has(word)).length,
    ]),
  );
}

/** Fewer are chance: a subject line, a name, a quote. */
const ENOUGH = 6;

/** Other tags of the same language. */
const SAME: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', cmn: 'zh', yue: 'zh' };

/** English has this share of its own little words at least; a language we do not know has hardly any of them. */
const ENGLISH_SHARE = 0.2;

function isEnglishText(text: string, hits: Map<string, number>): boolean {
  const english = hits.get('en') ?? 0;
  return english >= ENOUGH && english / count(text, /\p{L}+/gu) >= ENGLISH_SHARE;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Japanese cannot do without kana; Chinese has none. */
const isWrongHan = (text: string, base: string, letters: number): boolean =>
  (base === 'ja' && count(text, KANA) === 0) ||
  (base === 'zh' && count(text, KANA) > letters * 0.2);

/** Whether a text is certainly not in the language asked for; in doubt it is. */
export function isOtherLanguage(text: string, asked: string): boolean {
  const tag = asked.toLowerCase().split('-')[0] ?? '';
  const base = SAME[tag] ?? tag;
  const letters = count(text, LETTERS);
  if (letters < 20) return false;
  const script = SCRIPTS[base];
  if (script) return count(text, script) < letters * 0.4 || isWrongHan(text, base, letters);
  if (count(text, /\p{Script=Latin}/gu) < letters * 0.4) return base in LITTLE;
  const hits = littleWords(text);
  const own = hits.get(base);
  if (own === undefined) return isEnglishText(text, hits);
  const most = Math.max(...hits.values());
  return most >= ENOUGH && own * 2 < most;
}

export const askedLanguage: Check = {
  name: 'language',
  severity: 'soft',
  why: 'An email in another language than the one asked for cannot be sent as it is.',
  examples: {
    bad: [
      'German asked for: "Hi Dana,\n\nWould you like to see what your team could do with this? It is a short call."',
    ],
    good: ['German asked for: "Hallo Dana,\n\nhaben Sie das auch auf dem Tisch?"'],
  },
  find({ body }, { brief }) {
    const asked = brief.language ?? 'en';
    if (!isOtherLanguage(body, asked) && !seemsOtherLanguage(body, asked)) return [];
    const name = isEnglish(asked) ? 'English' : languageName(asked);
    return [{ message: `This isn’t in ${name}, as you asked.` }];
  },
};
