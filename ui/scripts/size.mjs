// Prints what the two windows load, gzipped, and fails when a budget is passed.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const kB = (bytes) => (bytes / 1024).toFixed(1).padStart(7) + ' kB';
const gz = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;

/** Everything an HTML entry loads before anything is clicked: its scripts and what those import statically. */
function firstLoad(html) {
  const seen = new Set();
  const open = [...readFileSync(new URL(html, dist), 'utf8').matchAll(/(?:src|href)="\/?(assets\/[^"]+\.js)"/g)].map((m) => m[1]);
  while (open.length > 0) {
    const file = open.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(new URL(file, dist), 'utf8');
    for (const [, , name] of code.matchAll(/(from|import)\s*["']\.\/([^"']+\.js)["']/g)) open.push(`assets/${name}`);
  }
  return [...seen].reduce((sum, file) => sum + gz(file), 0);
}

const scripts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
const sizes = scripts.map((name) => ({ name, bytes: gz(`assets/${name}`) })).sort((a, b) => b.bytes - a.bytes);
for (const { name, bytes } of sizes) console.log(kB(bytes), name);

// Words are no code, and a person reads one language: of each part of the catalogue the larger translation counts.
const parts = readdirSync(new URL('../../src-tauri/locales/en/', import.meta.url)).map((name) => name.replace('.ftl', ''));
const partOf = (name) => parts.find((part) => new RegExp(`^${part}-[\\w-]{8}\\.js$`).test(name));
const code = sizes.filter(({ name }) => !partOf(name));
const words = sizes.filter(({ name }, at) => partOf(name) && sizes.findIndex((one) => partOf(one.name) === partOf(name)) === at);
const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);

const found = [
  ['unlock window, first screen', firstLoad('unlock.html'), 60],
  ['main window, first screen', firstLoad('index.html'), 60],
  ['all code', sum(code), 200],
  ['the words of one language', sum(words), 80],
];
console.log();
for (const [what, bytes, budget] of found) console.log(what.padEnd(28), kB(bytes), ` (${budget})`);
if (found.some(([, bytes, budget]) => bytes > budget * 1024)) process.exit(1);
