import { type RefObject, useId } from 'react';
import { t } from '../../i18n/text.ts';
import { Panel } from '../../sidebar/panel.tsx';
import type { PanelState } from '../../sidebar/state/state.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SAMPLE_BOX, SAMPLE_READING } from './recorded.ts';

const WHO: Record<string, string> = { me: 'Marcus Bell', them: 'Dana Kowalczyk' };

function Thread({ reply }: { reply: RefObject<HTMLTextAreaElement | null> }) {
  const id = useId();
  const lines = SAMPLE_READING.prospect?.evidence ?? [];
  return (
    <article className="sample-thread">
      <h2>{lines.find(({ kind }) => kind === 'subject')?.text}</h2>
      {lines
        .filter(({ kind }) => kind === 'message')
        .map(({ id: line, from = 'them', label, text }) => (
          <section key={line}>
            <h3>
              {WHO[from]} <span className="secondary">{label}</span>
            </h3>
            <p>{text}</p>
          </section>
        ))}
      <label htmlFor={id}>{SAMPLE_BOX}</label>
      <textarea id={id} className="input" rows={10} ref={reply} />
    </article>
  );
}

type Props = {
  state: PanelState;
  now: Date;
  reply: RefObject<HTMLTextAreaElement | null>;
  onOffer: () => void;
};

/** A thread as in an inbox with the sidebar beside it: the product before anything is set up. */
export const Sample = ({ state, now, reply, onOffer }: Props) => (
  <div className="sample">
    <aside className="sample-page" aria-label={t('sample.label')}>
      <Notice
        title={t('sample.title')}
        actions={<Button onClick={onOffer}>{t('welcome.offer')}</Button>}
      >
        {t('sample.about')}
      </Notice>
      <Thread reply={reply} />
    </aside>
    <div className="sample-side">
      <div>
        <Panel state={state} now={now} list={(empty) => empty} />
      </div>
    </div>
  </div>
);
