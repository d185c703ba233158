import type { Checked } from '../checks/check.ts';
import { isHard } from '../checks/registry.ts';

/** Why an email is not shown, in words for the user, by the rule that refused it. */
const REFUSED: Record<string, string> = {
  shape: 'came back incomplete',
  empty: 'came back empty or far too long',
  placeholder: 'came back with an unfilled placeholder',
  link: 'came back with a link that isn’t in your offer',
  contact: 'came back with an address or number that isn’t in your offer',
  leak: 'came back with the writer’s own instructions in it',
  'same-subjects': 'came back with the same subject twice',
  'rewrite-length': 'came back far too long for an email',
  language: 'came back in another language than the one asked for',
  'other-subject': 'came back about something else than its sequence',
};

export function refusal(step: number, found: readonly Checked[]): string {
  const rule = found.find(isHard)?.rule ?? '';
  if (rule === 'fit')
    return `Email ${step} couldn’t be made to fit after two tries. Shorten it yourself, or pick a channel with more room.`;
  return `Email ${step} ${REFUSED[rule] ?? 'came back with something that can’t be sent'}, and so did a second try, so it isn’t shown. Please try again.`;
}
