import type { Brief, Evidence } from '../../../shared/contract/brief.ts';
import { makeBrief } from '../../brief/brief.ts';
import { plural, t } from '../../i18n/text.ts';
import type { SavedOffer } from '../../storage/items.ts';
import type { PanelState, Settings } from './state.ts';

/** The offer this page is written with: its own, the one in use, or the first. */
export function offerOf(
  settings: Settings | null,
  offerId: string | undefined,
): SavedOffer | undefined {
  const offers = settings?.offers ?? [];
  const byId = (id: string | null | undefined) => offers.find((offer) => offer.id === id);
  return byId(offerId) ?? byId(settings?.chosenOffer) ?? offers[0];
}

type Made = { brief: Brief; leftOut: Evidence[]; offer: SavedOffer };
type Needed = Pick<
  PanelState,
  'settings' | 'work' | 'page' | 'writeAnyway' | 'contact' | 'isReply'
>;

/**
 * What the last briefs were made of, of the sequence and of the answer: the same parts give the very same brief, so that what was judged by
 * it need not be judged again.
 */
const last = new Map<boolean, { parts: readonly unknown[]; made: Made | null }>();

const partsOf = ({ settings, work, page, writeAnyway, contact }: Needed): readonly unknown[] => [
  settings,
  page,
  work?.edits,
  work?.offerId,
  work?.tone,
  work?.angle,
  work?.language,
  writeAnyway,
  contact?.status?.is,
  contact?.corrected,
];

/** The brief as it would be sent now, and lines that do not fit into it; null while there is no offer or nobody to write to. */
export function briefOf(state: Needed): Made | null {
  const parts = partsOf(state);
  const before = last.get(state.isReply);
  if (before?.parts.every((part, place) => part === parts[place])) return before.made;
  const made = make(state);
  last.set(state.isReply, { parts, made });
  return made;
}

function make({ settings, work, page, writeAnyway, contact, isReply }: Needed): Made | null {
  const offer = offerOf(settings, work?.offerId);
  if (!settings || !work || !offer || page.kind !== 'read') return null;
  const made = makeBrief({
    offer,
    read: page.reading,
    edits: { ...work.edits, declined: contact?.status?.is === 'not_interested' },
    sender: settings.sender,
    angle: work.angle,
    voice: settings.voice,
    ...(work.tone && { tone: work.tone }),
    ...(work.language && { language: work.language }),
    writeAfterDecline: writeAnyway,
    emails: settings.emailCount,
    reply: isReply,
    ...(contact && { corrected: contact.corrected }),
  });
  return { ...made, offer };
}

/** "3 lines read", "1 line read", "no lines". */
export const lineCount = (count: number): string =>
  count === 0 ? t('sidebar.detailCount.none') : plural('sidebar.detailCount', count);
