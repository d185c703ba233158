/** A step of the demo did not do what it has to. */
export class DemoFailure extends Error {}

export function hold(held: boolean, reason: string): asserts held {
  if (!held) throw new DemoFailure(`The demo did not hold: ${reason}.`);
}
