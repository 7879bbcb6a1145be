import { convertFileSrc } from '@tauri-apps/api/core';
import { commands } from '../bindings/bindings';
import { call } from './call';

/** Where a photo or a film is shown from: the vault's own scheme, out of memory. */
export const vaultUrl = (id: string): string => convertFileSrc(id, 'vault');

/**
 * A film as a blob, for webviews whose player knows no scheme of ours. `progress` hears a part of one;
 * `stop` ends the work early. The caller revokes the address.
 */
export async function carryFilm(id: string, mime: string, progress: (done: number) => void, stop: () => boolean): Promise<string | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (;;) {
    const { content, length } = await call(commands.filmPart, { id, from: at });
    if (stop()) return null;
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    parts.push(bytes);
    at += bytes.length;
    progress(length === 0 ? 1 : at / length);
    if (bytes.length === 0 || at >= length) return URL.createObjectURL(new Blob(parts, { type: mime }));
  }
}
