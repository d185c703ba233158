import type { Contact } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useActions } from '../actions-context.ts';
import { samePersonQuestion, whoWords } from './words.ts';

/** Somebody of the same name is known: the user says whether it is the same person. Remembered either way. */
export function SamePersonNotice({ contact, now }: { contact: Contact; now: Date }) {
  const actions = useActions();
  return (
    <Notice
      title={samePersonQuestion(contact, now)}
      actions={
        <>
          <Button onClick={() => actions.isSame(contact.id)}>{t('common.yes')}</Button>
          <Button onClick={() => actions.isNotSame(contact.id)}>{t('common.no')}</Button>
        </>
      }
    >
      {whoWords(contact)}
    </Notice>
  );
}
