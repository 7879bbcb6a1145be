import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    conditions: ['browser'],
  },
  server: { fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] } }, // the catalogue lies beside us
  // A test that needs a document says so in its first line: // @vitest-environment jsdom
  test: { environment: 'node', include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] },
});
