/* Every place to write that our Gmail and our LinkedIn have: how a person comes to it, and where its text is. */
import { gmailUrl } from '../pages/gmail/serve.ts';
import {
  inProseMirror,
  inQuill,
  jonas,
  kasia,
  lead,
  mara,
  withMara,
} from '../pages/linkedin/content.ts';
import { LINKEDIN } from '../pages/linkedin/serve.ts';

export type EditorCase = {
  name: string;
  url: string;
  /** What is pressed to open it. */
  presses: string[];
  /** The element the text goes into. */
  body: string;
  /** It lies over the sidebar's buttons, as Gmail's own dialogs do: they are reached by keys. */
  covers?: true;
};

const BODY = '[g_editable="true"][role="textbox"]';
const COMPOSE = '.T-I-KE';
const REPLY = '.ams.bkH';

const gmail = (
  name: string,
  query: Record<string, string>,
  presses: string[],
  body = BODY,
): EditorCase => ({ name: `Gmail, ${name}`, url: gmailUrl(undefined, query), presses, body });

const linkedin = (name: string, path: string, body: string, ...presses: string[]): EditorCase => ({
  name: `LinkedIn, ${name}`,
  url: `${LINKEDIN}${path}`,
  presses,
  body,
});

const opener = (what: string): string => `main [data-opens="${what}"]`;
const COMPOSER = '.msg-form__contenteditable';
const leadPath = `/sales/lead/${lead.id},NAME_SEARCH,abc`;

export const EDITORS: readonly EditorCase[] = [
  gmail('new email', {}, [COMPOSE]),
  gmail('new email without a signature', { signature: 'none' }, [COMPOSE]),
  gmail('new email with the signature of older drafts', { signature: 'wrapped' }, [COMPOSE]),
  { ...gmail('new email in full screen', {}, [COMPOSE, '.Hq']), covers: true },
  gmail('reply', {}, [REPLY]),
  gmail('reply with the quote expanded', { quote: 'expanded' }, [REPLY]),
  gmail('popped-out reply', { quote: 'expanded' }, [REPLY, '.wG.popout']),
  gmail('plain text', { quote: 'expanded' }, [REPLY, '.wG.more', '.J-N'], 'textarea.Ak'),
  gmail('body that a grammar extension has decorated', { grammar: 'on' }, [REPLY]),
  linkedin('conversation', `/messaging/thread/${withMara.id}/`, COMPOSER),
  linkedin('ProseMirror', `/messaging/thread/${inProseMirror.id}/`, '.ProseMirror'),
  linkedin('Quill', `/messaging/thread/${inQuill.id}/`, '.ql-editor'),
  linkedin('overlay in the shadow root', `/in/${jonas.slug}/`, COMPOSER, opener('message')),
  linkedin('overlay over an older profile', `/in/${kasia.slug}/`, COMPOSER, opener('message')),
  linkedin('InMail', `/in/${mara.slug}/`, COMPOSER, opener('message')),
  linkedin(
    'connection note',
    `/in/${mara.slug}/`,
    '#custom-message',
    opener('invite'),
    '[data-add-note]',
  ),
  linkedin(
    'Sales Navigator message',
    leadPath,
    '.compose-form__message-field',
    opener('sales-message'),
  ),
  linkedin(
    'Sales Navigator note',
    leadPath,
    '#connect-cta-form__invitation',
    opener('sales-invite'),
  ),
];
