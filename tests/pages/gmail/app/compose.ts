import {
  bodyContent,
  plainText,
  type Quote,
  sentText,
  trimmedQuote,
  typedText,
} from './compose-body.ts';
import {
  decorations,
  footer,
  hiddenFields,
  plainBody,
  richBody,
  sendButton,
  subjectField,
} from './compose-parts.ts';
import { composeWindow, showBackdrop } from './compose-window.ts';
import { h } from './dom.ts';
import { misbehave } from './misbehave.ts';
import { recipientRow } from './recipients.ts';
import { type ComposeState, settings, state, words } from './state.ts';
import { alertBox, toast } from './toast.ts';

export type ComposeOptions = {
  kind: 'new' | 'reply';
  to?: string[];
  subject?: string;
  quote?: Quote;
  /** Id of the mail that is answered. */
  answers?: string;
  /** Where an inline reply lies in the thread; without it the compose is a pop-up. */
  inline?: HTMLElement;
  /** Body of the reply that was popped out. */
  content?: Node[];
};

/** The elements of one compose that its behaviour needs. */
type Parts = {
  body: HTMLElement;
  textarea: HTMLTextAreaElement;
  subject: HTMLInputElement;
  send: HTMLElement;
  status: HTMLElement;
  title: HTMLElement;
  menu: HTMLElement;
};

const AUTOSAVE = 400;
let last = 0;

function newModel({ kind, to = [], subject = '' }: ComposeOptions): ComposeState {
  last += 1;
  const flags = { saved: false, canSend: false, plain: false, fullScreen: false, minimised: false };
  return { id: last, kind, to: [...to], subject, body: '', untrusted: 0, inputs: 0, ...flags };
}

const newParts = (model: ComposeState): Parts => ({
  body: richBody(),
  textarea: plainBody(),
  subject: subjectField(model.subject),
  send: sendButton(),
  status: h('span', { class: 'oG', role: 'status' }),
  title: h('div', { class: 'aYF' }, model.subject || words.newMessage),
  menu: h('div', { class: 'J-M menu', role: 'menu', hidden: true }),
});

/** Opens a compose as Gmail builds it: the same elements, names and roles as the captured one, with a state of its own behind them. */
export function openCompose(options: ComposeOptions): ComposeState {
  const model = newModel(options);
  const parts = newParts(model);
  parts.body.append(...(options.content ?? bodyContent(options.quote)));
  state.composes.push(model);
  const refresh = autosave(model, parts);
  const recipients = recipientRow(model, refresh);
  const close = () => {
    state.composes.splice(state.composes.indexOf(model), 1);
    outermost.remove();
    showBackdrop();
  };
  const container = layout(model, parts, options, recipients.elements, close);
  const outermost = options.inline
    ? container
    : composeWindow(model, parts.title, container, close);
  listen(model, parts, refresh);
  sendOn(model, parts, container, close);
  misbehave(parts.body);
  if (options.inline) options.inline.replaceChildren(outermost);
  else document.querySelector('.dw .AD')?.prepend(outermost);
  if (options.kind === 'new') recipients.focus();
  else focusStart(parts.body);
  return model;
}

function focusStart(body: HTMLElement): void {
  body.focus();
  document.getSelection()?.collapse(body, 0);
}

/** Wakes Send and saves a while after each change, as Gmail does. */
function autosave(model: ComposeState, { body, textarea, send, status }: Parts): () => void {
  let saving: ReturnType<typeof setTimeout> | undefined;
  return () => {
    model.canSend =
      model.inputs > 0 && (model.plain ? textarea.value.trim() !== '' : typedText(body) !== '');
    send.setAttribute('aria-disabled', String(!model.canSend));
    model.saved = false;
    status.textContent = '';
    clearTimeout(saving);
    saving = setTimeout(() => {
      model.saved = true;
      status.textContent = words.saved;
    }, AUTOSAVE);
  };
}

/** The page's own state follows trusted input alone. */
function listen(
  model: ComposeState,
  { body, textarea, subject, title }: Parts,
  refresh: () => void,
): void {
  const onInput = (event: Event) => {
    if (!event.isTrusted) {
      model.untrusted += 1;
      return;
    }
    model.inputs += 1;
    model.body = model.plain ? textarea.value : sentText(body);
    refresh();
  };
  body.addEventListener('input', onInput);
  textarea.addEventListener('input', onInput);
  subject.addEventListener('input', (event) => {
    if (!event.isTrusted) return;
    model.subject = subject.value;
    title.textContent = subject.value || words.newMessage;
    refresh();
  });
}

function sendOn(
  model: ComposeState,
  { send }: Parts,
  container: HTMLElement,
  close: () => void,
): void {
  const sendNow = () => {
    if (!model.canSend) return;
    if (model.to.length === 0) return alertBox('Please specify at least one recipient.');
    state.sent.push({
      kind: model.kind,
      to: [...model.to],
      subject: model.subject,
      body: model.body,
    });
    close();
    toast(words.messageSent);
  };
  send.addEventListener('click', sendNow);
  container.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendNow();
  });
}

/** The two bodies, of which one is shown, and what switches between them. */
function bodies(
  model: ComposeState,
  { body, textarea, menu }: Parts,
  trimmed: HTMLElement | undefined,
): HTMLElement {
  const rich = h('div', { class: 'Ar Au' }, body);
  const plain = h(
    'div',
    { class: 'Ar As', style: 'display: none;' },
    h('div', { class: 'At' }, textarea),
  );
  const toggle = () => {
    model.plain = !model.plain;
    if (model.plain) textarea.value = plainText(body);
    rich.style.display = model.plain ? 'none' : 'block';
    plain.style.display = model.plain ? 'block' : 'none';
    (model.plain ? textarea : body).focus();
    menu.hidden = true;
  };
  menu.append(
    h(
      'div',
      { class: 'J-N', role: 'menuitemcheckbox', tabindex: '0', onclick: toggle },
      words.plain,
    ),
  );
  return h('div', { class: 'qz aXjCH' }, plain, rich, trimmed);
}

const quoteBelow = ({ body }: Parts, { quote, content }: ComposeOptions) =>
  quote && !content && settings.quote === 'collapsed' ? trimmedQuote(body, quote) : undefined;

function layout(
  model: ComposeState,
  parts: Parts,
  options: ComposeOptions,
  recipients: HTMLElement[],
  close: () => void,
): HTMLElement {
  const popOut = () => {
    const content = [...parts.body.childNodes];
    close();
    openCompose({ ...options, inline: undefined, to: model.to, content });
  };
  const subjectRow = h(
    'div',
    { class: 'aoD az6', ...(model.kind === 'reply' ? { style: 'display: none;' } : {}) },
    parts.subject,
  );
  const fields = [
    ...recipients,
    subjectRow,
    ...hiddenFields(model.id, options.answers, options.subject),
  ];
  return h(
    'div',
    { class: `M9 ${options.inline ? 'inline' : ''}` },
    h(
      'div',
      { class: 'aoI', role: 'region', 'aria-label': words.newMessage },
      h('form', { class: 'bAs', onsubmit: (event) => event.preventDefault() }, ...fields),
      h('div', { class: 'GP' }, bodies(model, parts, quoteBelow(parts, options)), ...decorations()),
      footer({ ...parts, discard: close, ...(options.inline ? { popOut } : {}) }),
    ),
  );
}
