// What the program that ships keeps after each lock: a window that comes and goes must not leave more and more behind.
// Prints figures; asserts nothing, since memory is the machine's as much as ours.

import { readFileSync } from 'node:fs';
import { create } from '../journeys/enter.mjs';
import { Alone } from './lib/alone.mjs';
import { App, Home } from './lib/app.mjs';
import { nameOf, processesOf } from './lib/traces.mjs';

const ROUNDS = Number(process.env.DOORSTEP_TIMES ?? 100);
const home = new Home();
const app = await App.start(home);
const { passphrase } = await create(app);
await app.kill();
const alone = await Alone.start(process.env.DOORSTEP_PLAIN, home.env);

/** Memory that only this process has, in MB. @param {number} pid */
function own(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return ['Private_Clean', 'Private_Dirty'].map((line) => Number(new RegExp(`${line}: +(\\d+)`).exec(rollup)?.[1])).reduce((a, b) => a + b) / 1024;
}

function told() {
  const all = processesOf(alone.pid);
  return `${own(alone.pid).toFixed(0)} MB in the program, ${all.map(nameOf).filter((name) => name.startsWith('WebKit')).length} page and network processes`;
}

try {
  for (let round = 0; round <= ROUNDS; round += 1) {
    if (round % 10 === 0) console.log(`after ${round} locks: ${told()}`);
    if (round === ROUNDS) break;
    await alone.signIn(passphrase);
    await alone.lock();
  }
} finally {
  alone.stop();
  home.remove();
}
