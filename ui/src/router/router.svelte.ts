import { href, match, type Place, type RouteName } from './routes';

let place = $state.raw<Place | null>(null);

/** Where the window is now; null when the address names no place. */
export const router = {
  get place(): Place | null {
    return place;
  },
};

/** Follows the address from now on. Returns the way to stop. */
export function startRouter(): () => void {
  const read = (): void => {
    place = match(location.hash);
  };
  read();
  addEventListener('hashchange', read);
  return () => removeEventListener('hashchange', read);
}

/** Goes to a place: `go('family', { id })`. */
export function go<Name extends RouteName>(...to: Parameters<typeof href<Name>>): void {
  location.hash = href(...to);
}
