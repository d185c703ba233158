import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { openShortcut } from '../../common/shortcut.ts';
import { workerUrl } from '../../storage/items.ts';
import { Welcome } from './welcome.tsx';

/** The welcome page with everything it reaches out to. */
export function OpenWelcome() {
  const [worker, setWorker] = useState(__WORKER__);
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void workerUrl.get().then(setWorker);
    void openShortcut().then(setShortcut);
  }, []);
  return (
    <Welcome
      worker={worker}
      shortcut={shortcut}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onSample={() => void browser.tabs.create({ url: browser.runtime.getURL('/sample.html') })}
      onSite={({ home }) => void browser.tabs.create({ url: home })}
    />
  );
}
