// Proves that svelte-check looks inside components: it must fail, and name the error we planted.
import { spawnSync } from 'node:child_process';

const run = spawnSync(
  process.execPath,
  ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', 'tests/planted/tsconfig.json', '--output', 'machine'],
  { encoding: 'utf8' },
);
const said = `${run.stdout}${run.stderr}`;
const caught = run.status !== 0 && said.includes('Planted.svelte') && /'string' is not assignable to type 'number'/.test(said);
if (!caught) {
  console.error('svelte-check did not report the planted type error, so its silence proves nothing.');
  console.error(said);
  process.exit(1);
}
console.log('planted type error: reported, as it must be');
