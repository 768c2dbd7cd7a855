import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One browser waits while another works.
  test: { include: ['tests/engines/*.test.ts'], environment: 'node', bail: 0, maxWorkers: 2 },
});
