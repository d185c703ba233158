import { t } from '../../../i18n/text.ts';
import { find, findAll, precedes } from '../../dom/find.ts';
import { lineOf, textOf } from '../../dom/text.ts';
import { dayOfActivity } from '../dates.ts';
import { sameName } from '../name.ts';
import type { Part, Post } from '../person/person.ts';
import { SDUI } from '../selectors.ts';
import { slugOf } from '../slug.ts';

/** Text of a folded box with what escaped from it: a link inside the box's own link ends up beside it when a page is saved. */
export const wholeText = (box: HTMLElement): string => textOf(box.closest('p') ?? box);

/** Whose posts count: by name, and by what their links may name them (address of the profile, member id). */
export type Author = { name: string; ids: readonly string[] };

/** Who wrote the text: the last name or profile link before it, below the line that says "… reposted this". */
function isOwnPost(post: HTMLElement, text: HTMLElement, { name, ids }: Author): boolean {
  const rules = [...post.querySelectorAll('hr')].filter((rule) => precedes(rule, text));
  const since = rules.at(-1);
  const isHead = (element: Element) =>
    precedes(element, text) && (!since || precedes(since, element)) && !element.contains(text);
  const links = [...post.querySelectorAll('a[href*="/in/"], a[href*="/company/"]')].filter(isHead);
  const isNamed = [...post.querySelectorAll('p')]
    .filter(isHead)
    .some((p) => sameName(lineOf(p).split(/\s*[•·]/u)[0] ?? '', name));
  const slugs = new Set(links.map((link) => slugOf(link.getAttribute('href')) ?? ''));
  if (ids.length === 0) return isNamed;
  if (slugs.size > 0 && [...slugs].every((slug) => ids.includes(slug))) return true;
  return isNamed && slugs.size <= 1 && !slugs.has('');
}

/** Posts of the person's own, those with a text. */
export function readPosts(card: HTMLElement | undefined, author: Author): Part<Post> {
  if (!card)
    return {
      why: t('reading.linkedin.toActivity'),
    };
  const { value: items, by } = findAll(
    card,
    SDUI.post,
    (item) => find(item, SDUI.longText) !== undefined,
  );
  if (items.length === 0) return { why: t('reading.linkedin.noTextPosts') };
  const value = items.flatMap((item): Post[] => {
    const text = find(item, SDUI.longText)?.value;
    if (!text || !isOwnPost(item, text, author)) return [];
    const at = dayOfActivity(
      /urn:li:activity:(\d+)/.exec(
        item.querySelector('a[href*="urn:li:activity:"]')?.getAttribute('href') ?? '',
      )?.[1] ?? '',
    );
    return [{ text: wholeText(text), ...(at && { at }) }];
  });
  const own = value.filter((post) => post.text.length > 2);
  return own.length > 0 ? { value: own, by } : { why: t('reading.linkedin.onlyShared') };
}
