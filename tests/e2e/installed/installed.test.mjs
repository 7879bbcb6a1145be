// What the package put on the machine works together: the command line makes records, the window opens them.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { Alone } from '../shell/lib/alone.mjs';
import { Home } from '../shell/lib/app.mjs';

const PROGRAM = '/usr/bin/doorstep';
const COMMAND_LINE = '/usr/bin/doorstep-cli';
const PASSPHRASE = 'quiet lantern over five hills';

describe('the installed package', { timeout: 240_000 }, () => {
  /** @type {Home} */ let home;
  /** @type {Alone | undefined} */ let alone;
  before(() => {
    home = new Home();
  });
  after(() => {
    alone?.stop();
    home.remove();
  });

  /** @param {...string} words @returns {any} */
  function told(...words) {
    const { stdout, stderr, status } = spawnSync(COMMAND_LINE, ['--json', ...words], { env: home.env, input: `${PASSPHRASE}\n`, encoding: 'utf8' });
    assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
    return JSON.parse(stdout);
  }

  it('makes records from the command line, its words typed back', async () => {
    const init = spawn(COMMAND_LINE, ['--json', 'init', '--programme', 'Harbour Lights', '--lead', 'Rosa Vidal'], { env: home.env, stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface(init.stdout);
    init.stdin.write(`${PASSPHRASE}\n`);
    const [words] = await once(lines, 'line');
    init.stdin.end(`${JSON.parse(words).recoveryWords.join(' ')}\n`);
    const [code] = await once(init, 'close');
    assert.equal(code, 0, 'the records are made');
    told('demo');
  });

  it('opens them in its window, shows Today, and locks', async () => {
    const names = told('today').visits.map((/** @type {{ familyName: string }} */ visit) => visit.familyName);
    assert.ok(names.length > 0, 'the demo programme has visits today');
    alone = await Alone.start(PROGRAM, home.env);
    await alone.signIn(PASSPHRASE);
    await alone.shows(names.slice(0, 2));
    await alone.lock();
  });
});
