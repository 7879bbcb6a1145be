import type { KitCard } from '@/shared/wire';

/** Steps that need no words: one press, and the toast takes them back. */
const plain = ['sendOut', 'handOver', 'pickUp', 'mail', 'giveByVisitor', 'unpack', 'askAgain', 'cancel'] as const;
export type PlainStep = (typeof plain)[number];
export const isPlain = (step: string): step is PlainStep => (plain as readonly string[]).includes(step);

/** How many steps stand as buttons; the rest waits under "More". */
const buttons = 2;
const quiet = ['unpack', 'putOff', 'decline', 'cancel', 'bringBack'];

/** What comes next if it goes as it was planned. */
const byWay: Record<string, string> = { ownVisitor: 'giveByVisitor', courier: 'sendOut', leftSafe: 'sendOut', pickup: 'pickUp', mail: 'mail' };

/** The usual steps as buttons, the seldom ones in the menu. The backend says what can follow and in which order. */
export function spread(card: KitCard): { shown: string[]; hidden: string[] } {
  const planned = card.way === null ? undefined : byWay[card.way];
  const usual = card.steps.filter((step) => !quiet.includes(step)).sort((a, b) => Number(b === planned) - Number(a === planned));
  const shown = usual.slice(0, buttons);
  return { shown, hidden: card.steps.filter((step) => !shown.includes(step)) };
}

/** Days that a card is late by, only where somebody has to do something about it. */
export const isLate = (card: KitCard): boolean => card.dueOn !== null && card.lateDays > 0;
