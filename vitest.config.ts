import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/stories/**'],
    allowOnly: false,
    reporters: ['default', ['json', { outputFile: '.callready/test/vitest.json' }]],
  },
});
