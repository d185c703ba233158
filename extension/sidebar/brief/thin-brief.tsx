import type { Brief } from '../../../shared/contract/brief.ts';
import { Notice } from '../../ui/notice.tsx';

/** Said before the press where an address is all there is: what is missing, what would help, what comes without it. */
export function ThinBrief({ prospect }: Pick<Brief, 'prospect'>) {
  if (!prospect || prospect.evidence.length > 0 || prospect.jobTitle) return null;
  const missing = [...(prospect.fullName ? [] : ['name']), 'job title', 'anything they wrote'];
  return (
    <Notice title="Not much to go on">
      ColdCopy doesn’t know their{' '}
      {new Intl.ListFormat('en', { type: 'disjunction' }).format(missing)}. Add their job title or a
      note about them for better emails. Without it, they’re short and general.
    </Notice>
  );
}
