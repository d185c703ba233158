// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import { lead } from '../../../pages/linkedin/content.ts';
import { html } from '../../../pages/linkedin/html.ts';
import { salesLead } from '../../../pages/linkedin/sales.ts';
import { evidence, reading } from './page.ts';

describe('a lead of Sales Navigator', () => {
  const read = reading(salesLead(), `/sales/lead/${lead.id},NAME_SEARCH,abc`);

  it('is read by its marks', () => {
    readingSchema.parse(read);
    expect(read).toMatchObject({ page: 'linkedin-sales', key: `linkedin:sales:${lead.id}` });
    expect(read.prospect).toMatchObject({
      fullName: lead.name,
      firstName: 'Priya',
      jobTitle: 'Director of Revenue Operations',
      company: 'Halden Software',
      location: lead.location,
      email: lead.email,
    });
    expect(evidence(read, 'about')).toEqual([lead.about]);
  });

  it('has each position once', () => {
    const labels = read.prospect?.evidence
      .filter(({ kind }) => kind === 'experience')
      .map(({ label }) => label);
    expect(labels).toEqual([
      'Current position: Director of Revenue Operations, Halden Software',
      'Past position: Sales Operations Manager, Maple Grid',
    ]);
  });

  it('takes no tenure from search rows for a title', () => {
    expect(JSON.stringify(read)).not.toContain('in role');
    expect(JSON.stringify(read)).not.toContain('Oskar');
  });
});

describe('a lead among others', () => {
  const role = (title: string, company?: string) =>
    html`<div><span data-anonymize="job-title">${title}</span>${company && html` at <a data-anonymize="company-name">${company}</a>`}</div>`;
  const page = (more: ReturnType<typeof html>, current = html``) =>
    html`<main><section data-sn-view-name="feature-lead-top-card"><h1 data-anonymize="person-name">Mara Holt</h1></section>${current}${more}</main>`;
  const labels = (read: ReturnType<typeof reading>) =>
    read.prospect?.evidence.filter(({ kind }) => kind === 'experience').map(({ label }) => label);

  it('keeps its own text and takes nobody else’s', () => {
    const blurb = (text: string) => html`<div data-anonymize="person-blurb">${text}</div>`;
    const other = html`<aside><span data-anonymize="person-name">Oskar Brandvold</span>${blurb('I row.')}</aside>`;
    expect(evidence(reading(page(other), '/sales/lead/x,y,z'), 'about')).toEqual([]);
    expect(
      evidence(
        reading(page(html`<section>${blurb('I ship.')}</section>${other}`), '/sales/lead/x,y,z'),
        'about',
      ),
    ).toEqual(['I ship.']);
  });

  it('has each current role with its own company', () => {
    const current = html`<section data-sn-view-name="lead-current-role">${role('Director', 'Halden')}${role('Advisor')}${role('Board Member', 'Maple Grid')}</section>`;
    expect(labels(reading(page(html``, current), '/sales/lead/x,y,z'))).toEqual([
      'Current position: Director, Halden',
      'Current position: Advisor',
      'Current position: Board Member, Maple Grid',
    ]);
  });

  it('has the roles of a group under its company, each once', () => {
    const item = (title: string, time: string) =>
      html`<li><h3 data-anonymize="job-title">${title}</h3><p>${time}</p></li>`;
    const group = html`<li><h2 data-anonymize="company-name">Halden</h2><ul>${item('Director', 'Feb 2023–Present')}${item('Manager', 'Jan 2020–Feb 2023')}</ul></li>`;
    const section = html`<section data-sn-view-name="feature-lead-experience"><ul>${group}</ul></section>`;
    expect(labels(reading(page(section), '/sales/lead/x,y,z'))).toEqual([
      'Current position: Director, Halden',
      'Past position: Manager, Halden',
    ]);
  });
});
