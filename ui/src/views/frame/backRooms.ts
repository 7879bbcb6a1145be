import House from '@lucide/svelte/icons/house';
import CircleHelp from '@lucide/svelte/icons/life-buoy';
import Settings from '@lucide/svelte/icons/settings-2';
import { href } from '@/router';
import { helpPages } from '../help/pages';
import { programmeRooms } from '../programme/rooms';

/** The rooms at the foot of the sidebar: those of the programme and of the machine, not of the day's work. */
export const backRooms = [
  { name: 'programme', icon: House, href: href('programme'), count: 0, with: programmeRooms.map((room): string => room.name) },
  { name: 'settings', icon: Settings, href: href('settings'), count: 0, with: ['languages', 'passphrase', 'diagnostics'] },
  { name: 'help', icon: CircleHelp, href: href('help'), count: 0, with: helpPages.map((page): string => page.name) },
];
