import { Channel } from '@tauri-apps/api/core';
import type { Progress } from './types';

/** A channel on which a long command reports how far it is. */
export function progressChannel(tell: (progress: Progress) => void): Channel<Progress> {
  const channel = new Channel<Progress>();
  channel.onmessage = tell;
  return channel;
}
