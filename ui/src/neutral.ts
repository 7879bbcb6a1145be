import './styles/neutral.css';
import { mount } from 'svelte';
import Neutral from './views/neutral/Neutral.svelte';

mount(Neutral, { target: document.body });
