import { describe, expect, it } from 'vitest';
import { allow, may, mayEverywhere, type Session } from '@/platform';
import { firstRoom, isOpen } from './firstRoom';

const here = (...acts: string[]): void =>
  allow({ acts: acts.map((act) => ({ act: act.replace('*', ''), everywhere: act.endsWith('*') })) } as Session);

describe('the first room', () => {
  it('is where the day of each role begins', () => {
    here('today', 'families*', 'kit_board');
    expect(firstRoom(), 'a visitor has a day with families').toBe('today');
    here('families*', 'kit_board*', 'shelf*');
    expect(firstRoom(), 'whoever packs begins at the board').toBe('kits');
    here('families*', 'family_reach*');
    expect(firstRoom(), 'whoever answers the door looks for a name').toBe('families');
  });

  it('follows what the backend says and nothing else', () => {
    here('kit_board');
    expect([may('kit_board'), mayEverywhere('kit_board')], 'for the caseload only').toEqual([true, false]);
    expect(may('shelf'), 'what was not said is not offered').toBe(false);
    expect([isOpen('kits'), isOpen('shelf'), isOpen('help')], 'help is open to everybody').toEqual([true, false, true]);
  });
});
