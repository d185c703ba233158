import { wordsIn } from './words.ts';

/** One compose as the page itself knows it: what Send would send. Changed by trusted input only. */
export type ComposeState = {
  id: number;
  kind: 'new' | 'reply';
  to: string[];
  subject: string;
  body: string;
  /** Input events on the body that were not the user's. */
  untrusted: number;
  inputs: number;
  saved: boolean;
  canSend: boolean;
  plain: boolean;
  fullScreen: boolean;
  minimised: boolean;
};

export type Sent = Pick<ComposeState, 'kind' | 'to' | 'subject' | 'body'>;

const parameters = new URLSearchParams(location.search);

/** How the page behaves, by its address: `?hl=ru&reply=open&signature=wrapped`. */
export const settings = {
  language: parameters.get('hl') ?? 'en',
  /** `prefix` (today's), `wrapped` (older drafts), `bare` (no blank line above it), `none`. */
  signature: parameters.get('signature') ?? 'prefix',
  /** `collapsed` as Gmail has it, or `expanded`. */
  quote: parameters.get('quote') ?? 'collapsed',
  /** `open`: the inline reply is open from the start. */
  reply: parameters.get('reply') ?? '',
  /** `reject` takes no input, `revert` puts its own text back a frame later, `lines` refuses new paragraphs. */
  editor: parameters.get('editor') ?? '',
  /** `on`: a grammar extension decorates bodies. */
  grammar: parameters.get('grammar') ?? '',
  /** Product's name at the end of the title. */
  product: parameters.get('product') ?? '',
};

export const words = wordsIn(settings.language);

/** What tests look at: `window.__gmail.state`. */
export const state = {
  composes: [] as ComposeState[],
  sent: [] as Sent[],
  /** Shortcuts that acted, in order. */
  shortcuts: [] as string[],
  archived: [] as string[],
};

declare global {
  interface Window {
    __gmail: { state: typeof state };
  }
}
window.__gmail = { state };
