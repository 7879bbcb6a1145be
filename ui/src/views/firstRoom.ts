import { may } from '@/platform';
import type { RouteName } from '@/router';

/** The act that opens a room; a room without one is open to everybody. */
export const opens = {
  today: 'today',
  families: 'families',
  kits: 'kit_board',
  shelf: 'shelf',
  import: 'import_load',
  review: 'review_list',
  keeping: 'keeping',
} as const satisfies Partial<Record<RouteName, string>>;

/** Whether a room is this person's. */
export const isOpen = (room: string): boolean => !(room in opens) || may(opens[room as keyof typeof opens]);

/** Where somebody's day begins: Today, the board for whoever packs, the list for whoever answers the door. */
export const firstRoom = (): 'today' | 'kits' | 'families' =>
  isOpen('today') ? 'today' : isOpen('kits') ? 'kits' : 'families';
