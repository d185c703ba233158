import { useMemo, useRef, useSyncExternalStore } from 'react';
import { browser } from 'wxt/browser';
import { ActionsProvider } from '../../sidebar/actions-context.ts';
import { createSample } from './play.ts';
import { Sample } from './sample.tsx';

/** The sample with what it reaches out to: the options, and its own tab. */
export function OpenSample() {
  const reply = useRef<HTMLTextAreaElement>(null);
  const { store, actions, now } = useMemo(
    () =>
      createSample(
        new URL(__WORKER__).origin,
        {
          text: () => reply.current?.value ?? '',
          write: (text) => {
            if (reply.current) reply.current.value = text;
          },
        },
        {
          openOptions: () => void browser.runtime.openOptionsPage(),
          close: () => window.close(),
        },
      ),
    [],
  );
  const state = useSyncExternalStore(store.subscribe, store.get);
  return (
    <ActionsProvider value={actions}>
      <Sample state={state} now={now} reply={reply} onOffer={actions.openOptions} />
    </ActionsProvider>
  );
}
