// @vitest-environment jsdom
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource, type FluentBundle } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { bundleOf, languages, speak, t } from './catalogue.svelte';

const locales = join(import.meta.dirname, '../../../src-tauri/locales');
const source = join(import.meta.dirname, '..');
const textsOf = (lang: string): string[] =>
  readdirSync(join(locales, lang))
    .filter((name) => name.endsWith('.ftl'))
    .sort()
    .map((name) => readFileSync(join(locales, lang, name), 'utf8'));

/** Every message and attribute with the names of the values it shows: `id`, `id.next` → `n time`. */
function shape(lang: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of textsOf(lang).flatMap((text) => new FluentResource(text).body)) {
    const names = (part: unknown): string =>
      [...new Set([...JSON.stringify(part).matchAll(/"type":"var","name":"(\w+)"/g)].map((m) => m[1]))].sort().join(' ');
    if (entry.value !== null) found.set(entry.id, names(entry.value));
    for (const [name, part] of Object.entries(entry.attributes)) found.set(`${entry.id}.${name}`, names(part));
  }
  return found;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts') ? [path] : [];
  });
}

describe('the catalogue', () => {
  it('says the same things, with the same values, in every language', () => {
    const english = Object.fromEntries(shape('en'));
    for (const lang of languages) expect(Object.fromEntries(shape(lang)), `${lang} against en`).toEqual(english);
  });

  it('has no id twice', () => {
    for (const lang of languages) expect(() => bundleOf(lang, textsOf(lang)), lang).not.toThrow();
  });

  it('loses no line to a slip of the pen', () => {
    // A message Fluent cannot parse is skipped in silence: count the ids a reader sees.
    for (const lang of languages) {
      const seen = textsOf(lang).join('\n').match(/^[a-z][\w-]* ?=/gim) ?? [];
      expect(new Set([...shape(lang).keys()].map((id) => id.split('.')[0])).size, lang).toBe(seen.length);
    }
  });

  it('knows every id the screens ask for', () => {
    const ids = new Set(shape('en').keys());
    const missing: string[] = [];
    for (const path of filesUnder(source)) {
      const code = readFileSync(path, 'utf8');
      for (const [, id = ''] of code.matchAll(/\bt\(\s*'([\w.-]+)'/g)) if (!ids.has(id)) missing.push(id);
      for (const [, prefix = ''] of code.matchAll(/\bt\(\s*`([\w.-]+)\$\{/g)) {
        if (![...ids].some((id) => id.startsWith(prefix))) missing.push(`${prefix}…`);
      }
    }
    expect([...new Set(missing)], 'a missing id would show itself on screen').toEqual([]);
  });
});

describe('t', () => {
  it('speaks the chosen language and fills in values', async () => {
    await speak('es');
    expect(t('minutes', { n: 5 })).toBe('5 minutos');
    expect(document.documentElement.lang, 'a screen reader must change its voice').toBe('es');
    await speak('en');
    expect([t('minutes', { n: 1 }), t('minutes', { n: 5 })]).toEqual(['1 minute', '5 minutes']);
  });

  it('gives attributes by their name', () => {
    expect(t('error-not-found.next'), 'what to do now').toContain('Go back');
  });

  it('shows an unknown id as itself', () => {
    expect(t('no-such-id')).toBe('no-such-id');
  });

  it('wraps a right-to-left name so that the sentence keeps its order', () => {
    expect(t('welcome-in', { name: 'مريم' })).toBe('Welcome, \u2068مريم\u2069');
    expect(t('welcome-in', { name: 'Dana' })).toBe('Welcome, Dana');
  });
});

it('Fluent itself finds nothing to complain about while formatting', () => {
  for (const lang of languages) {
    const bundle: FluentBundle = bundleOf(lang, textsOf(lang));
    const problems: string[] = [];
    for (const [key, names] of shape(lang)) {
      const [id = '', part] = key.split('.');
      const message = bundle.getMessage(id);
      const pattern = part === undefined ? message?.value : message?.attributes[part];
      const errors: Error[] = [];
      if (pattern) bundle.formatPattern(pattern, Object.fromEntries(names.split(' ').map((name) => [name, 2])), errors);
      problems.push(...errors.map((error) => `${key}: ${error.message}`));
    }
    expect(problems, lang).toEqual([]);
  }
});
