import type { Group, Member, Role } from './content.ts';
import { type Html, html, lines } from './html.ts';
import { WORDS } from './words.ts';

/* What people who are not signed in see, the page for an address nobody has, and the wall. */

function firstRole(member: Member): Pick<Role, 'title' | 'company'> | undefined {
  const [entry] = member.experience;
  if (!entry) return undefined;
  return 'roles' in entry ? { title: entry.roles[0]?.title ?? '', company: entry.company } : entry;
}

function description(member: Member): string {
  const role = firstRole(member);
  return JSON.stringify({
    '@context': 'http://schema.org',
    '@graph': [
      {
        '@type': 'Person',
        name: member.name,
        url: `https://nl.linkedin.com/in/${member.slug}`,
        address: { '@type': 'PostalAddress', addressLocality: member.location },
        jobTitle: role ? [role.title] : [],
        worksFor: role ? [{ '@type': 'Organization', name: role.company }] : [],
        alumniOf: [
          { '@type': 'Organization', name: 'Skagen Lines' },
          ...member.schools.map(({ name }) => ({ '@type': 'EducationalOrganization', name })),
        ],
      },
    ],
  }).replaceAll('<', '\\u003c');
}

/** "Mar 2024 - Present · 2 yrs": one `time` where it goes on, two where it has ended. */
function dateRange(time: string): Html {
  const [range = '', length = ''] = time.split(/\s*·\s*/u);
  const [from = '', to = ''] = range.split(/\s*[-–]\s*/u);
  return html`<span class="date-range"><time>${from}</time> - ${/\d/.test(to) ? html`<time>${to}</time>` : to} <span class="before:middot">${length}</span></span>`;
}

const described = (text: string | undefined): Html | undefined =>
  text === undefined
    ? undefined
    : html`<div data-section="currentPositions"><p class="show-more-less-text__text--less">${text}</p></div>`;

const item = ({ title, company, time, text }: Role): Html =>
  html`<li class="profile-section-card experience-item" data-section="currentPositionsDetails"><div><h3><span class="experience-item__title">${title}</span></h3><h4><span class="experience-item__subtitle">${company}</span></h4><div><p>${dateRange(time)}</p>${described(text)}</div></div></li>`;

const group = ({ company, roles }: Group): Html =>
  html`<li class="experience-group"><h4 class="experience-group-header__company">${company}</h4><ul>${roles.map(
    ({ title, time, text }) =>
      html`<li class="experience-group-position"><h3 class="experience-item__title">${title}</h3><p>${dateRange(time)}</p>${described(text)}</li>`,
  )}</ul></li>`;

/** Experience as people see it who are not signed in. */
const experience = (member: Member): Html =>
  html`<section class="card" data-section="experience"><h2>${WORDS[member.language].experience}</h2><ul class="experience__list">${member.experience.map(
    (entry) => ('roles' in entry ? group(entry) : item(entry)),
  )}</ul></section>`;

const education = (member: Member): Html =>
  html`<section class="card" data-section="educationsDetails"><ul class="education__list">${member.schools.map(
    ({ name }) => html`<li><h3>${name}</h3></li>`,
  )}</ul></section>`;

/** The public page of a member. */
export function guestProfile(member: Member): Html {
  const words = WORDS[member.language];
  const role = firstRole(member);
  return html`<meta property="og:url" content="https://nl.linkedin.com/in/${member.slug}"><script type="application/ld+json">${{ html: description(member) }}</script><main class="main" id="main-content"><section class="profile"><section class="card top-card-layout"><div class="top-card-layout__card"><button data-modal="title-modal"><h1 class="top-card-layout__title">${member.name}</h1></button><div class="modal gone" role="dialog"><h2>Sign in to view ${member.name}’s full profile</h2></div><h2 class="top-card-layout__headline">${member.headline}</h2><h3 class="top-card-layout__first-subline"><div class="profile-info-subheader"><div class="not-first-middot"><span>${member.location}</span><span class="link">${words.contact}</span></div><div class="not-first-middot"><span>${member.followers} ${words.followers}</span></div></div></h3>${
    role &&
    html`<div data-section="currentPositionsDetails"><a href="https://nl.linkedin.com/company/x"><span class="top-card-link__description">${role.company}</span></a></div>`
  }</div></section>${
    member.about &&
    html`<section class="card" data-section="summary"><h2>${words.about}</h2><div class="core-section-container__content"><p>${lines(member.about)}</p></div></section>`
  }${member.experience.length > 0 && experience(member)}${education(member)}<section class="card" data-section="posts"><ul data-test-id="activities__list"><li><h3 class="base-main-card__title">Great evening in Oslo with old colleagues</h3><h4>Liked by <a href="https://nl.linkedin.com/in/${member.slug}">${member.name}</a></h4></li></ul></section></section></main>`;
}

/** The public page of a company: the top card of a profile, and nobody. */
export const guestCompany = (name: string): Html =>
  html`<link rel="canonical" href="https://nl.linkedin.com/company/x"><main class="main" id="main-content"><section class="card top-card-layout"><h1 class="top-card-layout__title">${name}</h1><h2 class="top-card-layout__headline">Freight and logistics</h2><a href="/signup" data-tracking-control-name="organization_guest_nav-header-join">Join now</a></section></main>`;

export const notFound = (slug: string): Html =>
  html`<main id="main-content"><section><div class="page-not-found"><h1 class="page-not-found__headline">An exact match for <strong>${slug}</strong> could not be found.</h1></div></section></main>`;

export const loginWall = (): Html =>
  html`<main class="authwall-join-form"><h1>Sign up to see who you already know</h1><form action="/uas/login-submit" method="post"><input name="session_key" autocomplete="username"><input name="session_password" type="password"><button type="submit">Sign in</button></form></main>`;
