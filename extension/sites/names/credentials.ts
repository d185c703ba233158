/*
 * What people put behind their name: degrees, licences, memberships, orders, generations. Told by their shape: capitals with no small
 * letter between ("RN", "SHRM-SCP"), a capital inside a word ("EdD", "MRes"), points between letters ("P.E.", "M.Sc.", "Ph. D.").
 */

/** Those whose shape is that of a name. */
const LISTED = new Set(
  `esq esquire jr jnr sr snr junior senior ii iii iv phd mba md rn cpa cfa pmp obe mbe cbe kbe dds dvm dmd od do pe pa np rph aprn lcsw lmft lpc ret retd hons dip cert candidate
  ing eng dipl-ing msc bsc ba ma llm llb med mim mag cand csm cissp cism cisa frics mrics acca fcca aca fca caia frm leed ap bd+c acc pcc mcc sphr phr gphr shrm cph bcba fnp-bc
  facp facs frcp frcs mbbs ccim gri realtor emba cgma cma cia cfe cfp clu chfc ea ccna pgce qts qc kc jp dl ceng mieng cstd scp cp`.split(
    /\s+/,
  ),
);

const squeezed = (word: string): string => word.replaceAll(/[.,;:]/g, '').toLowerCase();

/** "MRes", "EdD", "PsyD", "DPhil", "LPhil", "BEng": capitals at both ends of a short word. */
const MIXED =
  /^(?:\p{Lu}{1,3}\p{Ll}{1,4}\p{Lu}{1,3}|\p{Lu}{2,4}\p{Ll}{1,4}|\p{Lu}\p{Ll}{1,3}\p{Lu}\p{Ll}{0,2})$/u;
const POINTED = /^(?:\p{L}{1,5}\.)+\p{L}{0,4}\.?$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{Nd}&+/®™-]{1,9}$/u;

/** Whether one word looks like a credential. `capitals`: whether the name itself is in capitals, so that these tell nothing. */
export function isCredential(word: string, capitals: boolean): boolean {
  const bare = word.replace(/[,;:!?®™*]+$/u, '');
  if (LISTED.has(squeezed(bare))) return true;
  if (/^(?:Mc|Mac|De|Di|Du|La|Le|Van|O['’])\p{Lu}/u.test(bare)) return false;
  if (POINTED.test(bare) && bare.replaceAll(/[^\p{L}]/gu, '').length > 1) return true;
  if (MIXED.test(bare) && bare.length <= 6) return true;
  return !capitals && CAPITALS.test(bare) && bare.length <= 9;
}

/** A single letter with a point may end a shape that was parted: "Ph. D.", "M. Sc." */
export function isCredentialPart(part: string, capitals: boolean): boolean {
  const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (
    words.length > 0 &&
    words.every(
      (word) => isCredential(word, capitals) || (words.length > 1 && /^\p{L}\.$/u.test(word)),
    )
  );
}

/** Number of words at the end of a name that are credentials; one word at least is left. */
export function credentialsAfter(words: readonly string[], capitals: boolean): number {
  let left = words.length;
  while (left > 1) {
    const word = words[left - 1] ?? '';
    if (
      isCredentialPart(`${words[left - 2]} ${word}`, capitals) &&
      /^\p{Lu}\.$/u.test(word) &&
      left > 2
    ) {
      left -= 2;
      continue;
    }
    const bare = squeezed(word);
    // A family name may be written in capitals ("Anke SCHNEIDER", "Jean PETIT"): what follows two other words is none.
    const isSure = LISTED.has(bare) || POINTED.test(word) || MIXED.test(word);
    if (
      !isCredential(word, capitals) ||
      /^\p{L}\.?$/u.test(word) ||
      !(isSure || (left > 2 && isUnsayable(word)))
    )
      break;
    left -= 1;
  }
  return words.length - left;
}

/** No name: no vowel in it, or signs and digits. */
const isUnsayable = (word: string): boolean =>
  /[\p{Nd}&+/-]/u.test(word) || !/[AEIOUYÀ-Ý]/u.test(word) || /[^AEIOUY]{3}/u.test(word);
