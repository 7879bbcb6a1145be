import type { Component } from 'svelte';
import type { RouteName } from '@/router';

/** A page of the programme's own affairs; its words are `programme-<name>` and `programme-<name>-text`. */
export interface ProgrammeRoom {
  name: RouteName;
  icon: Component<{ size?: number }>;
}

/** What the Programme page leads to, in order: people, then what is kept, then the machine. */
export const programmeRooms: readonly ProgrammeRoom[] = [];
