import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/generated/**', 'src/**/*.d.ts'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          // compiling the rules takes seconds, and CI machines are slow
          testTimeout: 60_000,
          exclude: ['test/package/**', 'test/desk/browser/**'],
          // what a CommonJS package exports is the same here as in Node
          deps: { interopDefault: false },
        },
      },
      {
        // what a consumer gets: needs `npm run build` first, as `npm test` does it
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        // the desk in a real browser: needs `npm run build` too, and Chromium, which the setup installs
        test: {
          name: 'desk',
          include: ['test/desk/browser/**/*.test.ts'],
          globalSetup: ['test/desk/browser/chromium.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // machines that run this are small, and a browser is not
          fileParallelism: false,
        },
      },
    ],
  },
})
