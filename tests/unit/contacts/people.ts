import { newContact } from '../../../extension/contacts/join.ts';
import type { Contact, Touch } from '../../../extension/contacts/model.ts';
import { newWork, type Work } from '../../../extension/storage/work.ts';
import { EMAILS } from '../../gallery/people.ts';

export const NOW = new Date('2026-11-27T10:00:00');

export const COMPOSE = {
  page: 'gmail:compose:tom.fisher@acme-robotics.example',
  name: 'Tom Fisher',
  company: 'Acme Robotics',
  address: 'tom.fisher@acme-robotics.example',
};
export const THREAD = {
  page: 'gmail:thread:198e00cc00000001',
  account: 1,
  name: 'Tom Fisher',
  address: 'Tom.Fisher@acme-robotics.example',
};
export const PROFILE = {
  page: 'linkedin:profile:tom-fisher',
  name: 'Tom Fisher',
  company: 'Acme Robotics, Inc.',
  profileUrl: 'https://www.linkedin.com/in/Tom-Fisher/',
};

export const person = (id: string, change: Partial<Contact> = {}): Contact => ({
  ...newContact(id, COMPOSE, NOW),
  ...change,
});

export const touch = (change: Partial<Touch> = {}): Touch => ({
  sequence: 'tom.1',
  step: 1,
  channel: 'email',
  at: '2026-11-23T09:00:00.000Z',
  subject: 'A',
  subjectLine: 'The late close',
  body: 'Hi Tom,\n\nYour plant in Oulu closes its books nine days late.',
  ...change,
});

/** A sequence of seven emails, as it was written. */
export const sequence = (key: string, change: Partial<Work> = {}): Work => ({
  ...newWork(key),
  steps: EMAILS.map(({ checked: _, ...email }) => ({
    step: email.step,
    versions: [{ email, made: 'written' as const }],
    shown: 0,
    subject: 'A' as const,
  })),
  ...change,
});
