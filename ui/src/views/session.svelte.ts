import { allow, call, commands, onChanged, saved, type Session } from '@/platform';

let session = $state.raw<Session | null>(null);

/** Who is here, in which programme, and the counts beside the names of the rooms. */
export const here = {
  get session(): Session | null {
    return session;
  },
};

/** Reads the session again; called at the start, after changes and at midnight. */
export async function loadSession(): Promise<Session> {
  const answer = await call(commands.session);
  session = answer;
  allow(answer);
  saved.at ??= answer.lastSavedAt;
  wear(answer.theme);
  return answer;
}

/** Puts the chosen theme on the page; `system` leaves the choice to the machine. */
export function wear(theme: string): void {
  if (theme !== 'light' && theme !== 'dark') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Keeps the counts right after every change. Returns the way to stop. */
export function followSession(): () => void {
  return onChanged(['families', 'visits', 'notes', 'promises', 'kits', 'settings', 'review', 'team'], again);
}

/**
 * Reads the session again when the machine's day is no longer the day on screen. Only a person's own action may call
 * it: every command counts as a sign of life, and a timer would keep an empty chair unlocked.
 */
export function noticeNewDay(): void {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  if (session && dayAsked !== day && session.today !== day) {
    dayAsked = day;
    again();
  }
}

let dayAsked = '';
const again = (): void => void loadSession().catch(() => undefined); // the old counts stay until the next change
