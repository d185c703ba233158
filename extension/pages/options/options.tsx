import { PageHeader } from '../../common/page-header.tsx';
import { StatusLine } from '../../common/status-line.tsx';
import { Coach } from './coach.tsx';
import { Computers } from './computers.tsx';
import { HistoryList } from './history.tsx';
import { Offers } from './offers.tsx';
import { SenderSection, VoiceSection } from './sender-and-voice.tsx';
import { Server } from './server.tsx';
import type { OptionsActions, OptionsState } from './state.ts';
import { StoredDataSection } from './stored-data.tsx';
import { ShortcutsSection, ThemeSection } from './theme-and-shortcuts.tsx';

const PARTS: readonly [string, string][] = [
  ['offers', 'What you sell'],
  ['you', 'You'],
  ['voice', 'Your style'],
  ['coach', 'Writing checks'],
  ['server', 'Advanced'],
  ['looks', 'Theme'],
  ['shortcuts', 'Keyboard shortcuts'],
  ['history', 'History'],
  ['computers', 'Devices'],
  ['stored', 'Your data'],
];

/** Everything that is set once. Each part saves by itself. */
export const Options = ({
  state,
  actions,
  now,
}: {
  state: OptionsState;
  actions: OptionsActions;
  now: Date;
}) => (
  <div className="page">
    <PageHeader title="ColdCopy options" />
    <div className="page-columns">
      <nav aria-label="Parts of the options">
        <ul>
          {PARTS.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Offers state={state} actions={actions} />
        <SenderSection state={state} actions={actions} />
        <VoiceSection state={state} actions={actions} />
        <Coach state={state} actions={actions} />
        <Server state={state} actions={actions} />
        <ThemeSection state={state} actions={actions} />
        <ShortcutsSection state={state} actions={actions} />
        <HistoryList state={state} actions={actions} now={now} />
        <Computers state={state} actions={actions} now={now} />
        <StoredDataSection state={state} actions={actions} />
      </main>
    </div>
    <StatusLine text={state.said} shown />
  </div>
);
