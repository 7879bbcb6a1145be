export { go, router, startRouter } from './router.svelte';
export { href, match, routes, type Params, type Place, type RouteName } from './routes';
