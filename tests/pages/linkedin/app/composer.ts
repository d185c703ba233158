import { sentMessage } from '../messaging.ts';
import { keep } from './state.ts';
import { place } from './trusted.ts';

/*
 * LinkedIn's composer as an Ember component: it keeps its own copy of the text, and that copy follows trusted input events alone. The
 * placeholder, the Send button and what is sent come from the copy, never from the DOM: text put in by hand stays unsent.
 */

/** Text as the component reads it: one paragraph a line. */
const textIn = (editor: HTMLElement): string =>
  [...editor.children]
    .map((block) => (block.textContent ?? '').replaceAll('\u00a0', ' '))
    .join('\n')
    .replace(/\n+$/, '');

/** Anything a composer tells the form: its text as the component knows it, and how to clear it. */
export type Model = { text(): string; clear(): void; onChange(told: () => void): void };

export function emberModel(editor: HTMLElement): Model {
  let text = '';
  let tell = () => {};
  editor.addEventListener('input', (event) => {
    if (!event.isTrusted) return;
    if (!editor.querySelector('p, div')) restore(editor);
    text = textIn(editor);
    tell();
  });
  return {
    text: () => text,
    clear: () => {
      place(editor, '<p><br></p>');
      text = '';
      tell();
    },
    onChange: (told) => {
      tell = told;
    },
  };
}

/** An emptied editor gets its paragraph back, as the real one does. */
function restore(editor: HTMLElement): void {
  if (editor.textContent) return;
  const paragraph = document.createElement('p');
  paragraph.append(document.createElement('br'));
  editor.replaceChildren(paragraph);
}

/** Ties a composer to its form: placeholder, Send, and what happens on Send. */
export function wireForm(form: HTMLFormElement, model: Model): void {
  const send = form.querySelector<HTMLButtonElement>('.msg-form__send-button');
  const placeholder = form.querySelector('.msg-form__placeholder, [data-was-placeholder]');
  const subject = form.querySelector<HTMLInputElement>('[name="subject"]');
  let subjectText = '';
  const show = () => {
    const isEmpty = model.text().trim() === '';
    if (send) send.disabled = isEmpty || (subject !== null && subjectText.trim() === '');
    placeholder?.classList.toggle('msg-form__placeholder', isEmpty);
    placeholder?.toggleAttribute('data-was-placeholder', !isEmpty);
  };
  subject?.addEventListener('input', (event) => {
    if (event.isTrusted) subjectText = subject.value;
    show();
  });
  model.onChange(show);
  keep({ canSend: () => send?.disabled === false, body: () => model.text() }, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const list = form.closest('.msg-convo-wrapper')?.querySelector('.msg-s-message-list-content');
    const holder = document.createElement('ul');
    place(holder, sentMessage([subjectText, model.text()].filter(Boolean).join('\n')).html);
    list?.append(...holder.children);
    model.clear();
  });
  show();
}
