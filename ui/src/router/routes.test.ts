import { describe, expect, it } from 'vitest';
import { href, match, routes, type RouteName } from './routes';

describe('routes', () => {
  it('finds the way back from every address it makes', () => {
    for (const name of Object.keys(routes) as RouteName[]) {
      const values = { id: 'a/b ñ', visit: 'v 2', release: '-' };
      const address = href(name, values as never);
      expect(match(address)?.name, `${address} must lead to ${name}`).toBe(name);
    }
  });

  it('carries values through the address unharmed', () => {
    const place = match(href('brief', { id: 'é/?#', visit: '100%' }));
    expect(place).toEqual({ name: 'brief', params: { id: 'é/?#', visit: '100%' } });
  });

  it('treats an empty address as Today', () => {
    expect(match('')?.name).toBe('today');
    expect(match('#')?.name).toBe('today');
  });

  it('names no place for an unknown or broken address', () => {
    expect(match('#/nowhere')).toBeNull();
    expect(match('#/families/%E0%A4%A'), 'a broken escape must not throw').toBeNull();
  });
});
