import { type Group, type Member, type MemberPost, type Role, STRANGERS } from './content.ts';
import { type Html, hashes, html, lines, uuid } from './html.ts';
import { WORDS, type Words } from './words.ts';

/*
 * The profile of the new kind (2025/26): server-driven components with hashed classes, no h1, no About anchor, names and buttons of other
 * people all around. Experience and Education are empty until they are reached.
 */

const KEY = 'com.linkedin.sdui.profile.card.ref';
const profile = (slug: string): string => `https://www.linkedin.com/in/${slug}/`;
const picture = (kind: 'person' | 'company' | 'school'): Html =>
  html`<figure aria-hidden="true"><svg id="${kind}-accent-4" role="img" aria-label=""></svg></figure>`;

type Made = { hash: () => string; words: Words };

const card = (member: Member, suffix: string, inner: Html, made: Made, name = member.id): Html =>
  html`<div componentkey="${KEY}${name}${suffix}"><div data-display-contents="true"><section class="card ${made.hash()}" componentkey="${KEY}${name}${suffix}">${inner}</section></div></div>`;

const emptyCard = (member: Member, suffix: string): Html =>
  html`<div componentkey="${KEY}${member.id}${suffix}"></div>`;

const messageLink = (id: string, words: Words, hash: () => string): Html =>
  html`<a class="button ${hash()}" aria-disabled="false" href="/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${id}&recipient=${id}&interop=msgOverlay" data-opens="message"><span><span>${words.message}</span></span></a>`;
const connectLink = (slug: string, name: string, words: Words, hash: () => string): Html =>
  html`<a class="button ${hash()}" aria-disabled="false" href="/preload/custom-invite/?vanityName=${slug}" aria-label="Invite ${name} to connect" data-opens="invite"><span><span>${words.connect}</span></span></a>`;

/** "· 1st" and "· 2nd" are both there; a style sheet hides the one that is wrong. */
function degrees(member: Member, { words }: Made): Html {
  const marks = ([1, 2] as const).map(
    (level) =>
      html`<div class="${level === member.degree ? '' : 'gone'}"><p>· ${words.degree(level)}</p></div>`,
  );
  return member.degree === 3 ? html`<p>· ${words.degree(3)}</p>` : html`${marks}`;
}

function topCard(member: Member, made: Made): Html {
  const { hash, words } = made;
  const slot = [member.company, member.school].filter(Boolean).join(' · ');
  return html`<div><div class="cover"><a href="${profile(member.slug)}overlay/background-photo/"><figure></figure></a></div>
    <a href="${profile(member.slug)}" componentkey="${uuid(hash)}"><div class="portrait" aria-label="Profile photo">${picture('person')}</div></a>
    <div class="intro ${hash()}"><div><div><div class="row"><div aria-expanded="false" aria-haspopup="dialog"><div data-display-contents="true"><a href="${profile(member.slug)}" componentkey="${uuid(hash)}"><div><div><h2 class="${hash()}">${member.name}</h2></div></div></a></div></div>${member.pronouns && html`<p>${member.pronouns}</p>`}${degrees(member, made)}</div>
      <p class="headline ${hash()}">${member.headline}</p>${slot && html`<p class="${hash()}">${slot}</p>`}
      <div class="place"><p>${member.location}</p><p>·</p><p><a href="${profile(member.slug)}overlay/contact-info/" data-opens="contact">${words.contact}</a></p></div></div>
      <div class="employers">${member.company && employer('company', member.company)}${member.school && employer('school', member.school)}</div></div>
      <div><p>500+</p><p>connections</p></div>
      <div data-display-contents="true"><div class="actions">${member.degree > 1 && connectLink(member.slug, member.name, words, hash)}${messageLink(member.id, words, hash)}<div data-display-contents="true"><button type="button" class="button" aria-expanded="false"><span><span>${words.more}</span></span></button></div></div></div></div></div>`;
}

const employer = (kind: 'company' | 'school', name: string): Html =>
  html`<div role="button" tabindex="0"><div>${picture(kind)}<div><div><div><p>${name}</p></div></div></div></div></div>`;

