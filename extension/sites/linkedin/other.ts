import { find, type Root } from '../dom/find.ts';
import { OTHER } from './selectors.ts';

/** LinkedIn itself says that nothing is shown here. */
export const isRefused = (document: Root): boolean =>
  [OTHER.notFound, OTHER.loginWall].some((ways) => find(document, ways) !== undefined);

export const HIDDEN_MEMBER =
  'LinkedIn does not show who this is. Open the profile of somebody you can see and read again.';

/** Why there is nobody to read on this page, and how to begin. */
export function whyNobody(document: Root, path: string): string {
  if (find(document, OTHER.notFound))
    return 'LinkedIn has no profile at this address. Check the link, or open another profile and read again.';
  if (find(document, OTHER.loginWall))
    return 'LinkedIn asks you to sign in before it shows anything. Sign in, open the profile and read again.';
  if (/^\/in\/[^/]+\/(?:details|recent-activity|overlay)\//.test(path)) {
    return 'This page shows one part of a profile. Open the profile itself and read again.';
  }
  if (/^\/in\//.test(path))
    return 'The address names a profile, but the page shows something else. Open or reload the profile and read again.';
  if (/^\/messaging\//.test(path))
    return 'No conversation is open. Open one, or pick a recipient, and read again.';
  if (/^\/sales\//.test(path)) return 'No lead is open. Open a lead and read again.';
  if (/^\/(?:company|school|showcase)\//.test(path))
    return 'This is the page of an organisation. Open the profile of a person there and read again.';
  return 'No single person is shown here. Open a profile or a conversation and read again.';
}
