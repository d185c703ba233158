import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LIMITS } from '../../../shared/contract/limits.ts';
import { MENU_KINDS, type RewriteKind } from '../../../shared/contract/rewrite.ts';
import { languageOptions } from '../../format/languages.ts';
import { t } from '../../i18n/text.ts';
import { versionName } from '../../sequence/versions.ts';
import type { SavedStep } from '../../storage/work.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useActions } from '../actions-context.ts';
import type { Rewriting } from '../state/state.ts';

/** Kinds of the menu that are asked about first, in a small form of their own. */
type Asking = 'own' | 'language';
const isAsked = (kind: RewriteKind): kind is Asking => kind === 'own' || kind === 'language';

const AT_ONCE = MENU_KINDS.filter((kind) => !isAsked(kind));
const AFTER_A_QUESTION = MENU_KINDS.filter(isAsked);

/** Fewer rewrites than this left, and the menu says so. */
const FEW = 6;

/** The button and its menu of ways. */
export function RewriteMenu({
  step,
  rewriting,
  left,
  waits,
  onAsk,
}: {
  step: number;
  rewriting: Rewriting | undefined;
  left: number | null;
  /** Emails are being written: the button stands in its place, and takes no press yet. */
  waits: boolean;
  onAsk: (what: Asking) => void;
}) {
  const actions = useActions();
  if (rewriting?.kind === 'writing')
    return <Button disabled>{t('sidebar.rewrite.writing')}</Button>;
  const words =
    left !== null && left < FEW
      ? t('sidebar.rewrite.left', { left })
      : t('sidebar.rewrite.rewrite');
  return (
    <Menu
      from="start"
      side="above"
      groups={[
        AT_ONCE.map((kind) => ({
          text: t(`rewrite.menu.${kind}`),
          onPick: () => actions.rewrite(step, { kind }),
        })),
        AFTER_A_QUESTION.map((kind) => ({
          text: t(`rewrite.menu.${kind}`),
          onPick: () => onAsk(kind),
        })),
      ]}
    >
      {(button) => (
        <Button disabled={waits || left === 0} {...button}>
          {words} <Icon name="chevron" size={14} />
        </Button>
      )}
    </Menu>
  );
}

/** One small question: it takes the focus, and Esc ends it alone. */
function InlineForm({
  onSend,
  onEnd,
  children,
}: {
  onSend: () => void;
  onEnd: () => void;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  return (
    <form
      className="ask"
      action={onSend}
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      {children}
      <Button onClick={onEnd}>{t('common.cancel')}</Button>
    </form>
  );
}

function CustomRewriteForm({ step, onEnd }: { step: number; onEnd: () => void }) {
  const actions = useActions();
  const [words, setWords] = useState('');
  const send = () => {
    if (!words.trim()) return;
    actions.rewrite(step, { kind: 'own', words: words.trim() });
    onEnd();
  };
  return (
    <InlineForm onSend={send} onEnd={onEnd}>
      <TextField
        name="words"
        label={t('sidebar.rewrite.question')}
        placeholder={t('sidebar.rewrite.example')}
        max={LIMITS.instructions}
        value={words}
        onText={setWords}
      />
      <Button type="submit" disabled={!words.trim()}>
        {t('sidebar.rewrite.rewrite')}
      </Button>
    </InlineForm>
  );
}

function LanguageForm({
  step,
  language,
  onEnd,
}: {
  step: number;
  language: string;
  onEnd: () => void;
}) {
  const actions = useActions();
  const [chosen, setChosen] = useState(language);
  const send = () => {
    actions.rewrite(step, { kind: 'language', language: chosen });
    onEnd();
  };
  return (
    <InlineForm onSend={send} onEnd={onEnd}>
      <Choice
        label={t('sidebar.rewrite.language')}
        value={chosen}
        options={languageOptions(chosen)}
        onChoose={setChosen}
      />
      <Button type="submit">{t('sidebar.rewrite.rewrite')}</Button>
    </InlineForm>
  );
}

/** What a way of rewriting still needs to know. */
export function RewriteForm({
  asking,
  step,
  language,
  onEnd,
}: {
  asking: Asking;
  step: number;
  language: string;
  onEnd: () => void;
}) {
  if (asking === 'own') return <CustomRewriteForm step={step} onEnd={onEnd} />;
  return <LanguageForm step={step} language={language} onEnd={onEnd} />;
}

/** One step back and forth through the texts an email has had. */
export function Versions({ saved }: { saved: SavedStep }) {
  const { dispatch } = useActions();
  const { step, shown, versions } = saved;
  // Its room is kept from the first text on: nothing moves when another one comes.
  if (versions.length < 2) return <span className="versions" />;
  const name = versionName(saved);
  const show = (next: number) => dispatch({ type: 'version', step, shown: next });
  return (
    <span className="versions">
      <button
        type="button"
        className="icon-button back"
        aria-label={t('sidebar.versions.previous')}
        title={t('sidebar.versions.previous')}
        disabled={shown === 0}
        onClick={() => show(shown - 1)}
      >
        <Icon name="chevron" />
      </button>
      <span title={t('sidebar.versions.of', { number: shown + 1, count: versions.length })}>
        {shown + 1}/{versions.length}
      </span>
      <button
        type="button"
        className="icon-button forth"
        aria-label={t('sidebar.versions.next')}
        title={t('sidebar.versions.next')}
        disabled={shown === versions.length - 1}
        onClick={() => show(shown + 1)}
      >
        <Icon name="chevron" />
      </button>
      {name && <span className="version-name">{name}</span>}
    </span>
  );
}
