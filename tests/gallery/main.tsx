import './texts.ts';

import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../extension/ui/tokens.css';
import '../../extension/ui/base.css';
import '../../extension/ui/controls.css';
import '../../extension/sidebar/panel.css';
import '../../extension/pages/popup/popup.css';
import '../../extension/common/page.css';
import '../../extension/pages/sample/sample.css';
import { direction, language } from '../../extension/i18n/text.ts';
import { Options } from '../../extension/pages/options/options.tsx';
import { Popup } from '../../extension/pages/popup/popup.tsx';
import { createSample } from '../../extension/pages/sample/play.ts';
import { Sample } from '../../extension/pages/sample/sample.tsx';
import { Welcome } from '../../extension/pages/welcome/welcome.tsx';
import { SATURDAY_AND_SUNDAY } from '../../extension/sequence/calendar.ts';
import { asText } from '../../extension/sequence/versions.ts';
import { ActionsProvider } from '../../extension/sidebar/actions-context.ts';
import { Crashed } from '../../extension/sidebar/error-boundary.tsx';
import { Panel } from '../../extension/sidebar/panel.tsx';
import type { WorkListState } from '../../extension/today/state.ts';
import { WorkList } from '../../extension/today/view/work-list.tsx';
import { showTheme } from '../../extension/ui/theme.ts';
import { ACTS } from './acts.ts';
import {
  IDLE_ACTIONS,
  IDLE_LIST_ACTIONS,
  IDLE_OPTIONS_ACTIONS,
  IDLE_POPUP_ACTIONS,
  nothing,
} from './idle-actions.ts';
import { LISTS, ON_LIST, OVER } from './lists.ts';
import { OPTIONS, POPUPS } from './pages.ts';
import { OFFER, SECOND_OFFER } from './people.ts';
import { NOW, STATES } from './states.ts';

/* One state of one screen, named in the address: ?screen=ready&theme=dark&lang=de. Nothing here does anything when pressed. */

const List = ({ state, empty }: { state: WorkListState; empty: ReactNode }) => (
  <WorkList
    state={state}
    actions={IDLE_LIST_ACTIONS}
    offers={[OFFER, SECOND_OFFER]}
    weekend={SATURDAY_AND_SUNDAY}
    now={NOW}
    letters
    empty={empty}
  />
);

function Screen({ name }: { name: string }) {
  const panel = STATES[ACTS[name]?.of ?? name];
  const listed = LISTS[name];
  const popup = POPUPS[name];
  const options = OPTIONS[name];
  if (name === 'crashed')
    return <Crashed text={asText(STATES.done?.work?.steps ?? [])} onReload={nothing} />;
  if (name === 'welcome')
    return (
      <Welcome
        worker="https://coldcopy.relay.example"
        shortcut="Alt Shift C"
        onOptions={nothing}
        onSample={nothing}
        onSite={nothing}
      />
    );
  if (name === 'sample') {
    const { store, now } = createSample(
      'https://coldcopy.relay.example',
      { text: () => '', write: nothing },
      { openOptions: nothing, close: nothing },
    );
    return (
      <ActionsProvider value={IDLE_ACTIONS}>
        <Sample state={store.get()} now={now} reply={{ current: null }} onOffer={nothing} />
      </ActionsProvider>
    );
  }
  if (popup) return <Popup state={popup} actions={IDLE_POPUP_ACTIONS} now={NOW} />;
  if (options) return <Options state={options} actions={IDLE_OPTIONS_ACTIONS} now={NOW} />;
  if (listed)
    return (
      <ActionsProvider value={IDLE_ACTIONS}>
        <Panel
          state={OVER[name] ?? ON_LIST}
          now={NOW}
          list={(empty) => <List state={listed} empty={empty} />}
        />
      </ActionsProvider>
    );
  if (!panel) throw new Error(`There is no screen named ${name}`);
  return (
    <ActionsProvider value={IDLE_ACTIONS}>
      <Panel state={panel} now={NOW} list={(empty) => empty} />
    </ActionsProvider>
  );
}

const asked = new URLSearchParams(location.search);
document.documentElement.lang = language();
document.documentElement.dir = direction();
showTheme(document.documentElement, asked.get('theme') === 'dark' ? 'dark' : 'light');
const container = document.getElementById('root');
const root = container && createRoot(container);
let shown = asked.get('screen') ?? 'ready';

// A picture's frame gets its height afterwards, and what is placed by the window is placed anew.
const act = () => flushSync(() => ACTS[shown]?.act());
addEventListener('resize', act);

/** Shows a state. In the page's own world, so that a test may go through all of them without loading each. */
function draw(name: string): void {
  shown = name;
  flushSync(() =>
    root?.render(
      <StrictMode key={name}>
        <Screen name={name} />
      </StrictMode>,
    ),
  );
  act();
}

Object.assign(globalThis, { draw });
draw(shown);
