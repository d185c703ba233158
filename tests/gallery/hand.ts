import type { Checked } from '../../extension/sidebar/state/state.ts';
import type { Judged } from '../../extension/storage/work.ts';

/** A draft written by hand in a reply. */
export const HAND: Checked = {
  editorId: 'editor-1',
  label: 'Reply to mara.holt@northwind.example',
  channel: 'email',
  subject: '',
  body: 'Hi Mara,\n\nJust checking in on my last mail. We helped Maersk save 30% last year.\n\nCan we talk on Tuesday?',
};
const HELPED: Judged = {
  text: 'We helped Maersk save 30% last year.',
  verdict: 'absent',
  about: 'seller',
  odd: 'Maersk save 30%',
  sources: [],
};
const TALK: Judged[] = ['Just checking in on my last mail.', 'Can we talk on Tuesday?'].map(
  (text) => ({
    text,
    verdict: 'none',
    about: 'none',
    sources: [],
  }),
);

/** What a check of its facts says. */
export const JUDGED: readonly Judged[] = [HELPED, ...TALK];
