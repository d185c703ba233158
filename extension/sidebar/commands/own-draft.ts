import { LIMITS } from '../../../shared/contract/limits.ts';
import { withNote } from '../../brief/edits.ts';
import { problemText } from '../../client/index.ts';
import { t } from '../../i18n/text.ts';
import { nextToSend } from '../../sequence/versions.ts';
import { editorMeant } from '../state/channels.ts';
import { coachingOfDraft } from '../state/coaching.ts';
import { briefOf } from '../state/current-brief.ts';
import type { CommandDeps, PanelStore } from './deps.ts';

const sentence = (error: unknown, otherwise: string): string =>
  error instanceof Error ? error.message : otherwise;

/** What the user wrote in a message box: taken over to be looked at, mended here, and put back on their word. */
export function createOwnDraft(store: PanelStore, deps: CommandDeps) {
  const say = (status: string) => store.dispatch({ type: 'say', status });

  /** "Check this draft": what stands in the message box that is meant. */
  const check = async (): Promise<void> => {
    const editor = editorMeant(store.get()) ?? store.get().editors[0];
    if (!editor) return say(t('sidebar.draft.noBox'));
    try {
      const { subject = '', body } = await deps.port.ask('draftText', { editorId: editor.id });
      if (!body.trim()) return say(t('sidebar.draft.isEmpty', { label: editor.label }));
      const { id: editorId, label, channel } = editor;
      store.dispatch({ type: 'checked', checked: { editorId, label, channel, subject, body } });
    } catch (error) {
      say(sentence(error, t('sidebar.draft.unread')));
    }
  };

  /** Only over the very text that was taken over: what was typed there since is the user's, and stays. */
  const replace = async (): Promise<void> => {
    const { checked } = store.get();
    if (checked?.original === undefined) return;
    const { editorId, label, channel, body, original } = checked;
    try {
      const there = await deps.port.ask('draftText', { editorId });
      if (there.body !== original) return say(t('sidebar.draft.changed', { label }));
      const draft = { channel, body };
      const result = await deps.port.ask('insert', { editorId, draft, mode: 'replace' });
      if (result.kind === 'gone' || result.kind === 'rejected') return say(result.why);
      if (result.kind !== 'inserted') return say(t('sidebar.draft.refused', { label }));
      if (store.get().checked !== checked) return;
      const { original: _, ...now } = checked;
      store.dispatch({ type: 'checked', checked: now });
      say(t('sidebar.draft.replaced', { label }));
    } catch (error) {
      say(sentence(error, t('sidebar.draft.refused', { label })));
    }
  };

  /** Without a sequence there is nothing to rewrite in: the draft goes along as a note, and a sequence is generated. */
  const noteDraft = (body: string): void =>
    store.dispatch({
      type: 'edits',
      change: (edits) => withNote(edits, 'My own draft of email 1, to be kept to', body),
    });

  const rewrite = async (): Promise<void> => {
    const state = store.get();
    const { checked, work } = state;
    const brief = briefOf(state)?.brief ?? work?.generation?.brief;
    const id = work?.generation?.sequenceId;
    if (!checked || !brief || !work || checked.rewriting?.kind === 'writing') return;
    if (!id) return noteDraft(checked.body);
    const { subject, body, channel } = checked;
    const found = coachingOfDraft(
      state,
      { ...(subject && { subjectA: subject }), body },
      channel,
    ).findings.map(({ title, message }) => `${title}: ${message}`);
    store.dispatch({ type: 'draft-rewriting', rewriting: { kind: 'writing', how: 'polish' } });
    const client = await deps.client();
    const answer = await client.rewrite(id, nextToSend(work.steps) ?? 1, {
      kind: 'polish',
      brief,
      email: {
        subjectLineA: subject.slice(0, LIMITS.subject),
        subjectLineB: '',
        body: body.slice(0, LIMITS.body),
      },
      words: (found.join('\n') || 'Whatever a reader would stumble over').slice(
        0,
        LIMITS.instructions,
      ),
    });
    if (store.get().checked?.body !== body) return;
    if (!answer.ok) {
      const why = t('sidebar.draft.asItWas', { why: problemText(answer.problem) });
      return store.dispatch({ type: 'draft-rewriting', rewriting: { kind: 'failed', why } });
    }
    const { rewritesLeft: left } = answer.value;
    store.dispatch({ type: 'draft-rewriting', rewriting: null, left });
    // A draft that was already right comes back as it was.
    const after = 'email' in answer.value ? answer.value.email.body : body;
    store.dispatch({ type: 'draft-mended', body: after, status: t('sidebar.draft.rewritten') });
  };

  return { check, replace, rewrite };
}
