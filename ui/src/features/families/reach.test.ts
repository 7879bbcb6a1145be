import { expect, it } from 'vitest';
import { channels, emptyWay, lackOf, meantWays } from './reach';

const way = (kind: string, words = '', hours = '') => ({ kind, words, hours });

it('drops a way that was added and left alone', () => {
  expect(meantWays([emptyWay(), way('text', '555 0100')]), 'nothing was said in it').toEqual([way('text', '555 0100')]);
  expect(lackOf(emptyWay()), 'and nobody is asked about it').toBeNull();
});

it('asks which way a typed number is for', () => {
  expect(lackOf(way('', '555 0100'))).toBe('kind');
  expect(lackOf(way('', '', 'mornings'))).toBe('kind');
});

it.each(channels)('%s without a number or an address is safe only in person', (kind) => {
  expect(lackOf(way(kind, '  ')), 'else every number of this kind would count as safe').toBe(kind === 'inPerson' ? null : 'words');
  expect(lackOf(way(kind, 'their own')), 'it says which').toBeNull();
});
