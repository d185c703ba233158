import { TONES, type Tone } from '../../shared/contract/brief.ts';
import { t } from '../i18n/text.ts';

/** What a tone is called; on the wire it keeps its English name. */
export const toneName = (tone: Tone): string => t(`tone.${tone}`);

export const toneOptions = () => TONES.map((tone) => ({ value: tone, text: toneName(tone) }));
