import { PageHeader } from '../../common/page-header.tsx';
import { StatusLine } from '../../common/status-line.tsx';
import { type PlainKey, t } from '../../i18n/text.ts';
import { Coach } from './coach.tsx';
import { Computers } from './devices/computers.tsx';
import { HistoryList } from './history.tsx';
import { Offers } from './offers.tsx';
import { SenderSection, VoiceSection } from './sender-and-voice.tsx';
import { Server } from './server.tsx';
import type { OptionsActions, OptionsState } from './state.ts';
import { StoredDataSection } from './stored-data.tsx';
import { ShortcutsSection, ThemeSection } from './theme-and-shortcuts.tsx';

/** Ids of the parts, each with the key of its heading. */
const PARTS: readonly [string, PlainKey][] = [
  ['offers', 'options.offers.title'],
  ['you', 'options.you.title'],
  ['voice', 'options.voice.title'],
  ['coach', 'options.coach.title'],
  ['server', 'options.server.title'],
  ['looks', 'options.theme.title'],
  ['shortcuts', 'options.shortcuts.title'],
  ['history', 'options.history.title'],
  ['computers', 'options.devices.title'],
  ['stored', 'options.data.title'],
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
    <PageHeader title={t('pages.options')} />
    <div className="page-columns">
      <nav aria-label={t('options.parts')}>
        <ul>
          {PARTS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
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
