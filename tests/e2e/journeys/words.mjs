// The catalogue's words, so that a test names what a person reads and no better wording breaks it.

import { readFileSync, readdirSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** A way to say messages in one language. @param {'en' | 'es'} language */
export function speaker(language) {
  const folder = new URL(`../../../src-tauri/locales/${language}/`, import.meta.url);
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')));
  }
  /** @param {string} id @param {Record<string, string | number>} [values] */
  return (id, values) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`the ${language} catalogue has no message ${id}`);
    return bundle.formatPattern(message.value, values).replace(/\s+/g, ' ').trim();
  };
}

export const t = speaker('en');
