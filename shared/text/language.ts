import { wordSet } from './table.ts';

const ENGLISH =
  wordSet(`the you your you're and to of is are an on at we our for with that this it how what
  would i from by was were has have since most who not if about they there`);
/** Small words that other languages of our alphabet have and English has not. */
const FOREIGN =
  wordSet(`der und ist sie ich wir mit für nicht ein eine einen zu auf von den dem im ihr ihre
  ihnen bei wie habe haben le les des est une un vous votre vos nous je et pour dans avec sur
  que qui du el los las una usted su sus para con por como en es il lo gli che di per della sono
  vi suo vostro uma você seu sua não com em os het een van voor niet met jullie uw dat och att
  är ni som det på til ikke og jeg av się nie jest na czy pan pani państwo`);
const OTHER_SCRIPT = /[\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]/;

/**
 * Whether a text is English as far as its small words tell; a text that does not tell is taken for
 * it.
 */
export function looksEnglish(text: string): boolean {
  if (OTHER_SCRIPT.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  return count(FOREIGN) <= count(ENGLISH);
}
