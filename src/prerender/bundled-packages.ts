import type { Plugin } from 'vite';

/**
 * The packages whose code reaches the pages and workers, each with its licence. All of them permit use in an app under the
 * MIT licence. A build in which another one turns up fails: whoever adds it reads it, and its licence, first.
 */
export const bundledPackages: Readonly<Record<string, string>> = {
  '@internationalized/number': 'Apache-2.0',
  '@kurkle/color': 'MIT',
  'chart.js': 'MIT',
  clsx: 'MIT',
  dexie: 'Apache-2.0',
  papaparse: 'MIT',
  svelte: 'MIT',
  uqr: 'MIT',
  valibot: 'MIT',
  'workbox-window': 'MIT',
};

/** The package a module is of, null where it is the app's own or the bundler's. */
export function packageOf(moduleId: string): string | null {
  const inPackage = moduleId.replaceAll('\\', '/').split('/node_modules/').at(-1)!;
  if (inPackage === moduleId.replaceAll('\\', '/')) return null;
  return /^(@[^/]+\/)?[^/?]+/.exec(inPackage)?.[0] ?? null;
}

/** Fails a build that bundles a package nobody has agreed to. */
export const onlyBundledPackages = (): Plugin => ({
  name: 'stockgap:bundled-packages',
  apply: (userConfig, { command }) => command === 'build' && !userConfig.build?.ssr,
  generateBundle(_options, bundle) {
    const found = Object.values(bundle).flatMap((output) =>
      output.type === 'chunk' ? output.moduleIds.map(packageOf) : [],
    );
    const unknown = [...new Set(found)].filter((name) => name !== null && !(name in bundledPackages));
    if (unknown.length > 0) this.error(`Not among src/prerender/bundled-packages.ts: ${unknown.join(', ')}`);
  },
});
