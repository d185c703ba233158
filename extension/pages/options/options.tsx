import { PageHeader } from '../../common/page-header.tsx';
import { StatusLine } from '../../common/status-line.tsx';
import { Coach } from './coach.tsx';
import { Computers } from './computers.tsx';
import { Looks, Shortcuts } from './looks.tsx';
import { Offers } from './offers.tsx';
import { Server } from './server.tsx';
import type { OptionsDesk, OptionsState } from './state.ts';
import { Stored } from './stored.tsx';
import { WrittenList } from './written.tsx';
import { Voice, You } from './you.tsx';

const PARTS: readonly [string, string][] = [
  ['offers', 'What you sell'],
  ['you', 'You'],
  ['voice', 'How you write'],
  ['coach', 'What is checked'],
  ['server', 'Server'],
  ['looks', 'Light or dark'],
  ['shortcuts', 'Keys'],
  ['written', 'What was written'],
  ['computers', 'Another computer'],
  ['stored', 'What is stored'],
];

/** Everything that is set once. Each part saves by itself. */
export const Options = ({
  state,
  desk,
  now,
}: {
  state: OptionsState;
  desk: OptionsDesk;
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
        <Offers state={state} desk={desk} />
        <You state={state} desk={desk} />
        <Voice state={state} desk={desk} />
        <Coach state={state} desk={desk} />
        <Server state={state} desk={desk} />
        <Looks state={state} desk={desk} />
        <Shortcuts state={state} desk={desk} />
        <WrittenList state={state} desk={desk} now={now} />
        <Computers state={state} desk={desk} now={now} />
        <Stored state={state} desk={desk} />
      </main>
    </div>
    <StatusLine text={state.said} shown />
  </div>
);
