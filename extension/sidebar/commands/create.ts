import type { Actions } from '../actions-context.ts';
import type { Action } from '../state/actions.ts';
import { isReadAnew } from '../state/screen.ts';
import { createContacting } from './contact.ts';
import type { CommandDeps, PanelStore } from './deps.ts';
import { createWriting } from './generate.ts';
import { createInserting } from './insert.ts';
import { createOwnDraft } from './own-draft.ts';
import { listen } from './page-events.ts';
import { createReading } from './read.ts';
import { createQuotaRefresh } from './refresh-quota.ts';
import { createAnswering } from './reply.ts';
import { createRewriting } from './rewrite.ts';
import { createKeeping } from './save.ts';
import { createSteering } from './steer.ts';
import { createTakingOut } from './take-out.ts';
import { createVerifying } from './verify.ts';

/** What the screens may set going, as far as it has to do with the page, the Worker and what is kept. */
export type Commands = Pick<
  Actions,
  | 'dispatch'
  | 'read'
  | 'generate'
  | 'stop'
  | 'writeRest'
  | 'askAgain'
  | 'insert'
  | 'highlight'
  | 'copy'
  | 'copyRich'
  | 'saveEmail'
  | 'replaceDraft'
  | 'rewriteDraft'
  | 'rewrite'
  | 'check'
  | 'checkAgain'
  | 'checkFacts'
  | 'setStatus'
  | 'clearStatus'
  | 'correctReading'
  | 'isSame'
  | 'isNotSame'
  | 'unlink'
  | 'part'
  | 'reply'
  | 'steer'
  | 'resumeSequence'
  | 'endSequence'
> & {
  /** Reads, asks, and listens until the signal ends. */
  start(): Promise<void>;
  /** Saves now. */
  flush(): Promise<void>;
  /** Saves what is typed before the page is gone. */
  leave(): void;
  /** Takes the options over again: they changed. */
  settingsChanged(): Promise<void>;
};

export function createCommands(
  store: PanelStore,
  deps: CommandDeps,
  signal: AbortSignal,
): Commands {
  const keeping = createKeeping(store, deps, signal);
  const quota = createQuotaRefresh(store, deps, signal);
  const ended = () => {
    contacting.readByWriter();
    void keeping.flush();
    void (store.get().problem?.kind === 'stopped' ? quota.settle() : quota.ask());
  };
  const writing = createWriting(store, deps, { ended });
  const answering = createAnswering(store, deps, {
    ended,
    editors: () => reading.editors(),
    answered: (touch) => contacting.answered(touch),
    flush: keeping.flush,
  });
  const reading = createReading(store, deps, {
    flush: keeping.flush,
    isDirty: keeping.isDirty,
    opened: keeping.opened,
    read: () => {
      const { work } = store.get();
      if (work?.generation?.state === 'writing') void writing.resume();
      if (work?.reply?.generation?.state === 'writing') void answering.resume();
    },
  });
  const verifying = createVerifying(store, deps);
  const contacting = createContacting(store, deps, {
    flush: keeping.flush,
    read: () => reading.read(),
  });
  const insert = createInserting(store, deps, verifying, {
    editors: reading.editors,
    touched: contacting.touched,
    flush: keeping.flush,
  });
  const rewrite = createRewriting(store, deps);
  const steer = createSteering(store, rewrite);
  const takingOut = createTakingOut(store, deps);

  const settingsChanged = async () =>
    store.dispatch({ type: 'settings', settings: await deps.settings() });

  const draft = createOwnDraft(store, deps);

  return {
    dispatch: (action: Action) => store.dispatch(action),
    read: (candidate) => void reading.read(candidate),
    generate: () => {
      if (isReadAnew(store.get())) contacting.actions.correctReading();
      void writing.generate();
    },
    stop: writing.stop,
    writeRest: () => void writing.resume(),
    askAgain: () => void quota.ask(),
    insert: (step, mode, sure) => void insert(step, mode, sure),
    rewrite: (step, options) => void rewrite(step, options),
    check: () => void draft.check(),
    checkAgain: (step) => void verifying.again(step),
    checkFacts: () => void verifying.facts(),
    ...contacting.actions,
    reply: answering.actions,
    steer: (words) => void steer({ kind: 'steer', words }).then(keeping.flush),
    resumeSequence: () => void steer({ kind: 'resume' }).then(keeping.flush),
    endSequence: () => void contacting.endSequence(),
    highlight: (id) => {
      const known = id !== null && store.get().editors.some((editor) => editor.id === id);
      deps.port.ask('highlight', known ? { editorId: id } : {}).catch(() => undefined); // Only a mark; the page may be gone.
    },
    copy: (text, what) => void takingOut.copy(text, what),
    copyRich: (text, what) => void takingOut.copyRich(text, what),
    saveEmail: takingOut.saveEmail,
    replaceDraft: () => void draft.replace().then(reading.editors),
    rewriteDraft: () => void draft.rewrite(),
    start: async () => {
      listen(store, deps, reading, signal);
      await settingsChanged();
      await Promise.all([reading.read(), quota.ask()]);
    },
    flush: keeping.flush,
    leave: keeping.leave,
    settingsChanged,
  };
}
