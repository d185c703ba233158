import { z } from 'zod';

/** The cookie that holds the id of a session. */
export const COOKIE = 'coldcopy_session';

/** The id if it has the form of one; whatever else was sent is nobody's. */
export function sessionId(text: string | undefined): string | undefined {
  return text !== undefined && z.uuid().safeParse(text).success ? text.toLowerCase() : undefined;
}
