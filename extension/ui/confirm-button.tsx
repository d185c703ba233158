import { useEffect, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { Button, IconButton } from './button.tsx';

type Props = {
  words: string;
  question: string;
  sure: string;
  onSure: () => void;
  /** The button is a small cross; its words are its label. */
  small?: boolean;
};

/** A button that asks once, in its own place, before it does what cannot be undone. The focus goes to the harmless answer. */
export function ConfirmButton({ words, question, sure, onSure, small }: Props) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  const ask = () => setAsking(true);
  if (!asking)
    return small ? (
      <IconButton icon="close" label={words} onClick={ask} />
    ) : (
      <Button onClick={ask}>{words}</Button>
    );
  const end = () => setAsking(false);
  return (
    <fieldset className="confirm">
      <legend className="seen-by-readers-only">{question}</legend>
      <span aria-hidden="true">{question}</span>
      <Button
        look="danger"
        onClick={() => {
          end();
          onSure();
        }}
      >
        {sure}
      </Button>
      <Button ref={keep} onClick={end}>
        {t('common.keep')}
      </Button>
    </fieldset>
  );
}
