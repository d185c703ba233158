import { z } from 'zod';

export const channelSchema = z.enum(['email', 'message', 'note', 'inmail']);
/** `message`: LinkedIn message; `note`: connection note; `inmail`: InMail. */
export type Channel = z.infer<typeof channelSchema>;

/** What a channel takes, in UTF-16 units; `aim` is where replies are best (docs/writing.md). A subject of 0 means there is none. */
export const CHANNEL_LIMITS: Record<Channel, { subject: number; body: number; aim?: number }> = {
  email: { subject: 120, body: 4_000 },
  message: { subject: 0, body: 3_000, aim: 400 },
  note: { subject: 0, body: 300 },
  inmail: { subject: 200, body: 1_900, aim: 400 },
};

/** One email of a sequence shaped for one channel. */
export const draftSchema = z.object({
  channel: channelSchema,
  subject: z.string().max(300).optional(),
  body: z.string().min(1).max(10_000),
});
export type Draft = z.infer<typeof draftSchema>;
