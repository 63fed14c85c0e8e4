/** poolifier-web-worker 0.5 takes for a browser only what has a window, which no worker has. Imported before it. */
Object.assign(globalThis, { window: globalThis })
