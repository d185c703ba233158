import { emlOf, fileName } from '../../exchange/eml.ts';
import { richText } from '../../exchange/rich.ts';
import { chosenSubject } from '../../sequence/versions.ts';
import { draftOf } from '../state/channels.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

const NOT_COPIED = 'The browser didn’t allow copying. Select the text and copy it yourself.';

/** Ways out of ColdCopy that need no message box: the clipboard, and a file that mail programs open. */
export function createTakingOut(store: PanelStore, deps: CommandDeps) {
  const say = (status: string) => store.dispatch({ type: 'say', status });
  return {
    copy: async (text: string, what: string): Promise<void> =>
      say((await deps.copy(text)) ? `${what} copied.` : NOT_COPIED),

    copyRich: async (text: string, what: string): Promise<void> =>
      say((await deps.copy(text, richText(text))) ? `${what} copied with formatting.` : NOT_COPIED),

    /** The email as a file, to the address the page shows if it shows one. */
    saveEmail: (step: number): void => {
      const { work, page, settings } = store.get();
      const saved = work?.steps.find((each) => each.step === step);
      if (!saved) return;
      const prospect = page.kind === 'read' ? page.reading.prospect : null;
      const { body } = draftOf(saved, 'email', settings?.sender.name);
      const to = prospect?.email && { address: prospect.email, name: work?.who };
      const eml = emlOf({ subject: chosenSubject(saved), body, ...(to && { to }) });
      const name = `${fileName(`${work?.who ?? 'ColdCopy'} email ${step}`)}.eml`;
      deps.saveFile(name, eml, 'message/rfc822');
      say(`Saved as ${name}. Open it in your email app to send it.`);
    },
  };
}
