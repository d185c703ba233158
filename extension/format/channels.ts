import type { Channel } from '../../shared/contract/channel.ts';
import { t } from '../i18n/text.ts';

/** In the order in which they are offered. */
export const CHANNELS: readonly Channel[] = ['email', 'message', 'note', 'inmail'];

export const channelName = (channel: Channel): string => t(`channel.${channel}`);

export const channelOptions = (): { value: Channel; text: string }[] =>
  CHANNELS.map((channel) => ({ value: channel, text: channelName(channel) }));
