/** Of which build this worker is; the bundler puts it in (`scripts/service-worker-plugin.mjs`). */
declare const BUILD: import('./kept-files').Build
