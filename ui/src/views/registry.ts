import type { Component } from 'svelte';
import { routes, type RouteName } from '@/router';

type View = Component<Record<string, string>>;

// `today` lives in TodayView.svelte, `help-safety` in HelpSafetyView.svelte and so on; each is a chunk of its own, loaded when first visited.
const files = import.meta.glob<{ default: View }>('./*View.svelte');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const fileOf = (name: string): string => `./${name.split('-').map(capital).join('')}View.svelte`;

/** Loads the page of a place. */
export async function viewOf(name: RouteName): Promise<View> {
  const load = files[fileOf(name)];
  if (!load) throw new Error(`no view for ${name}`);
  return (await load()).default;
}

/** Places without a page; a test keeps this empty. */
export const missingViews = (): RouteName[] =>
  (Object.keys(routes) as RouteName[]).filter((name) => !files[fileOf(name)]);
