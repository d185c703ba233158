import type { Found } from '../../dom/find.ts';
import type { Position } from '../profile/positions.ts';

/** One post of the person's own. `at`: ISO 8601 day. */
export type Post = { text: string; at?: string };
/** One message of a conversation, oldest first. `when`: day and hour in the words of the page. */
export type Message = { text: string; from: 'them' | 'me'; when?: string };

/** A part of a page that may not be there: what it held, or why it could not be read. */
export type Part<T> = { value: T[]; by: string } | { why: string };

/** What a page of any kind says about one person, before it becomes a prospect. */
export type Person = {
  name: Found<string>;
  headline?: Found<string>;
  location?: Found<string>;
  /** Company the page names beside the name, and the schools it names anywhere. */
  company?: Found<string>;
  schools: string[];
  about?: Found<string>;
  aboutMissing?: string;
  positions: Part<Position>;
  education: string[];
  posts: Part<Post>;
  messages?: Part<Message>;
  subject?: string;
  profileUrl?: string;
  /** `ACoAA…`: conversations link to people by it. */
  memberId?: string;
  email?: string;
};
