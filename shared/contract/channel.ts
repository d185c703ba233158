import { z } from 'zod';

export const channelSchema = z.enum(['email', 'message', 'note', 'inmail']);
/** `message`: LinkedIn message; `note`: connection note; `inmail`: InMail. */
export type Channel = z.infer<typeof channelSchema>;

/** One email of a sequence shaped for one channel. */
export const draftSchema = z.object({
  channel: channelSchema,
  subject: z.string().max(300).optional(),
  body: z.string().min(1).max(10_000),
});
export type Draft = z.infer<typeof draftSchema>;
