import { z } from 'zod';

const text = z.string().optional();

/** One line of evidence as it stands in the request. */
export const lineSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  from: text,
  at: text,
});
export type Line = z.infer<typeof lineSchema>;
