import './styles/index.css';
import { mount } from 'svelte';
import { known, speak } from './i18n';
import { call, commands } from './platform';
import Stopped from './views/frame/Stopped.svelte';
import Unlock from './views/unlock/Unlock.svelte';

const target = document.getElementById('app') ?? document.body;
const topics = ['ui', 'errors', 'core', 'team', 'backups'] as const; // this window needs none of the words about families

try {
  const status = await call(commands.vaultStatus);
  await speak(known(navigator.language), topics); // nothing is open yet: the machine's own language, if we speak it
  mount(Unlock, { target, props: { first: status, topics } });
} catch {
  await speak('en', topics);
  mount(Stopped, { target });
}
