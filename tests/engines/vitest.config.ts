import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One browser after the other: side by side they are slower to leave a page than the smoke's steps allow for.
  test: { include: ['tests/engines/*.test.ts'], environment: 'node', bail: 0, fileParallelism: false },
});
