import type { Editor } from '../editor/editor.ts';
import { draftText, holdsText, insertDraft } from '../editor/insert.ts';
import { t } from '../i18n/text.ts';
import { MESSAGE_LIMITS } from '../messaging/limits.ts';
import type {
  EditorView,
  PageAnswer,
  PageRequest,
  PageRequests,
  PageVerb,
} from '../messaging/messages.ts';
import type { Reading } from '../sites/reading.ts';
import type { Site } from '../sites/site.ts';
import type { Sidebar } from './sidebar.ts';

/** What the verbs work on. */
export type VerbDeps = {
  document: Document;
  site(): Site | undefined;
  sidebar(): Sidebar | null;
  /** Text the user had selected when calling on the address that is still open. */
  selection(): string | undefined;
  mark: { show(element: Element): void; clear(): void };
  /** Told what was read last, so that a change of address can be told apart from it. */
  read(reading: Reading): void;
  frame(wish: PageRequests['frame']): void;
};

type Verbs = {
  [Verb in PageVerb]: (args: PageRequests[Verb]) => PageAnswer<Verb> | Promise<PageAnswer<Verb>>;
};

/** Longest the site may take to open its compose, milliseconds. */
const COMPOSE = 8_000;

function labelOf({ kind, recipients, recipientName }: Editor): string {
  const names = recipients.length > 0 ? recipients.join(', ') : recipientName;
  const label = names ? t(`editor.${kind}To`, { names }) : t(`editor.${kind}`);
  return label.slice(0, MESSAGE_LIMITS.label);
}

/** Ids of editors: opaque words that mean something here alone, one for each element. */
function newIds() {
  const ids = new WeakMap<HTMLElement, string>();
  let last = 0;
  return (element: HTMLElement): string => {
    const known = ids.get(element);
    if (known) return known;
    last += 1;
    ids.set(element, `editor-${last}`);
    return `editor-${last}`;
  };
}

/** The named verbs a sidebar may use on its page: the whole list. */
export function newVerbs(deps: VerbDeps) {
  const idOf = newIds();
  const site = (): Site => {
    const known = deps.site();
    if (!known) throw new Error(t('page.notHere'));
    return known;
  };
  const editors = () => deps.site()?.editors(deps.document) ?? [];
  const editor = (id: string): Editor | undefined =>
    editors().find((each) => idOf(each.element) === id);
  const viewOf = (each: Editor): EditorView => ({
    id: idOf(each.element),
    kind: each.kind,
    channel: each.channel,
    label: labelOf(each),
    ...(each.maxLength === undefined ? {} : { maxLength: each.maxLength }),
    hasText: holdsText(each),
    ...(each.blocked === undefined ? {} : { blocked: each.blocked }),
    ...(each.isSigned?.() ? { signed: true } : {}),
  });

  const verbs: Verbs = {
    read: ({ candidate, editorId }) => {
      const meant = editorId === undefined ? undefined : editor(editorId);
      const options = {
        url: location.href,
        candidate,
        editorId,
        editor: meant,
        selection: deps.selection(),
      };
      const reading = site().read(deps.document, filled(options));
      deps.read(reading);
      return reading;
    },
    editors: () => {
      // Where composes are not watched, this is the moment to make room for them.
      deps.sidebar()?.layOut();
      return editors().map(viewOf);
    },
    insert: ({ editorId, draft, mode }) => {
      const found = editor(editorId);
      deps.sidebar()?.letGo();
      return found ? insertDraft(found, draft, mode) : { kind: 'gone', why: t('page.boxGone') };
    },
    openCompose: async ({ to }) => {
      const { openCompose } = site();
      if (!openCompose) throw new Error(t('page.noCompose'));
      deps.sidebar()?.letGo();
      const opened = await openCompose(deps.document, to, AbortSignal.timeout(COMPOSE));
      deps.sidebar()?.layOut();
      return { editorId: idOf(opened.element) };
    },
    highlight: ({ editorId }) => {
      const found = editorId === undefined ? undefined : editor(editorId);
      if (found) deps.mark.show(found.frame);
      else deps.mark.clear();
      return null;
    },
    draftText: ({ editorId }) => {
      const found = editor(editorId);
      if (!found) throw new Error(t('page.boxGone'));
      return draftText(found);
    },
    frame: (wish) => {
      deps.frame(wish);
      return null;
    },
    goTo: ({ url }) => {
      const [to, here] = [new URL(url), new URL(location.href)];
      // Only what stands after the number sign is changed: nothing is loaded, and nothing else can be opened.
      const near = to.origin === here.origin && to.pathname === here.pathname && to.hash !== '';
      if (near) location.hash = to.hash;
      return { gone: near };
    },
  };

  return {
    editors,
    idOf,
    execute: async (request: PageRequest): Promise<unknown> => {
      if (!Object.hasOwn(verbs, request.verb)) throw new Error(t('page.unknownRequest'));
      const verb = verbs[request.verb] as (args: PageRequest['args']) => unknown;
      return verb(request.args);
    },
  };
}

/** Without the keys that hold nothing. */
const filled = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
