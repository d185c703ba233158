import { type Claim, type ClaimsBrief, claimsOf } from '../../shared/grounding/index.ts';

/** Texts remembered for one brief: seven bodies and fourteen subjects with a few versions each. */
const MOST = 120;

const known = new WeakMap<ClaimsBrief, Map<string, Claim[]>>();

/** `claimsOf`, remembered for a brief as long as the brief object lives: typing in one email does not judge the other six again. */
export function claimsIn(brief: ClaimsBrief, body: string): Claim[] {
  const ofBrief = known.get(brief) ?? new Map<string, Claim[]>();
  known.set(brief, ofBrief);
  const kept = ofBrief.get(body);
  if (kept) return kept;
  const claims = claimsOf(brief, body);
  if (ofBrief.size >= MOST) ofBrief.delete(ofBrief.keys().next().value ?? '');
  ofBrief.set(body, claims);
  return claims;
}
