import { editorMeant } from '../state/channels.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

/** "Check this draft": what stands in the message box that is meant, for the coach to look at. */
export const createChecking = (store: PanelStore, deps: CommandDeps) => async (): Promise<void> => {
  const say = (status: string) => store.dispatch({ type: 'say', status });
  const editor = editorMeant(store.get()) ?? store.get().editors[0];
  if (!editor) return say('No message box is open on this page. Open one, then check again.');
  try {
    const { subject = '', body } = await deps.port.ask('draftText', { editorId: editor.id });
    if (!body.trim()) return say(`“${editor.label}” is empty.`);
    store.dispatch({
      type: 'checked',
      checked: { label: editor.label, channel: editor.channel, subject, body },
    });
  } catch (error) {
    say(error instanceof Error ? error.message : 'Couldn’t read the draft.');
  }
};