const box = (text: string, words: Words): Html =>
  html`<p><span data-testid="expandable-text-box">${lines(text)}<button type="button" aria-hidden="true" data-testid="expandable-text-button"><span><span>…</span><span>${words.seeMore}</span></span></button></span></p>`;

const aboutCard = (member: Member, made: Made): Html =>
  member.about === undefined
    ? emptyCard(member, 'About')
    : card(
        member,
        'About',
        html`<div><h2>${made.words.about}</h2><div>${box(member.about, made.words)}<div><div><div><p>Top skills</p><p>Negotiation • Freight • Hiring</p></div></div></div></div></div>`,
        made,
      );

const isGroup = (entry: Role | Group): entry is Group => 'roles' in entry;
const companyLink = (inner: Html): Html =>
  html`<a href="https://www.linkedin.com/company/3185403/">${inner}</a>`;

const roleEntry = (role: Role, { words }: Made): Html =>
  html`<div><div>${companyLink(html`<figure><img alt="${role.company} logo"></figure>`)}<div>${companyLink(
    html`<div><div><p>${role.title}</p><p>${[role.company, role.kind].filter(Boolean).join(' · ')}</p></div><p>${role.time}</p>${role.place && html`<p>${role.place}</p>`}</div>`,
  )}${role.text && box(role.text, words)}</div></div></div>`;

const groupEntry = (group: Group, { words }: Made): Html =>
  html`<div>${companyLink(html`<figure><img alt="${group.company} logo"></figure>`)}${companyLink(
    html`<div><div><p>${group.company}</p><p>${group.time}</p></div></div>`,
  )}</div><ul>${group.roles.map(
    (role) =>
      html`<li><div></div><div>${companyLink(html`<div><p>${role.title}</p>${role.kind && html`<p>${role.kind}</p>`}<p>${role.time}</p></div>`)}${role.text && box(role.text, words)}</div></li>`,
  )}</ul>`;

/** What comes when the reader of the page scrolls to it. */
export function experienceCard(member: Member): Html {
  const made: Made = { hash: hashes(`${member.slug}-experience`), words: WORDS[member.language] };
  const entries = member.experience.map(
    (entry, index) =>
      html`<div componentkey="entity-collection-item-${index}4b${index}">${index > 0 && html`<hr role="presentation">`}${isGroup(entry) ? groupEntry(entry, made) : roleEntry(entry, made)}</div>`,
  );
  return card(
    member,
    'ExperienceTopLevelSection',
    html`<div><div componentkey="profile_experience_top_anchor_${member.slug}"></div><div><h2>${made.words.experience}</h2><div>${entries}</div></div></div>`,
    made,
  );
}

export function educationCard(member: Member): Html {
  const made: Made = { hash: hashes(`${member.slug}-education`), words: WORDS[member.language] };
  const entries = member.schools.map(
    (school) =>
      html`<div componentkey="${uuid(made.hash)}"><div><a href="https://www.linkedin.com/school/5176/"><figure><img alt="${school.name} logo"></figure></a><a href="https://www.linkedin.com/school/5176/"><div><div><p>${school.name}</p><p>${school.degree}</p></div><p>${school.time}</p></div></a></div></div>`,
  );
  const all = html`<a href="${profile(member.slug)}details/education/"><p>${made.words.showAll}</p></a>`;
  return card(
    member,
    'EducationTopLevelSection',
    html`<div><div><h2>${made.words.education}</h2><div><div>${entries}<hr role="presentation">${all}</div></div></div></div>`,
    made,
  );
}

const actor = (slug: string, name: string, headline: string, age: string, { hash }: Made): Html =>
  html`<div componentkey="${uuid(hash)}"><a href="${profile(slug)}"><figure><img alt="${name}’s profile"></figure></a><a href="${profile(slug)}"><div><div aria-label="${name}"><p>${name}</p><p>• 2nd</p></div><p>${headline}</p><p>${age} •<span></span></p></div></a></div>`;

