import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/engines/*.test.ts'], environment: 'node', bail: 0, fileParallelism: false },
});
