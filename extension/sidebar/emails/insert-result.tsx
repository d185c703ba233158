import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import type { Insertion } from '../state/state.ts';

type Of<Kind extends Insertion['kind']> = Extract<Insertion, { kind: Kind }>;

function Occupied({ step, insertion }: { step: number; insertion: Of<'occupied'> }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={t('sidebar.inserted.occupied', { into: insertion.into })}
      actions={
        <>
          <Button onClick={() => actions.insert(step, 'append', true)}>
            {t('sidebar.inserted.below')}
          </Button>
          <Button onClick={() => actions.insert(step, 'replace', true)}>
            {t('sidebar.inserted.replace')}
          </Button>
          <Button onClick={() => actions.dispatch({ type: 'insertion', step, insertion: null })}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      {t('sidebar.inserted.quote', { text: insertion.excerpt })}
    </Notice>
  );
}

function Confirmation({ step, insertion }: { step: number; insertion: Of<'confirm'> }) {
  const actions = useActions();
  return (
    <Notice
      look="look"
      title={t('sidebar.inserted.check')}
      actions={
        <>
          <Button onClick={() => actions.insert(step, 'ask', true)}>
            {t('sidebar.inserted.anyway')}
          </Button>
          <Button onClick={() => actions.dispatch({ type: 'insertion', step, insertion: null })}>
            {t('sidebar.inserted.back')}
          </Button>
        </>
      }
    >
      <ul className="points">
        {insertion.findings.map(({ title, quote }) => (
          <li key={`${title}:${quote}`}>
            {quote ? t('sidebar.inserted.quoted', { title, quote }) : title}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Below the buttons it answers; on a low window that may be out of sight. */
function InSight({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = root.current?.getBoundingClientRect();
    if (box && box.bottom > innerHeight) root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <div ref={root}>{children}</div>;
}

/** What became of an insert; asks when there is text already, and when something should be looked at first. */
export const InsertionNote = ({ step, insertion }: { step: number; insertion: Insertion }) =>
  insertion.kind === 'inserting' ? null : (
    <InSight key={insertion.kind}>
      <Note step={step} insertion={insertion} />
    </InSight>
  );

function Note({
  step,
  insertion,
}: {
  step: number;
  insertion: Exclude<Insertion, { kind: 'inserting' }>;
}) {
  switch (insertion.kind) {
    case 'checking':
      return (
        <Notice title={t('sidebar.inserted.checking')}>{t('sidebar.inserted.checkingText')}</Notice>
      );
    case 'inserted':
      if (insertion.changed)
        return (
          <Notice look="look" title={t('sidebar.inserted.changed')}>
            {t('sidebar.inserted.changedText', { into: insertion.into })}
          </Notice>
        );
      return (
        <Notice title={t('sidebar.inserted.title')}>
          {t('sidebar.inserted.text', { into: insertion.into })}
        </Notice>
      );
    case 'failed':
      return (
        <Notice look="stop" title={t(`sidebar.inserted.${insertion.copied ? 'copied' : 'failed'}`)}>
          {insertion.why}
        </Notice>
      );
    case 'occupied':
      return <Occupied step={step} insertion={insertion} />;
    case 'confirm':
      return <Confirmation step={step} insertion={insertion} />;
  }
}
