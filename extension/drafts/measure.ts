import type { Draft } from '../../shared/contract/channel.ts';
import { CHANNEL_LIMITS } from '../../shared/contract/limits.ts';

/** How long a text is against what it may be; all in UTF-16 units, as LinkedIn's fields count. */
export type Count = {
  length: number;
  limit: number;
  /** Units over the limit; 0 when it fits. */
  over: number;
};

export type Measure = {
  body: Count & {
    /** Length that gets most answers in this channel, where that is known. */
    aim?: number;
  };
  subject?: Count;
  /** Nothing is over its limit. */
  fits: boolean;
};

/** UTF-16 units, line breaks one each: what `maxlength` counts. */
export const lengthOf = (text: string): number => text.replaceAll(/\r\n?/g, '\n').length;

function count(text: string, limit: number): Count {
  const length = lengthOf(text);
  return { length, limit, over: Math.max(0, length - limit) };
}

/** Measures a draft against its channel, or against the very field on the page where that says what it takes. */
export function measure(draft: Draft, field: { maxLength?: number | undefined } = {}): Measure {
  const limits = CHANNEL_LIMITS[draft.channel];
  const body = count(draft.body, field.maxLength ?? limits.body);
  const subject = draft.subject === undefined ? undefined : count(draft.subject, limits.subject);
  const fits = body.over === 0 && (subject?.over ?? 0) === 0;
  return {
    body: { ...body, ...(limits.aim !== undefined && { aim: limits.aim }) },
    ...(subject && { subject }),
    fits,
  };
}
