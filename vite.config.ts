import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CountReporter } from './scripts/count-reporter.mjs'
import { findBrowser, LAUNCH_ARGUMENTS } from './scripts/find-browser.mjs'
import { serviceWorker } from './scripts/service-worker-plugin.mjs'

/** They isolate the page: shared memory and a clock of 5 µs. Documents and worker scripts both need them. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** Only a test run looks for a browser; building the site needs none. */
function browserForTests() {
  const found = process.env.VITEST ? findBrowser() : undefined
  return playwright({
    launchOptions: { args: LAUNCH_ARGUMENTS, ...(found ? { executablePath: found.path } : {}) },
  })
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

export default defineConfig({
  base: './',
  define: { PAGE_VERSION: JSON.stringify(version) },
  plugins: [react(), firstSightFirst, serviceWorker()],
  server: { headers },
  preview: { headers },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { postBanner: compiledAhead } },
  },
  test: {
    reporters: ['default', new CountReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          // Ten thousand links and files take longer where other programs hold the cores.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          // As below.
          retry: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: browserForTests(),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Real measurements in a real browser, on machines that do other things as well: one more try, and the summary
          // names each test that needed it.
          retry: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
