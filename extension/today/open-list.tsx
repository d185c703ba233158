import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createStore } from '../common/store.ts';
import type { Row } from '../contacts/index.ts';
import { weekendOf } from '../sequence/calendar.ts';
import { offers as offersItem, type SavedOffer, singleKeys } from '../storage/items.ts';
import { createListActions, followContacts } from './commands.ts';
import { INITIAL_LIST, reduceList } from './state.ts';
import { ExportMenu } from './view/export-menu.tsx';
import { WorkList } from './view/work-list.tsx';

type Props = {
  open(row: Row): void;
  empty: ReactNode;
};

/** The moment the list is looked at: when one comes back to it tomorrow, it is tomorrow's. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ended = new AbortController();
    const again = () => setNow(new Date());
    document.addEventListener('visibilitychange', again, { signal: ended.signal });
    addEventListener('focus', again, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return now;
}

function useOffers(): readonly SavedOffer[] {
  const [offers, setOffers] = useState<readonly SavedOffer[]>([]);
  useEffect(() => {
    void offersItem.get().then(setOffers);
    return offersItem.watch(setOffers);
  }, []);
  return offers;
}

function useLetters(): boolean {
  const [letters, setLetters] = useState(false);
  useEffect(() => {
    void singleKeys.get().then(setLetters);
    return singleKeys.watch(setLetters);
  }, []);
  return letters;
}

/** The work list with everything it reaches out to. */
export function OpenWorkList({ open, empty }: Props) {
  const store = useMemo(() => createStore(reduceList, INITIAL_LIST), []);
  const actions = useMemo(() => createListActions(store, open), [store, open]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  const weekend = useMemo(() => weekendOf(navigator.language), []);
  const now = useNow();
  const offers = useOffers();
  const letters = useLetters();
  useEffect(() => {
    const ended = new AbortController();
    followContacts(store, ended.signal);
    return () => ended.abort();
  }, [store]);
  return (
    <WorkList
      state={state}
      actions={actions}
      offers={offers}
      weekend={weekend}
      now={now}
      letters={letters}
      empty={empty}
      selection={(ids) => (
        <ExportMenu ids={ids} onSaid={(text) => store.dispatch({ type: 'said', said: { text } })} />
      )}
    />
  );
}
