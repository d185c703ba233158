import { type Group, type Member, type MemberPost, type Role, STRANGERS } from './content.ts';
import { type Html, hashes, html, lines } from './html.ts';
import { WORDS, type Words } from './words.ts';

/*
 * The profile of the older kind, still served in 2026: h1, sections with fixed anchors, every text twice (once for screen readers).
 */

const twice = (text: string): Html =>
  html`<span aria-hidden="true">${lines(text)}</span><span class="visually-hidden">${lines(text)}</span>`;
const profile = (slug: string): string => `/in/${slug}/`;

const section = (anchor: string, title: string, inner: Html): Html =>
  html`<section class="card artdeco-card pv-profile-card break-words mt2" tabindex="-1" data-view-name="profile-card"><div id="${anchor}" class="pv-profile-card__anchor"></div><div class="pvs-header__top-container--no-stack"><h2 class="pvs-header__title text-heading-large">${twice(title)}</h2></div>${inner}</section>`;

function topCard(member: Member, words: Words, hash: () => string): Html {
  const item = (name: string): Html =>
    html`<li class="${hash()}"><button class="${hash()} text-align-left" aria-label="${name}." type="button"><img alt="" class="evi-image ember-view EntityPhoto-square-1"><span class="${hash()} hoverable-link-text break-words"><div dir="ltr">${name}</div></span></button></li>`;
  return html`<section class="card artdeco-card ${hash()}" data-member-id="893287937"><div class="ph5 pb5"><div class="mt2 relative"><div class="${hash()}"><div class="${hash()}"><span tabindex="-1" class="artdeco-hoverable-trigger"><a href="${profile(member.slug)}overlay/about-this-profile/" aria-label="${member.name}"><h1 class="${hash()} inline t-24 v-align-middle break-words">${member.name}</h1></a><div class="ember-view"></div></span>${
    member.pronouns &&
    html`<span class="text-body-small v-align-middle break-words t-black--light">(${member.pronouns})</span>`
  }<span class="distance-badge t-black--light"><span class="visually-hidden">${words.degree(member.degree)}</span><span class="dist-value" aria-hidden="true">${words.degree(member.degree)}</span></span></div><div class="text-body-medium break-words" data-generated-suggestion-target="urn:li:fsu_profileActionDelegate:-332705569">${member.headline}</div></div><ul class="employers ${hash()}">${member.company && item(member.company)}${member.school && item(member.school)}</ul><div class="${hash()} mt2"><span class="text-body-small inline t-black--light break-words">${member.location}</span><span class="${hash()} t-black--light"><a href="${profile(member.slug)}overlay/contact-info/" id="top-card-text-details-contact-info" class="ember-view" data-opens="contact">${words.contact}</a></span></div></div>
    <div class="actions"><button class="button artdeco-button artdeco-button--primary" type="button" data-opens="message" data-recipient="${member.slug}"><span class="artdeco-button__text">${words.message}</span></button><button class="button artdeco-button" type="button"><span class="artdeco-button__text">${words.more}</span></button></div></div></section>`;
}

const isGroup = (entry: Role | Group): entry is Group => 'roles' in entry;
const bold = (text: string): Html =>
  html`<div class="display-flex align-items-center mr1 hoverable-link-text t-bold">${twice(text)}</div>`;
const line = (text: string): Html => html`<span class="t-14 t-normal">${twice(text)}</span>`;
const caption = (text: string): Html =>
  html`<span class="t-14 t-normal t-black--light"><span class="pvs-entity__caption-wrapper" aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span></span>`;
const logo = (name: string): Html =>
  html`<a data-field="experience_company_logo" href="https://www.linkedin.com/company/10539743/"><img alt="Logo ${name}" class="EntityPhoto-square-3"></a>`;
