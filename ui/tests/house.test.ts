import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.(svelte|ts)$/.test(name) && !/\.test\.ts$/.test(name) ? [path] : [];
  });
}

function resolve(from: string, to: string): string | null {
  const base = to.startsWith('@/') ? join(src, to.slice(2)) : to.startsWith('.') ? join(dirname(from), to) : null;
  if (base === null) return null;
  const found = [base, `${base}.ts`, join(base, 'index.ts')].find((path) => existsSync(path) && statSync(path).isFile());
  return found ?? null;
}

const imports = new Map(
  filesUnder(src).map((path) => {
    const code = readFileSync(path, 'utf8');
    const named = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to = '']) => resolve(path, to));
    return [path, named.filter((to) => to !== null)] as const;
  }),
);
const short = (path: string): string => relative(src, path);

function cycles(): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].map(short));
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return found;
}

describe('the house of the UI', () => {
  it('was read at all', () => {
    const edges = [...imports.values()].flat().length;
    expect(edges, 'no edges would make the other checks empty').toBeGreaterThan(50);
  });

  it('has no import cycles', () => {
    expect(cycles()).toEqual([]);
  });

  it('keeps features apart from each other', () => {
    const domain = (path: string): string | undefined => /^features\/(\w+)\//.exec(short(path))?.[1];
    const crossings = [...imports].flatMap(([from, list]) =>
      list.filter((to) => domain(from) && domain(to) && domain(from) !== domain(to)).map((to) => `${short(from)} → ${short(to)}`),
    );
    expect(crossings, 'only views compose features').toEqual([]);
  });

  it('lets only the platform touch the shell', () => {
    const guilty = [...imports.keys()].filter(
      (path) => !/^(platform|bindings)\//.test(short(path)) && readFileSync(path, 'utf8').includes('@tauri-apps/'),
    );
    expect(guilty.map(short)).toEqual([]);
  });

  it('keeps components at 200 lines', () => {
    const long = [...imports.keys()].filter((path) => path.endsWith('.svelte') && readFileSync(path, 'utf8').split('\n').length > 201);
    expect(long.map(short)).toEqual([]);
  });

  it('uses logical properties and no styles in parsed markup', () => {
    const physical = /^\s*(?:margin|padding|border)-(?:left|right|top|bottom)\b|^\s*(?:left|right|width|height)\s*:/m;
    const guilty = [...imports.keys()].filter((path) => {
      const code = readFileSync(path, 'utf8');
      const style = /<style>([\s\S]*)<\/style>/.exec(code)?.[1] ?? '';
      return physical.test(style) || /\sstyle=["{]/.test(code);
    });
    expect(guilty.map(short), 'right-to-left languages and the window’s policy need both').toEqual([]);
  });
});