function postItem(member: Member, post: MemberPost, made: Made): Html {
  const { words, hash } = made;
  const update = `https://www.linkedin.com/feed/update/urn:li:activity:${post.activity}/`;
  const shared = html`<div><div><a href="${profile(member.slug)}"><figure></figure></a><p><a href="${profile(member.slug)}"><strong>${member.name}</strong></a><span> </span>${words.reposted}</p></div></div><hr role="presentation">`;
  const by = post.by ?? { ...member, name: member.name };
  return html`<li data-testid="carousel-child-container"><div data-display-contents="true"><div role="listitem" componentkey="${uuid(hash)}"><div>${post.by && shared}${actor(by.slug, by.name, by.headline, post.age, made)}<a href="${update}">${box(post.text, words)}</a></div><div><a href="${profile(member.slug)}"><div><p><span>12 reactions</span><span aria-hidden="true">12</span></p></div></a><hr role="presentation"><button type="button">👍</button></div></div></div></li>`;
}

const activityCard = (member: Member, made: Made): Html =>
  card(
    member,
    'Activity',
    html`<div><div><h2>${made.words.activity}</h2><p>${member.followers} ${made.words.followers}</p></div>${
      member.posts.length > 0
        ? html`<section role="list" data-testid="carousel"><ul>${member.posts.map((post) => postItem(member, post, made))}</ul></section>`
        : html`<p>—</p>`
    }</div>`,
    made,
    member.slug,
  );

/** Names, titles and buttons of other people beside the profile. */
const strangers = ({ hash, words }: Made): Html =>
  html`<aside class="aside"><section class="card ${hash()}"><h2>${words.others}</h2><ul>${STRANGERS.map(
    ({ name, slug, headline }) =>
      html`<li><a href="${profile(slug)}"><div><p>${name}</p><p>· ${words.degree(2)}</p><p>${headline}</p></div></a>${connectLink(slug, name, words, hash)}${messageLink('ACoAAstranger', words, hash)}</li>`,
  )}</ul></section></aside>`;

/** The bar that slides in on scrolling: the same name and headline once more. */
const bar = (member: Member, { words, hash }: Made): Html =>
  html`<div role="toolbar" class="bar gone"><a href="${profile(member.slug)}"><div aria-label="${member.name}"><div><p>${member.name}</p><p>${member.headline}</p></div></div></a>${messageLink(member.id, words, hash)}</div>`;

export type SduiOptions = { reached?: boolean };

/** The screen of one profile. `reached`: Experience and Education were scrolled to. */
export function sduiProfile(member: Member, { reached = false }: SduiOptions = {}): Html {
  const made: Made = { hash: hashes(member.slug), words: WORDS[member.language] };
  return html`<div role="main" data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile"><div>${bar(member, made)}<main id="workspace"><div><div data-testid="lazy-column" data-component-type="LazyColumn">${card(
    member,
    'Topcard',
    topCard(member, made),
    made,
  )}${aboutCard(member, made)}${emptyCard(member, 'Services')}${emptyCard(member, 'Featured')}${activityCard(member, made)}${
    reached
      ? html`${experienceCard(member)}${educationCard(member)}`
      : html`<div data-reach="${member.slug}"></div>`
  }</div></div></main></div>${strangers(made)}</div>`;
}

/** My Network, drawn at whatever address: people, but no profile. */
export function network(): Html {
  const made: Made = { hash: hashes('network'), words: WORDS.en };
  return html`<div role="main" data-sdui-screen="com.linkedin.sdui.flagshipnav.mynetwork.Connections"><main id="workspace"><section class="card"><h2>Connections</h2>${STRANGERS.map(
    ({ name, slug, headline }) =>
      html`<div componentkey="${uuid(made.hash)}"><a href="${profile(slug)}"><div><p>${name}</p><p><span>${headline}</span></p></div></a>${messageLink('ACoAAstranger', made.words, made.hash)}</div>`,
  )}</section></main></div>`;
}
