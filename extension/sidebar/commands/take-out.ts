import { emlOf, fileName } from '../../exchange/eml.ts';
import { richText } from '../../exchange/rich.ts';
import { t } from '../../i18n/text.ts';
import { chosenSubject } from '../../sequence/versions.ts';
import { draftOf } from '../state/channels.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

/** Ways out of ColdCopy that need no message box: the clipboard, and a file that mail programs open. */
export function createTakingOut(store: PanelStore, deps: CommandDeps) {
  const say = (status: string) => store.dispatch({ type: 'say', status });
  return {
    copy: async (text: string, done: string): Promise<void> =>
      say((await deps.copy(text)) ? done : t('copied.notAllowed')),

    copyRich: async (text: string, done: string): Promise<void> =>
      say((await deps.copy(text, richText(text))) ? done : t('copied.notAllowed')),

    /** The email as a file, to the address the page shows if it shows one. */
    saveEmail: (step: number): void => {
      const { work, page, settings } = store.get();
      const saved = work?.steps.find((each) => each.step === step);
      if (!saved) return;
      const prospect = page.kind === 'read' ? page.reading.prospect : null;
      const { body } = draftOf(saved, 'email', settings?.sender.name);
      const to = prospect?.email && { address: prospect.email, name: work?.who };
      const eml = emlOf({ subject: chosenSubject(saved), body, ...(to && { to }) });
      const name = `${fileName(t('takeOut.file', { who: work?.who ?? 'ColdCopy', step }))}.eml`;
      deps.saveFile(name, eml, 'message/rfc822');
      say(t('takeOut.saved', { name }));
    },
  };
}
