import type { OneTimePhrase, TeamMember } from '@/shared/wire';

/** What is open over the team's page. */
export type Sheet =
  | { what: 'add' }
  | { what: 'slip'; given: OneTimePhrase }
  | { what: 'role' | 'name' | 'phrase' | 'remove'; member: TeamMember };
