import { NO_EDITS } from '../../brief/edits.ts';
import { stopped } from '../../client/problem.ts';
import { NO_PAGE } from '../../common/payment-page.ts';
import { createStore } from '../../common/store.ts';
import { t } from '../../i18n/text.ts';
import { nextMissing } from '../../sequence/steps.ts';
import type { Actions } from '../../sidebar/actions-context.ts';
import { asideId } from '../../sidebar/state/coaching.ts';
import { briefOf } from '../../sidebar/state/current-brief.ts';
import { reduce } from '../../sidebar/state/reducer.ts';
import { INITIAL, type PanelState } from '../../sidebar/state/state.ts';
import {
  RECORDED,
  SAMPLE_ANGLE,
  SAMPLE_BOX,
  SAMPLE_EMAILS,
  SAMPLE_OFFER,
  SAMPLE_READING,
  SAMPLE_SENDER,
} from './recorded.ts';

/** Milliseconds from one recorded email to the next: slow enough to be seen arriving. */
const PACE = 700;

/** The one message box of the sample's page. */
const BOX = { id: 'reply', kind: 'reply', channel: 'email', label: SAMPLE_BOX } as const;

const begin = (worker: string): PanelState => ({
  ...INITIAL,
  settings: {
    offers: [SAMPLE_OFFER],
    chosenOffer: SAMPLE_OFFER.id,
    sender: SAMPLE_SENDER,
    voice: [],
    worker,
    coach: { off: [], thresholds: {}, dismissed: [] },
    offerDraft: {},
    consented: true,
    singleKeys: true,
    isSample: true,
    emailCount: 7,
  },
  page: { kind: 'read', reading: SAMPLE_READING },
  work: {
    v: 1,
    key: SAMPLE_READING.key,
    updatedAt: RECORDED.getTime(),
    edits: NO_EDITS,
    who: 'Dana Kowalczyk',
    angle: SAMPLE_ANGLE,
    steps: [],
  },
  // She has written; what was recorded is the sequence, of which the first email is the answer.
  sequenceAnyway: true,
  editors: [{ ...BOX, hasText: false }],
  target: BOX.id,
});

/** What the sample's page lets the sidebar do to its message box. */
export type Box = { text(): string; write(text: string): void };

/**
 * The sidebar's state and its actions on the sample: the emails come from the recording, nothing is read, sent, charged or kept. What
 * needs a real page or the Worker says so.
 */
export function createSample(
  worker: string,
  box: Box,
  outside: Pick<Actions, 'openOptions' | 'close'>,
) {
  const store = createStore(reduce, begin(worker));
  const { dispatch } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (status: string) => dispatch({ type: 'say', status });
  const unavailable = () => say(t('sample.only'));
  const nothingToPay = async () => {
    unavailable();
    return NO_PAGE;
  };

  const play = () => {
    const { work } = store.get();
    const step = work ? nextMissing(work) : 1;
    const email = SAMPLE_EMAILS.find((each) => each.step === step);
    if (email) dispatch({ type: 'email', email });
    if (email && step < SAMPLE_EMAILS.length) timer = setTimeout(play, PACE);
    else
      dispatch({
        type: 'done',
        complete: true,
        session: { plan: 'free', generationsUsed: 0, maxGenerations: 1, canGenerate: true },
      });
  };
  const insert: Actions['insert'] = (step, mode, sure) => {
    const saved = store.get().work?.steps.find((each) => each.step === step);
    const body = saved?.versions[saved.shown]?.email.body ?? '';
    const there = box.text().trim();
    if (there && mode === 'ask' && !sure)
      return dispatch({
        type: 'insertion',
        step,
        insertion: {
          kind: 'occupied',
          into: BOX.label,
          editorId: BOX.id,
          excerpt: there.slice(0, 80),
        },
      });
    box.write(there && mode === 'append' ? `${there}\n\n${body}` : body);
    dispatch({ type: 'insertion', step, insertion: { kind: 'inserted', into: BOX.label } });
  };
  const actions: Actions = {
    ...outside,
    dispatch,
    insert,
    generate: () => {
      const brief = briefOf(store.get())?.brief;
      if (!brief) return;
      dispatch({
        type: 'generationStarted',
        generation: { idempotencyKey: 'sample', brief, worker, state: 'writing' },
      });
      timer = setTimeout(play, PACE);
    },
    stop: () => {
      clearTimeout(timer);
      dispatch({ type: 'broke', problem: stopped() });
    },
    writeRest: () => {
      dispatch({ type: 'resumed' });
      timer = setTimeout(play, PACE);
    },
    copy: (text, done) =>
      void navigator.clipboard.writeText(text).then(
        () => say(done),
        () => say(t('copied.notAllowed')),
      ),
    saveOffer: (offer) => {
      const { settings } = store.get();
      if (settings) dispatch({ type: 'settings', settings: { ...settings, offers: [offer] } });
    },
    dismiss: (finding, reason) => {
      const { settings, work } = store.get();
      if (!settings || !work) return;
      const { rule, title } = finding;
      const aside = { id: asideId(work.key, finding.id), rule, quote: title, reason };
      const dismissed = [...settings.coach.dismissed, aside];
      dispatch({
        type: 'settings',
        settings: { ...settings, coach: { ...settings.coach, dismissed } },
      });
    },
    keepOfferDraft: () => undefined,
    highlight: () => undefined,
    read: unavailable,
    askAgain: unavailable,
    payment: { upgrade: nothingToPay, manage: nothingToPay },
    rewrite: unavailable,
    check: unavailable,
    checkAgain: unavailable,
    checkFacts: unavailable,
    setStatus: unavailable,
    clearStatus: unavailable,
    correctReading: unavailable,
    isSame: unavailable,
    isNotSame: unavailable,
    unlink: unavailable,
    part: unavailable,
    replaceDraft: unavailable,
    rewriteDraft: unavailable,
    copyRich: unavailable,
    saveEmail: unavailable,
    setSingleKeys: (singleKeys) => {
      const { settings } = store.get();
      if (settings) dispatch({ type: 'settings', settings: { ...settings, singleKeys } });
    },
    moveAcross: unavailable,
    resize: unavailable,
    reply: {
      draft: unavailable,
      dispatch: unavailable,
      insert: unavailable,
      rewrite: unavailable,
      checkAgain: unavailable,
      stop: unavailable,
    },
    steer: unavailable,
    resumeSequence: unavailable,
    endSequence: unavailable,
    setEmailCount: unavailable,
  };
  return { store, actions, now: RECORDED };
}