const described = (text: string | undefined): Html | undefined =>
  text === undefined
    ? undefined
    : html`<div class="pvs-entity__sub-components"><ul><li><div><ul><li class="pvs-list__item--with-top-padding"><div class="inline-show-more-text--is-collapsed">${twice(text)}</div></li></ul></div></li></ul></div>`;

const entity = (inner: Html): Html =>
  html`<div data-view-name="profile-component-entity">${inner}</div>`;

const roleEntry = (role: Role): Html =>
  entity(
    html`${logo(role.company)}<div><div class="display-flex flex-column full-width">${bold(role.title)}${line([role.company, role.kind].filter(Boolean).join(' · '))}${caption(role.time)}${role.place && caption(role.place)}</div>${described(role.text)}</div>`,
  );

const groupEntry = (group: Group): Html =>
  entity(
    html`${logo(group.company)}<div><a data-field="experience_company_logo" href="https://www.linkedin.com/company/10539743/">${bold(group.company)}${line(group.time)}</a><div class="pvs-entity__sub-components"><ul>${group.roles.map(
      (role) =>
        html`<li>${entity(html`<a href="https://www.linkedin.com/company/10539743/">${bold(role.title)}${role.kind && line(role.kind)}${caption(role.time)}</a>${described(role.text)}`)}</li>`,
    )}</ul></div></div>`,
  );

const list = (items: Html[]): Html =>
  html`<div><ul>${items.map((item) => html`<li class="artdeco-list__item">${item}</li>`)}</ul></div>`;

function post(member: Member, each: MemberPost, words: Words): Html {
  const href = `https://www.linkedin.com/feed/update/urn:li:activity:${each.activity}?updateEntityUrn=urn%3Ali%3Afs_updateV2%3A(urn%3Ali%3Aactivity%3A${each.activity}%2CFEED_DETAIL)`;
  return html`<li class="profile-creator-shared-feed-update__mini-container"><div class="profile-creator-shared-feed-update__mini-update"><a href="${href}"><span class="feed-mini-update-contextual-description__text"><span aria-hidden="true"><strong>${member.name}</strong><span class="white-space-pre"> </span>${each.by ? words.reposted : words.posted} • ${each.age}</span><span class="visually-hidden">${each.age}</span></span></a><span class="visually-hidden">${each.text}</span><div><a href="${href}"><div class="inline-show-more-text--is-collapsed" dir="ltr"><span dir="ltr">${lines(each.text)}</span></div></a></div></div></li>`;
}

/** A whole profile page of the older kind. */
export function emberProfile(member: Member): Html {
  const words = WORDS[member.language];
  const hash = hashes(member.slug);
  return html`<main class="${hash()}">${topCard(member, words, hash)}${
    member.about &&
    section(
      'about',
      words.about,
      html`<div><div class="inline-show-more-text--is-collapsed">${twice(member.about)}</div></div>`,
    )
  }${section('content_collections', words.activity, html`<div><p>${member.followers} ${words.followers}</p><ul>${member.posts.map((each) => post(member, each, words))}</ul></div>`)}${
    member.experience.length > 0 &&
    section(
      'experience',
      words.experience,
      list(
        member.experience.map((entry) => (isGroup(entry) ? groupEntry(entry) : roleEntry(entry))),
      ),
    )
  }${section(
    'education',
    words.education,
    list(
      member.schools.map((school) =>
        entity(
          html`<a href="https://www.linkedin.com/company/100712288/"><img alt="Logo ${school.name}"></a><a href="https://www.linkedin.com/company/100712288/">${bold(school.name)}${line(school.degree)}${caption(school.time)}</a>`,
        ),
      ),
    ),
  )}</main><aside class="aside"><section class="card artdeco-card"><h2>${words.others}</h2><ul>${STRANGERS.map(
    ({ name, slug, headline }) =>
      html`<li><a href="${profile(slug)}"><h3>${name}</h3><div class="text-body-medium break-words">${headline}</div></a></li>`,
  )}</ul></section></aside>`;
}
