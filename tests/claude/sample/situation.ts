import { z } from 'zod';
import type { Situation } from '../../../shared/contract/situation.ts';
import type { Asked } from '../asked.ts';

const pageSchema = z.object({
  evidence: z
    .array(
      z.looseObject({
        id: z.string(),
        kind: z.string(),
        from: z.string().optional(),
        text: z.string(),
      }),
    )
    .default([]),
});

export type Opening = { is: Situation['is']; line: string; until: string; matters: string[] };

const OPTED_OUT =
  /\b(?:unsubscribe|(?:stop|quit) (?:e-?mailing|writing|contacting)|(?:do not|don['’]t) (?:contact|e-?mail|write to) (?:me|us)|(?:take|remove) me (?:off|from)|no more (?:e-?mails?|mails?)|keine (?:weiteren )?(?:e-?)?mails? mehr)\b/i;
const DECLINED =
  /\b(?:not interested|no,? thank(?:s| you)|we(?:['’]ll| will)? pass\b|kein interesse|nein,? danke)/i;
const AWAY =
  /\b(?:out of (?:the )?office|automatic reply|on leave until|abwesend|nicht im büro)\b/i;

/** What matters is told in a few words: the first email waits for it. */
const MOST = 2;
const WORDS = 5;

/** Where they stand, by what can be seen without understanding: the last mail of theirs, and the thread. */
export function situationOf({ brief, page }: Asked): Opening {
  const lines = pageSchema.safeParse(page).data?.evidence ?? [];
  const mails = lines.filter(({ kind, from }) => kind === 'message' && from === 'them');
  const last = mails.at(-1);
  const matters = lines
    .filter(({ from }) => from !== 'me')
    .map(({ text }) => text.split(/\s+/).slice(0, WORDS).join(' '))
    .slice(0, MOST);
  const at = (is: Situation['is']): Opening => ({ is, line: last?.id ?? '', until: '', matters });
  if (last && OPTED_OUT.test(last.text)) return at('opted_out');
  if (brief.thread.declined || (last && DECLINED.test(last.text))) return at('declined');
  if (last && AWAY.test(last.text)) return at('away');
  if (last && brief.thread.unanswered === 0)
    return at(last.text.includes('?') ? 'asked' : 'waiting');
  return { is: brief.thread.unanswered > 0 ? 'waiting' : 'fresh', line: '', until: '', matters };
}
