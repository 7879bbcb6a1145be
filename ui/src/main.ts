import './styles/index.css';
import { mount } from 'svelte';
import { known, speak } from './i18n';
import { startRouter } from './router';
import App from './views/frame/App.svelte';
import { loadSession } from './views/session.svelte';
import Stopped from './views/frame/Stopped.svelte';

const target = document.getElementById('app') ?? document.body;

try {
  const session = await loadSession();
  await speak(known(session.language));
  startRouter();
  mount(App, { target });
} catch {
  // Without a session there is nothing to show; the sentence stays general so that it can tell nothing.
  await speak('en');
  mount(Stopped, { target });
}
