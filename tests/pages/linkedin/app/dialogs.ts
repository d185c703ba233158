import { keep } from './state.ts';

/* Invitations, of LinkedIn and of Sales Navigator, and Sales Navigator's message: plain fields whose state follows trusted input alone. */

function trustedText(
  field: HTMLInputElement | HTMLTextAreaElement,
  told: (text: string) => void,
): void {
  field.addEventListener('input', (event) => {
    if (event.isTrusted) told(field.value);
  });
}

/** What the page has been told to send, for everybody to see. */
function tellSent(what: string, text: string): void {
  const status = document.querySelector('[data-sent-status]');
  if (status) status.textContent = `${what}: ${text}`;
}

/** First the question; "Add a note" shows the field; Send goes by what was typed. */
export function wireInvitation(dialog: HTMLElement): void {
  const field = dialog.querySelector<HTMLTextAreaElement>('textarea');
  const send = dialog.querySelector<HTMLButtonElement>('[data-send-invite]');
  const count = dialog.querySelector('[data-count]');
  const add = dialog.querySelector<HTMLButtonElement>('[data-add-note]');
  if (!field || !send) return;
  let note = '';
  trustedText(field, (text) => {
    note = text;
    if (count) count.textContent = String(text.length);
    send.disabled = text.trim() === '';
  });
  keep({ canSend: () => !send.disabled, body: () => note }, dialog);
  add?.addEventListener('click', () => {
    dialog.querySelector('.invite-note')?.removeAttribute('hidden');
    add.remove();
    send.disabled = true;
    send.textContent = 'Send';
    field.focus();
  });
  send.addEventListener('click', () => {
    tellSent('Invitation', note);
    dialog.remove();
  });
  dialog.querySelector('[data-closes]')?.addEventListener('click', () => dialog.remove());
}

/** Subject and message of Sales Navigator. */
export function wireSalesMessage(panel: HTMLElement): void {
  const form = panel.querySelector('form');
  const subject = panel.querySelector<HTMLInputElement>('[name="subject"]');
  const message = panel.querySelector<HTMLTextAreaElement>('[name="message"]');
  const send = panel.querySelector<HTMLButtonElement>('[type="submit"]');
  if (!form || !subject || !message || !send) return;
  const known = { subject: '', message: '' };
  const show = () => {
    send.disabled = known.subject.trim() === '' || known.message.trim() === '';
  };
  keep({ canSend: () => !send.disabled, body: () => known.message }, panel);
  trustedText(subject, (text) => {
    known.subject = text;
    show();
  });
  trustedText(message, (text) => {
    known.message = text;
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tellSent('InMail', `${known.subject}\n${known.message}`);
    panel.remove();
  });
}
