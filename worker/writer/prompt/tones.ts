import type { Tone } from '../../../shared/contract/brief.ts';

/** What each tone means in words on the page. */
export const TONES: Record<Tone, string> = {
  Professional: 'Professional: courteous and exact, complete sentences, no slang.',
  Casual: 'Casual: as to a colleague in another team; contractions, light, never sloppy.',
  Direct: 'Direct: the point in the first sentence, no softeners, still polite.',
  Friendly: 'Friendly: warm and plain, one human touch, no gushing.',
};
