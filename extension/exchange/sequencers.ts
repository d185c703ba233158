import { type Contact, refusalOf } from '../contacts/index.ts';
import { csv, guarded, guardedHtml } from './csv.ts';
import type { Lead } from './lead.ts';
import { inlineHtml } from './rich.ts';

/** Programs that send sequences and take leads as CSV. */
export const SEQUENCERS = ['instantly', 'smartlead', 'lemlist'] as const;
export type Sequencer = (typeof SEQUENCERS)[number];

export const SEQUENCER_LABELS: Record<Sequencer, string> = {
  instantly: 'Instantly',
  smartlead: 'Smartlead',
  lemlist: 'lemlist',
};

type Column = [header: string, of: Exclude<keyof Lead, 'emails'>];

type Dialect = {
  columns: readonly Column[];
  /** Names of the columns that carry a finished email; they become custom variables. */
  subject: (step: number) => string;
  body: (step: number) => string;
};

const SNAKE = {
  subject: (step: number) => `subject_${step}`,
  body: (step: number) => `body_${step}`,
};

/*
 * Columns named as the program's own API names its fields, so that an import maps them by itself. Instantly:
 * developer.instantly.ai/api-reference/lead. Smartlead: api.smartlead.ai/guides/lead-management. lemlist:
 * developer.lemlist.com, add-lead-variables: no variable of our own may have the name of one of theirs.
 */
const DIALECTS: Record<Sequencer, Dialect> = {
  instantly: {
    columns: [
      ['email', 'address'],
      ['first_name', 'firstName'],
      ['last_name', 'lastName'],
      ['company_name', 'company'],
      ['job_title', 'jobTitle'],
      ['location', 'location'],
      ['linkedin', 'profileUrl'],
    ],
    ...SNAKE,
  },
  smartlead: {
    columns: [
      ['email', 'address'],
      ['first_name', 'firstName'],
      ['last_name', 'lastName'],
      ['company_name', 'company'],
      ['location', 'location'],
      ['linkedin_profile', 'profileUrl'],
      ['job_title', 'jobTitle'],
    ],
    ...SNAKE,
  },
  lemlist: {
    columns: [
      ['email', 'address'],
      ['firstName', 'firstName'],
      ['lastName', 'lastName'],
      ['companyName', 'company'],
      ['linkedinUrl', 'profileUrl'],
      ['jobTitle', 'jobTitle'],
      ['location', 'location'],
    ],
    subject: (step) => `subject${step}`,
    body: (step) => `body${step}`,
  },
};

/** Why a contact is not in the file: no address, or they do not want to hear more. */
export type LeftOut = { withoutAddress: number; refused: number };

/** Those who can be exported, and how many cannot: a program that sends by itself must not get who said no. */
export function exportable(contacts: readonly Contact[]): {
  contacts: Contact[];
  leftOut: LeftOut;
} {
  const willing = contacts.filter((contact) => refusalOf(contact) === null);
  const reachable = willing.filter(({ addresses }) => addresses.length > 0);
  return {
    contacts: reachable,
    leftOut: {
      withoutAddress: willing.length - reachable.length,
      refused: contacts.length - willing.length,
    },
  };
}

/**
 * The file for one program: a line a lead, the emails as `subject_1`, `body_1` and on (`{{body_1}}` in its template). Bodies are
 * HTML, as these programs' own are; cells that a spreadsheet would run are escaped.
 */
export function leadsCsv(sequencer: Sequencer, leads: readonly Lead[]): string {
  const { columns, subject, body } = DIALECTS[sequencer];
  const steps = [...new Set(leads.flatMap(({ emails }) => emails.map(({ step }) => step)))].sort(
    (one, other) => one - other,
  );
  const emailCells = (lead: Lead): string[] =>
    steps.flatMap((step) => {
      const email = lead.emails.find((each) => each.step === step);
      return [guarded(email?.subject ?? ''), guardedHtml(inlineHtml(email?.body ?? ''))];
    });
  return csv([
    [...columns.map(([header]) => header), ...steps.flatMap((step) => [subject(step), body(step)])],
    ...leads.map((lead) => [...columns.map(([, of]) => guarded(lead[of])), ...emailCells(lead)]),
  ]);
}
