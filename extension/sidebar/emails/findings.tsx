import type { Finding } from '../../../shared/contract/sequence.ts';
import type { CoachText, Fix } from '../../coach/index.ts';
import { t } from '../../i18n/text.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useActions } from '../actions-context.ts';
import { quoteIn } from '../state/coaching.ts';
import type { PanelFinding } from '../verdicts/findings.ts';
import { ROOM } from './passage.ts';
import { SourceText } from './sources.tsx';

/** Why a finding is put aside; kept with it, in the words that were shown. */
const REASONS = ['correct', 'keep', 'irrelevant'] as const;

type Props = {
  findings: readonly PanelFinding[];
  writer: readonly Finding[];
  text: CoachText;
  onPoint: (finding: PanelFinding | null) => void;
  /** Makes the fix; absent where the text is not ours to change. */
  onFix?: (finding: PanelFinding, fix: Fix) => void;
  /** Has the email written without these words; absent where it cannot be. */
  onWithout?: ((words: string) => void) | undefined;
};

function FindingItem({
  finding,
  text,
  onPoint,
  onFix,
  onWithout,
}: Omit<Props, 'findings' | 'writer'> & { finding: PanelFinding }) {
  const actions = useActions();
  const { fix, without, against } = finding;
  const quote = quoteIn(text, finding);
  const point = { onPointerEnter: () => onPoint(finding), onPointerLeave: () => onPoint(null) };
  return (
    <li
      className={`finding ${against ? 'wrong' : finding.severity}`}
      {...point}
      onFocus={point.onPointerEnter}
      onBlur={point.onPointerLeave}
    >
      <p>
        <b className="finding-title">
          <span className="seen-by-readers-only">
            {t(`sidebar.findings.severity.${finding.severity}`)}{' '}
          </span>
          {finding.title}
        </b>
        {quote && <q>{quote}</q>}
      </p>
      <p>{finding.message}</p>
      {against?.map((ground) => (
        <p key={`${ground.label}:${ground.start}`}>
          <SourceText ground={ground} room={ROOM.glance} />
        </p>
      ))}
      <div className="buttons">
        {onWithout && without && (
          <Button onClick={() => onWithout(without)}>{t('sidebar.findings.rewriteWithout')}</Button>
        )}
        {onFix && fix && <Button onClick={() => onFix(finding, fix)}>{fix.label}</Button>}
        <Menu
          from="start"
          groups={[
            REASONS.map((reason) => t(`sidebar.findings.${reason}`)).map((text) => ({
              text,
              onPick: () => actions.dismiss(finding, text),
            })),
          ]}
        >
          {(button) => (
            <LinkButton
              secondary
              {...button}
              aria-label={t('sidebar.findings.dismissThis', { title: finding.title })}
            >
              {t('sidebar.findings.dismiss')}
            </LinkButton>
          )}
        </Menu>
      </div>
    </li>
  );
}

/** What there is to look at, the gravest first: what it is, the words, what to do, and the way to put it aside. */
export const Findings = ({ findings, writer, ...rest }: Props) => (
  <ul className="findings">
    {findings.map((finding) => (
      <FindingItem key={finding.id} finding={finding} {...rest} />
    ))}
    {writer.map(({ rule, message, quote }) => (
      <li className="finding hint" key={`${rule}:${quote}`}>
        <p>
          {message} {quote && <q>{quote}</q>}
        </p>
      </li>
    ))}
  </ul>
);
