import HardDrive from '@lucide/svelte/icons/hard-drive';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Table from '@lucide/svelte/icons/table-2';
import type { Component } from 'svelte';
import type { RouteName } from '@/router';

/** A page of Help; its words are `<name>` and `<name>-text`. */
export interface HelpPage {
  name: RouteName;
  icon: Component<{ size?: number }>;
}

/** What Help leads to, in order. */
export const helpPages: readonly HelpPage[] = [
  { name: 'help-safety', icon: ShieldCheck },
  { name: 'help-permissions', icon: Table },
  { name: 'help-computer', icon: HardDrive },
];
