import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { '@': here('./src') } },
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [here('..')] } },
  build: {
    target: 'safari16.4',
    // The window's policy is default-src 'self': a data: font or picture would be refused.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: here('./index.html'), unlock: here('./unlock.html'), neutral: here('./neutral.html') },
      // The small parts that many pages share pack better together than a file each.
      output: { codeSplitting: { groups: [{ name: 'shared', test: /src[\\/]shared[\\/](?!Safe|Family)/, minShareCount: 3 }] } },
    },
  },
});
