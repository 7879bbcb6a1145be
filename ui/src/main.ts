import './styles/index.css';
import { mount, unmount } from 'svelte';
import { known, speak } from './i18n';
import { veil } from './platform';
import { startRouter } from './router';
import App from './views/frame/App.svelte';
import { loadSession } from './views/session.svelte';
import Stopped from './views/frame/Stopped.svelte';
import Veil from './views/frame/Veil.svelte';

const target = document.getElementById('app') ?? document.body;

async function start(): Promise<void> {
  const session = await loadSession();
  await speak(known(session.language));
  startRouter();
  mount(App, { target });
}

/** The page was read anew under its cover: nothing of it is there until the cover is gone. */
async function waitUnderCover(): Promise<void> {
  await speak(known(navigator.language));
  const alone = mount(Veil, { target });
  await veil.lifted();
  await unmount(alone);
}

try {
  await start().catch(async (thrown: unknown) => {
    if (!veil.drawn) throw thrown;
    await waitUnderCover();
    await start();
  });
} catch {
  // Without a session there is nothing to show; the sentence stays general so that it can tell nothing.
  await speak('en');
  mount(Stopped, { target });
}
