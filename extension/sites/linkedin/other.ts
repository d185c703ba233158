import { find, type Root } from '../dom/find.ts';
import { OTHER } from './selectors.ts';

/** LinkedIn itself says that nothing is shown here. */
export const isRefused = (document: Root): boolean =>
  [OTHER.notFound, OTHER.loginWall].some((ways) => find(document, ways) !== undefined);

export const HIDDEN_MEMBER =
  'LinkedIn doesn’t show who this is. Open a profile you can see, then press Refresh.';

/** Why there is nobody to read on this page, and how to begin. */
export function whyNobody(document: Root, path: string): string {
  if (find(document, OTHER.notFound))
    return 'There’s no LinkedIn profile at this address. Open another profile, then press Refresh.';
  if (find(document, OTHER.loginWall))
    return 'LinkedIn wants you to sign in first. Sign in, open the profile, then press Refresh.';
  if (/^\/in\/[^/]+\/(?:details|recent-activity|overlay)\//.test(path)) {
    return 'This is only part of a profile. Open the full profile, then press Refresh.';
  }
  if (/^\/in\//.test(path))
    return 'This page doesn’t show the profile it should. Reload it, then press Refresh.';
  if (/^\/messaging\//.test(path))
    return 'No conversation is open. Open one or pick a recipient, then press Refresh.';
  if (/^\/sales\//.test(path)) return 'No lead is open. Open a lead, then press Refresh.';
  if (/^\/(?:company|school|showcase)\//.test(path))
    return 'This is a company page. Open a person’s profile, then press Refresh.';
  return 'There isn’t one person on this page. Open a profile or a conversation, then press Refresh.';
}
