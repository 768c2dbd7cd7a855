import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        // Small chunks compress badly: what every page needs is one file, what every draft needs another.
        codeSplitting: {
          groups: [
            { name: 'platform', test: /node_modules\/(svelte|@sveltejs|clsx|esm-env)\// },
          ],
        },
      },
    },
  },
  // jsPDF's ways to draw HTML and SVG, which the worker never takes.
  worker: { format: 'es', rolldownOptions: { external: ['html2canvas', 'dompurify', 'canvg'] } },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    environment: 'node',
  },
});
