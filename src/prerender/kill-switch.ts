import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/**
 * A worker in place of the usual one that takes itself, and the caches of this app alone, away, and reloads its pages. Other
 * projects may live on the same origin, so nothing else is touched; drafts and saved scenarios stay.
 */
const workerSource = (cachePrefix: string) => `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const remove = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('${cachePrefix}')).map((name) => caches.delete(name)));
    const pages = await self.clients.matchAll({ type: 'window' });
    await self.registration.unregister();
    for (const page of pages) page.navigate(page.url);
  };
  event.waitUntil(remove());
});
`;

/** Overwrites the built service worker with one that removes itself. */
export function killSwitch(cachePrefix: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'stockgap:kill-switch',
    apply: (userConfig, { command }) => command === 'build' && !userConfig.build?.ssr,
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () =>
        writeFile(join(resolve(config.root, config.build.outDir), 'sw.js'), workerSource(cachePrefix)),
    },
  };
}
