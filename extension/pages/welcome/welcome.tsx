import { PageHeader } from '../../common/page-header.tsx';
import type { AboutSite } from '../../sites/about.ts';
import { SITES, whatToOpen } from '../../sites/registry.ts';
import { Button } from '../../ui/button.tsx';

type Props = {
  worker: string;
  shortcut: string;
  onOptions: () => void;
  /** Opens the sample: the first emails before any form. */
  onSample: () => void;
  onSite: (site: AboutSite) => void;
};

/** The first site of the list is the one to try first. */
const [FIRST] = SITES;

const FACTS = (host: string): readonly [question: string, answer: string][] => [
  [
    'What it reads',
    'The conversation or profile you have open, and only what you can see: who it is, what they wrote, their signature, and where the thread stands. It doesn’t read your drafts or any other email.',
  ],
  [
    'When',
    'Only when you open it: toolbar button, shortcut, or right-click on selected text. Nothing is read before that. In Gmail a small button waits in a corner; on LinkedIn nothing runs until you open it.',
  ],
  [
    'Where it goes',
    `Nowhere until you press Generate. Then what the sidebar lists goes to ${host} and on to Claude (Anthropic’s AI), which writes the emails. The sidebar shows you everything first. Email addresses, phone numbers, and profile links stay in your browser.`,
  ],
  [
    'How long it’s kept',
    'What was read about a person is deleted from the server as soon as the emails are written, and the emails after 30 days. In this browser your edits are kept for 60 days.',
  ],
  [
    'How to delete it',
    'Options, Your data, Delete all: right away, in this browser and on the server.',
  ],
];

/** Shown once after the installation: what ColdCopy does and does not do, before anything is read. */
export const Welcome = ({ worker, shortcut, onOptions, onSample, onSite }: Props) => (
  <div className="page">
    <PageHeader />
    <main className="welcome">
      <h2>Seven emails you’d actually send, from the thread in front of you</h2>
      <p className="lead">
        ColdCopy reads the open thread or profile, shows you what it found, and writes a sequence
        around your offer. You pick, edit, and insert. It never sends anything.
      </p>
      <ol className="ways">
        <li>Open {whatToOpen()}.</li>
        <li>
          {' '}
          Click the ColdCopy button
          {shortcut && (
            <>
              {' '}
              or press <kbd>{shortcut}</kbd>
            </>
          )}
          .
        </li>
        <li>Check what it found, describe your offer once, press Generate.</li>
      </ol>
      <div className="buttons">
        <Button look="primary" onClick={onSample}>
          Try it on a sample
        </Button>
        <Button onClick={() => onSite(FIRST)}>Open {FIRST.label}</Button>
        <Button onClick={onOptions}>Set up my offer</Button>
      </div>
      <dl className="facts">
        {FACTS(new URL(worker).host).map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
        <div>
          <dt>LinkedIn’s terms</dt>
          <dd>
            LinkedIn’s terms of use don’t allow extensions that scrape its pages or change how they
            look. ColdCopy reads the one page you have open, once each time you open it, and only
            what you can see. It doesn’t collect lists, open pages, click, or send anything. It puts
            its sidebar next to the page, and text into a message box when you press Insert.
            LinkedIn may still object, and it may restrict accounts. Using ColdCopy there is your
            choice; it works in Gmail on its own.
          </dd>
        </div>
      </dl>
    </main>
  </div>
);
