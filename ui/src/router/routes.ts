/** Every place in the main window. `:name` is a value in the address. */
export const routes = {
  today: '/',
  families: '/families',
  enrol: '/families/new', // before `family`: the first pattern that fits wins
  family: '/families/:id',
  brief: '/families/:id/brief/:visit',
  consent: '/families/:id/consent/:release',
  release: '/releases/:id',
  history: '/families/:id/history',
  plan: '/plan',
  visit: '/visits/:id',
  finish: '/visits/:id/finish',
  kits: '/kits',
  kit: '/kits/:id',
  shelf: '/shelf',
  receive: '/shelf/receive',
  import: '/import',
  review: '/review',
  programme: '/programme',
  team: '/programme/team',
  handOver: '/programme/team/:id/families',
  keeping: '/programme/keeping',
  backups: '/backups',
  drill: '/backups/drill',
  integrity: '/integrity',
  access: '/programme/access',
  changes: '/programme/changes',
  settings: '/settings',
  languages: '/settings/languages',
  passphrase: '/settings/passphrase',
  diagnostics: '/settings/diagnostics',
  help: '/help',
  'help-safety': '/help/safety',
  'help-permissions': '/help/permissions',
  'help-computer': '/help/computer',
} as const;

export type RouteName = keyof typeof routes;

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The values a route needs, read off its pattern: `Params<'brief'>` is `{ id: string; visit: string }`. */
export type Params<Name extends RouteName> = Record<NamesIn<(typeof routes)[Name]>, string>;

/** A place together with its values. */
export type Place = { [Name in RouteName]: { name: Name; params: Params<Name> } }[RouteName];

type Rest<Name extends RouteName> = keyof Params<Name> extends never ? [] : [params: Params<Name>];

/** The address of a place, for links: `href('family', { id })`. */
export function href<Name extends RouteName>(name: Name, ...rest: Rest<Name>): string {
  const values: Record<string, string> = rest[0] ?? {};
  return '#' + routes[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
}

/** Which place an address names, or null. */
export function match(hash: string): Place | null {
  const parts = split(hash.replace(/^#/, ''));
  for (const name of Object.keys(routes) as RouteName[]) {
    const params = fit(split(routes[name]), parts);
    if (params) return { name, params } as Place;
  }
  return null;
}

const split = (path: string): string[] => path.split('/').filter((part) => part !== '');

function fit(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [i, piece] of pattern.entries()) {
    const part = parts[i] ?? '';
    if (!piece.startsWith(':')) {
      if (piece !== part) return null;
      continue;
    }
    try {
      params[piece.slice(1)] = decodeURIComponent(part);
    } catch {
      return null; // a broken %-sequence names no place
    }
  }
  return params;
}
