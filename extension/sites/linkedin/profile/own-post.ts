import { oneLine } from '../../dom/text.ts';

/*
 * On Ember pages nothing but words tells a post of the person's own from one they shared ("Mara Holt posted this • 2mo", "Mara Holt
 * reposted this • 1w"). So this one place holds words: the exact phrase for an own post, in the languages it is known in. A phrase that is
 * not here is taken for somebody else's post, and the reading says so.
 */
const POSTED = new Set([
  'posted this',
  'opublikował to',
  'opublikowała to',
  'opublikował(a) to',
  'opublikował(a)',
  'ha publicado esto',
  'publicó esto',
  'a publié ceci',
  'a publié cela',
  'hat dies gepostet',
  'hat das gepostet',
  'hat dies veröffentlicht',
  'publicou isso',
  'publicou isto',
  'ha pubblicato questo post',
  'ha pubblicato questo elemento',
  'ha pubblicato questo',
  'heeft dit gepost',
  'heeft dit geplaatst',
  'publicerade detta',
  'lade upp detta',
  'さんが投稿しました',
]);

/** `header`: name, phrase and age as the page has them. */
export function saysPosted(header: string, name: string): boolean {
  const [statement = ''] = oneLine(header).split(/\s*[•·]\s*/u);
  return (
    statement.startsWith(name) &&
    POSTED.has(statement.slice(name.length).trim().toLocaleLowerCase())
  );
}
