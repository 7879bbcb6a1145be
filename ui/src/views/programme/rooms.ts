import Archive from '@lucide/svelte/icons/archive';
import DatabaseBackup from '@lucide/svelte/icons/database-backup';
import KeyRound from '@lucide/svelte/icons/key-round';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Eye from '@lucide/svelte/icons/eye';
import History from '@lucide/svelte/icons/history';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import { may } from '@/platform';
import type { RouteName } from '@/router';

/** A page of the programme's own affairs; its words are `programme-<name>` and `programme-<name>-text`. */
export interface ProgrammeRoom {
  name: RouteName;
  icon: Component<{ size?: number }>;
  /** The act that opens it, by the name of its command; without one it is open to everybody. */
  act?: string;
}

/** What the Programme page leads to, in order: people, then what is kept, then the machine. */
export const programmeRooms: readonly ProgrammeRoom[] = [
  { name: 'team', icon: Users, act: 'team' },
  { name: 'keeping', icon: Archive, act: 'keeping' },
  { name: 'backups', icon: DatabaseBackup, act: 'backups' },
  { name: 'drill', icon: KeyRound, act: 'drills' },
  { name: 'integrity', icon: Stethoscope, act: 'integrity' },
  { name: 'changes', icon: History, act: 'changes' },
  { name: 'access', icon: Eye, act: 'access' },
];

/** The rooms that this person has a use for. */
export const openRooms = (): ProgrammeRoom[] => programmeRooms.filter(({ act }) => act === undefined || may(act));
