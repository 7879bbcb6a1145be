export { clock, day, dayAndMonth, dayLong, instant, number } from './dates.svelte';
export { bundleOf, has, known, lang, languages, speak, t, type Lang } from './catalogue.svelte';
export { errorText } from './errors';
