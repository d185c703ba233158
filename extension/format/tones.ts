import { TONES } from '../../shared/contract/brief.ts';

export const TONE_OPTIONS = TONES.map((tone) => ({ value: tone, text: tone }));
