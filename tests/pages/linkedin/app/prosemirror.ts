import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Model } from './composer.ts';

const newState = () =>
  EditorState.create({
    schema,
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  });

/** A real ProseMirror in the message form. Its document is the state; what it does not know is not sent. */
export function proseMirrorModel(host: HTMLElement): Model {
  let tell = () => {};
  const view = new EditorView(host, {
    state: newState(),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': host.dataset.label ?? '',
      class: 'msg-form__contenteditable',
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      tell();
    },
  });
  return {
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    clear: () => {
      view.updateState(newState());
      tell();
    },
    onChange: (told) => {
      tell = told;
    },
  };
}
