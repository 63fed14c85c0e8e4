import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { findBrowser, LAUNCH_ARGUMENTS } from './scripts/find-browser.mjs'
import { quietness } from './scripts/quietness.mjs'
import { serviceWorker } from './scripts/service-worker-plugin.mjs'
import { TestReporter } from './scripts/test-reporter.mjs'

/** They isolate the page: shared memory and a clock of 5 µs. Documents and worker scripts both need them. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** What can be seen without a script comes before the scripts. */
const firstSightFirst = {
  name: 'first-sight-first',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string) =>
      html.replace(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
  },
}

/**
 * Most of the chart's file runs when it comes, so Chromium compiles it whole, beside the page and not on it.
 * https://v8.dev/blog/explicit-compile-hints
 */
const compiledAhead = ({ name }: { name: string }) =>
  name === 'ChartDrawing' ? '//# allFunctionsCalledOnLoad' : ''

/** It travels with every measurement. */
const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))

// Vite takes it for what it prepares of packages; "test" would make development builds of them.
if (process.env.VITEST) process.env.NODE_ENV = 'production'

type Project = NonNullable<TestProjectInlineConfiguration['test']>

/** Tests that run inside a page. Only a test run looks for a browser; building the site needs none. */
function inBrowser(): Project {
  const found = process.env.VITEST ? findBrowser() : undefined
  const launchOptions = { args: LAUNCH_ARGUMENTS, ...(found ? { executablePath: found.path } : {}) }
  return {
    // Files that run in one page load what they share once.
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions }),
      instances: [{ browser: 'chromium' }],
      commands: { quietness },
    },
  }
}

/** Tests that drive a browser on the built site. */
const onTheSite: Project = {
  environment: 'node',
  globalSetup: ['tests/e2e/build-site.ts'],
  hookTimeout: 120_000,
}

export default defineConfig({
  base: './',
  define: { PAGE_VERSION: JSON.stringify(version) },
  plugins: [react(), firstSightFirst, serviceWorker()],
  server: { headers },
  preview: { headers },
  worker: { format: 'es' },
  // Found only on the way, one of them would reload a page test.
  optimizeDeps: {
    include: [
      'axe-core',
      'comlink',
      'fast-check',
      'idb-keyval',
      'react-dom/client',
      'recharts',
      'uqr',
      'zustand/vanilla',
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { postBanner: compiledAhead } },
  },
  test: {
    reporters: ['default', new TestReporter()],
    // Long waits end only tests of something that does not happen at all.
    testTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // They mostly wait, so more of them than there are cores.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          // Loading the modules again for each file would take most of the time.
          isolate: false,
          pool: 'threads',
          provide: { whole: false },
        },
      },
      {
        extends: true,
        // React as it ships: its development build takes a quarter longer.
        mode: 'production',
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/page/watch-renders.ts'],
          ...inBrowser(),
        },
      },
      { extends: true, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...onTheSite } },
      // Of these files `npm test` runs one in twenty of what they have: tests/fakes/amount.ts.
      {
        extends: true,
        test: {
          name: 'whole',
          environment: 'node',
          include: ['tests/unit/**/*.sampled.test.ts'],
          testTimeout: 600_000,
          isolate: false,
          pool: 'threads',
          provide: { whole: true },
        },
      },
      // What needs a quiet machine runs apart, one after another: `npm run test:machine`.
      {
        extends: true,
        test: {
          name: 'machine',
          include: ['tests/machine/*.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...onTheSite,
        },
      },
      {
        extends: true,
        test: {
          name: 'machine-browser',
          include: ['tests/machine/browser/**/*.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...inBrowser(),
        },
      },
    ],
  },
})
