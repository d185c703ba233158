import type { Channel, Draft } from '../../../shared/contract/channel.ts';
import type { Touch } from '../../contacts/index.ts';
import type { InsertMode } from '../../editor/editor.ts';
import { t } from '../../i18n/text.ts';
import type { EditorView, PageAnswer } from '../../messaging/messages.ts';
import { chosenSubject } from '../../sequence/versions.ts';
import type { SavedStep } from '../../storage/work.ts';
import { channelOfStep, draftInto, draftOf, hasSubject } from '../state/channels.ts';
import { askedBeforeInsert, coachTextOf, quoteIn } from '../state/coaching.ts';
import { mayInsert } from '../state/screen.ts';
import { type Insertion, NEW_MAIL } from '../state/state.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import type { createVerifying } from './verify.ts';

type Verifying = Pick<ReturnType<typeof createVerifying>, 'changed' | 'beforeInsert'>;

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : t('sidebar.inserted.refused');

/** What is shown; the subject goes along where the message box has one. */
function draftFor(
  saved: SavedStep,
  shown: Channel,
  editor: EditorView,
  senderName: string | undefined,
): Draft {
  const { body } = draftOf(saved, shown, senderName);
  const subject = chosenSubject(saved);
  return {
    channel: editor.channel,
    body,
    ...(subject && hasSubject(editor.channel) && { subject }),
  };
}

const touchOf = (
  sequence: string,
  step: number,
  { channel, subject, body }: Draft,
  steps: readonly SavedStep[] = [],
): Touch => ({
  sequence,
  step,
  channel,
  at: new Date().toISOString(),
  body,
  ...(subject && {
    subjectLine: subject,
    subject: steps.find((saved) => saved.step === step)?.subject ?? 'A',
  }),
});

/** Why nothing was inserted though the message box is there and can be written in. */
function refused(
  editor: EditorView,
  result: Extract<PageAnswer<'insert'>, { kind: 'occupied' | 'too-long' }>,
): Insertion {
  if (result.kind === 'occupied')
    return { kind: 'occupied', into: editor.label, editorId: editor.id, excerpt: result.excerpt };
  const why = t('sidebar.inserted.tooLong', {
    length: result.length,
    into: editor.label,
    limit: result.limit,
  });
  return { kind: 'failed', why, copied: false };
}

/** What should be looked at first. A finding that the user has seen and inserted all the same (`sure`) is asked about once. */
function createConfirmation(store: PanelStore) {
  const agreed = new Set<string>();
  return (saved: SavedStep, channel: Channel, sure: boolean): Insertion | null => {
    const text = coachTextOf(saved, channel);
    const nameOf = ({ id }: { id: string }) => `${store.get().work?.key} ${id}`;
    const found = askedBeforeInsert(store.get(), saved.step, channel);
    if (sure) for (const finding of found) agreed.add(nameOf(finding));
    const findings = found
      .filter((finding) => !agreed.has(nameOf(finding)))
      .map((finding) => ({ title: finding.title, quote: quoteIn(text, finding) }));
    return findings.length > 0 ? { kind: 'confirm', findings } : null;
  };
}

/** Takes an email into the page: into the editor that is meant, or into a new mail that is opened for it. */
export function createInserting(
  store: PanelStore,
  deps: CommandDeps,
  verifying: Verifying,
  then: {
    editors(): Promise<void>;
    touched(touch: Touch): Promise<void>;
    flush(): Promise<void>;
  },
) {
  const { editors } = then;
  const mark = (step: number, insertion: Insertion, touch?: Touch) =>
    store.dispatch({ type: 'insertion', step, insertion, ...(touch && { touch }) });

  /**
   * What went in stands with the contact, whatever becomes of the text here. It is stored before it is told: the tab may be closed the moment
   * the email is sent, and what was not kept would be offered again.
   */
  const inserted = async (step: number, editor: EditorView, draft: Draft): Promise<void> => {
    const { work, contact } = store.get();
    const touch = touchOf(work?.key ?? '', step, draft, work?.steps);
    mark(step, { kind: 'inserting' }, touch);
    await Promise.all([contact && then.touched(touch), then.flush()]);
    if (store.get().work?.key === work?.key) mark(step, { kind: 'inserted', into: editor.label });
  };

  /** A new mail to the person, opened by the page's own button. */
  const opened = async (): Promise<string> => {
    const { page } = store.get();
    const to = page.kind === 'read' ? page.reading.prospect?.email : undefined;
    const { editorId } = await deps.port.ask('openCompose', to ? { to } : {});
    await editors();
    store.dispatch({ type: 'target', id: editorId });
    return editorId;
  };

  const copied = async (step: number, why: string, body: string) => {
    const done = await deps.copy(body);
    const advice = done ? t('sidebar.inserted.onClipboard') : t('sidebar.inserted.copyYourself');
    mark(step, { kind: 'failed', why: `${why} ${advice}`, copied: done });
  };

  const settle = async (
    step: number,
    editor: EditorView,
    draft: Draft,
    result: PageAnswer<'insert'>,
  ): Promise<void> => {
    if (result.kind === 'inserted') return inserted(step, editor, draft);
    if (result.kind === 'gone' || result.kind === 'rejected')
      return copied(step, result.why, draft.body);
    mark(step, refused(editor, result));
  };

  /** Where this insert goes: the editor an answer is about, the one chosen, or a new mail. */
  const place = async (step: number, mode: InsertMode): Promise<string> => {
    const { insertions, target } = store.get();
    const before = insertions[step];
    if (before?.kind === 'occupied' && mode !== 'ask') return before.editorId;
    return target === NEW_MAIL ? opened() : target;
  };

  const askFirst = createConfirmation(store);

  /** What the user changed is judged first, where it can be. Who has been asked already has seen the answer. */
  const checked = async (step: number, sure: boolean): Promise<void> => {
    const changed = sure ? [] : verifying.changed(step);
    if (changed.length === 0) return;
    mark(step, { kind: 'checking' });
    await verifying.beforeInsert(step, changed);
  };

  const isUnderWay = (step: number): boolean =>
    ['inserting', 'checking'].includes(store.get().insertions[step]?.kind ?? '');

  return async (step: number, mode: InsertMode, sure = false): Promise<void> => {
    if (isUnderWay(step) || !mayInsert(store.get())) return;
    const key = store.get().work?.key;
    await checked(step, sure);
    const saved = store.get().work?.steps.find((each) => each.step === step);
    if (!saved || store.get().work?.key !== key) return;
    const channel = channelOfStep(store.get(), step);
    const senderName = store.get().settings?.sender.name;
    const confirmation = askFirst(saved, channel, sure);
    if (confirmation) return mark(step, confirmation);
    const { body } = draftOf(saved, channel, senderName);
    try {
      const where = place(step, mode);
      mark(step, { kind: 'inserting' });
      const editorId = await where;
      const editor = store.get().editors.find((each) => each.id === editorId);
      if (!editor) return await copied(step, t('page.boxGone'), body);
      const shown = draftFor(saved, channel, editor, senderName);
      const draft = draftInto(shown, editor, store.get());
      await settle(step, editor, draft, await deps.port.ask('insert', { editorId, draft, mode }));
    } catch (error) {
      await copied(step, sentence(error), body);
    } finally {
      await editors();
    }
  };
}
