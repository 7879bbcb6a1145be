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

// A person reads one language: of each part of the catalogue only the larger translation counts.
const parts = readdirSync(new URL('../../src-tauri/locales/en/', import.meta.url)).map((name) => name.replace('.ftl', ''));
const partOf = (name) => parts.find((part) => new RegExp(`^${part}-[\\w-]{8}\\.js$`).test(name));
const counted = sizes.filter(({ name }, at) => !partOf(name) || sizes.findIndex((one) => partOf(one.name) === partOf(name)) === at);

const all = counted.reduce((sum, { bytes }) => sum + bytes, 0);
const first = { unlock: firstLoad('unlock.html'), main: firstLoad('index.html') };
console.log('\nunlock window, first screen', kB(first.unlock), ' (60)');
console.log('main window, first screen  ', kB(first.main), ' (60)');
console.log('all scripts in one language', kB(all), '(200)');
if (first.unlock > 60 * 1024 || first.main > 60 * 1024 || all > 200 * 1024) process.exit(1);
