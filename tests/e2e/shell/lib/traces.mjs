// Looks for words where nobody should find them: in files, behind open handles, in the memory of a process. Linux only.

import { closeSync, openSync, readFileSync, readSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** How a word could lie about: as it is, as a page's script keeps it, and as it travels. @param {string} word */
const forms = (word) => {
  const base64 = Buffer.from(word).toString('base64');
  // Wherever the word begins in what was encoded, its middle looks the same.
  const shifted = [1, 2].map((by) => Buffer.from(' '.repeat(by) + word).toString('base64').slice(4, -4));
  // What is left of a short word could stand anywhere.
  const encoded = [base64.slice(0, -4), ...shifted].filter((one) => one.length >= 8);
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...encoded.map((one) => Buffer.from(one))];
};

/** @param {Buffer} bytes @param {string[]} words @returns {string[]} */
const found = (bytes, words) => words.filter((word) => forms(word).some((form) => bytes.includes(form)));

/** Files under a folder that hold one of these words. @param {string} folder @param {string[]} words @param {string} [except] @returns {string[]} */
export function filesWith(folder, words, except) {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => (!except || !path.startsWith(except)) && found(readFileSync(path), words).length > 0);
}

/** A process and all that it started. @param {number} pid @returns {number[]} */
export function processesOf(pid) {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number));
    return [pid, ...children.flatMap(processesOf)];
  } catch {
    return [pid]; // it has just ended
  }
}

/** What a process calls itself, in fifteen letters. @param {number} pid */
export function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return ''; // it has just ended
  }
}

/** What these processes hold open that has one of the words in it, deleted files and shared memory too. @param {number[]} pids @param {string[]} words */
export function openFilesWith(pids, words) {
  const held = [];
  for (const pid of pids) {
    for (const fd of readdirSync(`/proc/${pid}/fd`)) {
      const path = `/proc/${pid}/fd/${fd}`;
      const bytes = contents(path);
      if (bytes && found(bytes, words).length > 0) held.push(`${pid}: ${readlinkSync(path)}`);
    }
  }
  return held;
}

/** What an open file holds; nothing of pipes and sockets, which have no contents to look at. @param {string} path */
function contents(path) {
  const target = readlinkSync(path);
  if (!target.startsWith('/') || target.startsWith('/dev/') || target.startsWith('/proc/')) return null;
  try {
    return readFileSync(path);
  } catch {
    return null; // a folder, or gone meanwhile
  }
}

const PAGE = 4096n;
/** So much is read at once. */
const PIECE = 1n << 22n;
/** Beyond a piece, so that no word is cut in two. */
const SEAM = 256n;

/** Which of these words stand anywhere in a process's writable memory. @param {number} pid @param {string[]} words */
export function inMemory(pid, words) {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pages = openSync(`/proc/${pid}/pagemap`, 'r');
  const seen = new Set();
  try {
    for (const [start, end] of writable(pid)) {
      for (let at = start; at < end; at += PIECE) {
        const until = at + PIECE + SEAM < end ? at + PIECE + SEAM : end;
        if (!isUsed(pages, at, until)) continue;
        for (const word of found(readAt(memory, at, Number(until - at)), words)) seen.add(word);
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pages);
  }
  return words.filter((word) => seen.has(word));
}

/** Where a process may write and has written anything. @param {number} pid @returns {[bigint, bigint][]} */
function writable(pid) {
  const areas = readFileSync(`/proc/${pid}/smaps`, 'utf8').matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw[^]*?^Rss: +(\d+) kB/gm);
  return [...areas].filter(([, , , kb]) => kb !== '0').map(([, start, end]) => [BigInt(`0x${start}`), BigInt(`0x${end}`)]);
}

/** Whether any page from here to there is in memory or swapped out: most of what is mapped never was. */
function isUsed(pages, from, until) {
  const entries = readAt(pages, (from / PAGE) * 8n, Number((until - from + PAGE - 1n) / PAGE) * 8);
  for (let at = 7; at < entries.length; at += 8) if (entries[at] & 0xc0) return true;
  return entries.length === 0; // the system does not tell: then it is looked at
}

/** Up to so many bytes; none where there is no reading, as in a device's memory. */
function readAt(file, at, length) {
  const buffer = Buffer.alloc(length);
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, length, at));
  } catch {
    return buffer.subarray(0, 0);
  }
}
