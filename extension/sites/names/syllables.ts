/* Words that can be syllables of a language, folded. A name none of whose words is one is not of that language. */

/** One or two syllables of Chinese in pinyin. */
export const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|ve|er)){1,2}$/;
const KOREAN_SYLLABLES =
  'ji|min|hyun|jun|seo|ye|su|soo|eun|young|yeon|woo|hye|jin|sung|seung|dong|kyung|jae|sang|tae|yu|ha|do|si|gyu|chan|ho|hoon|hee|joon|won|na|ra|bin|mi|mee|ah|kyu|yong|jung|hwan|seok|uk|wook|chul|in|il|bum|geun|gi|ki|hwa|sun|sook|ok|ja';
export const KOREAN_GIVEN = new RegExp(
  `^(?:[a-z]{2,5}-[a-z]{1,6}|(?:${KOREAN_SYLLABLES})[ -]?(?:${KOREAN_SYLLABLES}))$`,
);
export const ROMAJI =
  /^(?:(?:[kgsztdnhbpmyrwfj]|sh|ch|ts|ky|ry|gy|ny|hy|by|py|my)?[aiueo]{1,2}n?(?:[kstp](?=[kstp]))?){2,5}$/;
export const VIETNAMESE_SYLLABLE =
  /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;
