import { PageHeader } from '../../common/page-header.tsx';
import type { AboutSite } from '../../sites/about.ts';
import { SITES, whatToOpen } from '../../sites/registry.ts';
import { Button } from '../../ui/button.tsx';

type Props = {
  worker: string;
  shortcut: string;
  onOptions: () => void;
  onSite: (site: AboutSite) => void;
};

/** The first site of the list is the one to try first. */
const [FIRST] = SITES;

const FACTS = (host: string): readonly [question: string, answer: string][] => [
  [
    'What is read',
    'The conversation or profile that is open, and only what you see of it: who it is, what they wrote, their signature, where the thread stands. Your own drafts are not read, other mails are not read.',
  ],
  [
    'When',
    'When you call ColdCopy: its button, its key, or the context menu on marked text. Before that nothing is read. In Gmail one small button waits in a corner; on LinkedIn nothing at all runs until you call.',
  ],
  [
    'Where it goes',
    `Nowhere, until you press Generate. Then what you see in the list goes to ${host} and from there to Claude, which writes. The sidebar shows it to the letter before. Email addresses, phone numbers and profile links stay in your browser.`,
  ],
  [
    'How long it is kept',
    'The server forgets what was read about a person when the writing ends, and the emails after 30 days. In this browser your edits stay for 60 days.',
  ],
  ['How to delete it', 'Options, What is stored, Delete all: at once, here and on the server.'],
];

/** Shown once after the installation: what ColdCopy does and does not do, before anything is read. */
export const Welcome = ({ worker, shortcut, onOptions, onSite }: Props) => (
  <div className="page">
    <PageHeader />
    <main className="welcome">
      <h2>From an open conversation to seven emails you would send</h2>
      <p className="lead">
        ColdCopy reads the person in front of you, shows what it read, and writes a sequence with
        what you sell. You choose, edit and insert. It never sends anything.
      </p>
      <ol className="ways">
        <li>Open {whatToOpen()}.</li>
        <li>
          Press the ColdCopy button
          {shortcut && (
            <>
              {' '}
              or <kbd>{shortcut}</kbd>
            </>
          )}
          .
        </li>
        <li>Look at what was read, say once what you sell, press Generate.</li>
      </ol>
      <div className="buttons">
        <Button look="primary" onClick={() => onSite(FIRST)}>
          Open {FIRST.label}
        </Button>
        <Button onClick={onOptions}>Say what you sell</Button>
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
            LinkedIn’s terms of use forbid plug-ins that scrape its pages or change how they look.
            ColdCopy reads the one page you have open, once for each time you call it, and only what
            you can see; it collects no lists, opens no pages, clicks nothing and sends nothing. It
            draws its sidebar beside the page and puts text into a message box when you press
            Insert. LinkedIn may still object, and it may restrict accounts. Whether you use
            ColdCopy there is your choice; it works in Gmail without it.
          </dd>
        </div>
      </dl>
    </main>
  </div>
);
