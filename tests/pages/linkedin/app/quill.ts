import Quill from 'quill/core';
import type { Model } from './composer.ts';
import { letHtmlThrough } from './trusted.ts';

/** A real Quill in the message form. Its contents are the state; what it does not know is not sent. */
export function quillModel(host: HTMLElement): Model {
  letHtmlThrough();
  let tell = () => {};
  const quill = new Quill(host, { placeholder: host.dataset.label ?? '' });
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('aria-multiline', 'true');
  quill.root.setAttribute('aria-label', host.dataset.label ?? '');
  quill.on('text-change', () => tell());
  return {
    text: () => quill.getText().replace(/\n$/, ''),
    clear: () => quill.setText(''),
    onChange: (told) => {
      tell = told;
    },
  };
}
