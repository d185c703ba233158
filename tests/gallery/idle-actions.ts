import { NO_PAGE } from '../../extension/common/payment-page.ts';
import type { OptionsActions } from '../../extension/pages/options/state.ts';
import type { PopupActions } from '../../extension/pages/popup/state.ts';
import type { Actions } from '../../extension/sidebar/actions-context.ts';
import type { WorkListActions } from '../../extension/today/actions.ts';

const RESTORE_CODE = '7K2QM-9XW4T-B3HJ8-VN5RZ';

export const nothing = () => undefined;
const fine = async () => ({ ok: true }) as const;
const unpaid = async () => NO_PAGE;
const done = async () => undefined;

/* Actions that do nothing: the pictures show states. */

export const IDLE_ACTIONS: Actions = {
  dispatch: nothing,
  read: nothing,
  generate: nothing,
  stop: nothing,
  writeRest: nothing,
  askAgain: nothing,
  payment: { upgrade: unpaid, manage: unpaid },
  saveOffer: nothing,
  keepOfferDraft: nothing,
  insert: nothing,
  rewrite: nothing,
  dismiss: nothing,
  check: nothing,
  checkAgain: nothing,
  checkFacts: nothing,
  highlight: nothing,
  copy: nothing,
  copyRich: nothing,
  saveEmail: nothing,
  setSingleKeys: nothing,
  replaceDraft: nothing,
  rewriteDraft: nothing,
  setStatus: nothing,
  clearStatus: nothing,
  correctReading: nothing,
  isSame: nothing,
  isNotSame: nothing,
  unlink: nothing,
  part: nothing,
  reply: {
    dispatch: nothing,
    draft: nothing,
    stop: nothing,
    insert: nothing,
    rewrite: nothing,
    checkAgain: nothing,
  },
  steer: nothing,
  resumeSequence: nothing,
  endSequence: nothing,
  setEmailCount: nothing,
  openOptions: nothing,
  close: nothing,
  moveAcross: nothing,
  resize: nothing,
};

export const IDLE_LIST_ACTIONS: WorkListActions = {
  merge: nothing,
  dispatch: nothing,
  open: nothing,
  mark: nothing,
  snooze: nothing,
  undo: nothing,
};

export const IDLE_POPUP_ACTIONS: PopupActions = {
  write: nothing,
  askAgain: nothing,
  openOptions: nothing,
  openSite: nothing,
  openContact: nothing,
  openList: nothing,
  openSequence: nothing,
  deleteSequence: nothing,
  makeCode: nothing,
  upgrade: nothing,
  managePlan: nothing,
};

export const IDLE_OPTIONS_ACTIONS: OptionsActions = {
  saveOffer: done,
  deleteOffer: done,
  restoreOffer: done,
  chooseOffer: done,
  saveSender: done,
  saveVoice: done,
  saveCoach: nothing,
  allowWorker: fine,
  checkWorker: fine,
  saveWorkerAnyway: fine,
  setTheme: nothing,
  setKeepDays: nothing,
  openShortcuts: nothing,
  copy: nothing,
  fetchSequence: fine,
  deleteSequence: async () => ({
    undo: done,
    settle: async () => ({ ok: true, value: undefined }),
  }),
  undoDeletion: done,
  settleDeletion: fine,
  makeCode: async () => ({
    ok: true,
    code: { code: '7K2QM-9XW4T', expiresAt: '2026-11-24T15:00:00' },
  }),
  attach: fine,
  removeDevice: fine,
  restoreCode: async () => ({ ok: true, code: RESTORE_CODE }),
  renewRestoreCode: async () => ({ ok: true, code: RESTORE_CODE }),
  detach: fine,
  saveExport: fine,
  deleteAll: fine,
  exportAll: fine,
  exportLeads: fine,
  importAll: fine,
};
