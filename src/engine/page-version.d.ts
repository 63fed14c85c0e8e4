/** From package.json; the bundler puts it in (`vite.config.ts`). */
declare const PAGE_VERSION: string
