import type { Browser } from 'wxt/browser';
import { isOwn } from './hosts.ts';

/*
 * One writer at a time over all tabs. `navigator.locks` would do for pages of ours alone: a frame in a page of another site, which the
 * sidebar is, is refused it (Chromium 156: SecurityError). A port that ends gives the turn to the next, so that a tab that is closed
 * holds up nobody.
 */

type Port = Pick<Browser.runtime.Port, 'sender' | 'postMessage' | 'disconnect' | 'onDisconnect'>;

/** Longest turn, milliseconds: a tab that the browser freezes in the middle of one must not keep all others from storing. */
const LONGEST = 5_000;

type Turn = { begin(): void; end(): void };

const waiting: Turn[] = [];
let holder: Turn | null = null;

function next(): void {
  holder = waiting.shift() ?? null;
  holder?.begin();
}

function join(turn: Turn): void {
  waiting.push(turn);
  if (!holder) next();
}

/** The turn is over, or its owner is gone before it came. */
function leave(turn: Turn): void {
  const place = waiting.indexOf(turn);
  if (place >= 0) waiting.splice(place, 1);
  if (holder !== turn) return;
  turn.end();
  next();
}

/** Lends the lock to a page of ours for as long as its port is open. */
export function lendLock(port: Port): void {
  if (!isOwn(port.sender?.url)) {
    port.disconnect();
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn: Turn = {
    begin: () => {
      timer = setTimeout(() => {
        port.disconnect();
        leave(turn);
      }, LONGEST);
      port.postMessage('turn');
    },
    end: () => clearTimeout(timer),
  };
  port.onDisconnect.addListener(() => leave(turn));
  join(turn);
}
