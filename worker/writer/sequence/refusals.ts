import type { Checked } from '../checks/check.ts';
import { isHard } from '../checks/registry.ts';

/** Why an email is not shown, in words for the user, by the rule that refused it. */
const REFUSED: Record<string, string> = {
  shape: 'came back incomplete',
  empty: 'came back empty or far too long',
  placeholder: 'came back with a blank left to fill in',
  link: 'came back with a link that is not in your brief',
  contact: 'came back with an address or a number that is not in your brief',
  leak: 'came back with the writer’s own instructions in it',
  'same-subjects': 'came back with the same subject twice',
  'rewrite-length': 'came back far too long for an email',
  language: 'came back in another language than the one asked for',
  'other-subject': 'came back about something else than its sequence',
};

export function refusal(step: number, found: readonly Checked[]): string {
  const rule = found.find(isHard)?.rule ?? '';
  if (rule === 'fit')
    return `Email ${step} could not be made to fit, twice. Shorten it by hand, or choose a channel with more room.`;
  return `Email ${step} ${REFUSED[rule] ?? 'came back with something that may not be sent'}, and so did a second try. It is not shown; please try again.`;
}
