import type { Channel } from '../../shared/contract/channel.ts';

export const CHANNEL_NAMES: Record<Channel, string> = {
  email: 'Email',
  message: 'LinkedIn message',
  note: 'Connection note',
  inmail: 'InMail',
};

export const CHANNEL_OPTIONS = (Object.keys(CHANNEL_NAMES) as Channel[]).map((channel) => ({
  value: channel,
  text: CHANNEL_NAMES[channel],
}));
