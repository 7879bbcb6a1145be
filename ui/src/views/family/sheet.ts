import type { PersonView, WayView } from '@/shared/wire';

/** The one dialog that can stand open over a family's page. */
export type Sheet =
  | { what: 'person'; person: PersonView | null }
  | { what: 'way'; way: WayView | null }
  | { what: 'safe' | 'strength' | 'promise' | 'note' | 'plan' | 'kit' | 'sealed' | 'seal' | 'restricted' | 'edit' | 'share' | 'leave' | 'remove' };
