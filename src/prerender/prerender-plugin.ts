import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { Plugin, ResolvedConfig } from 'vite';
import { headerPolicy, metaPolicy } from './content-security-policy.ts';
import { pageSource } from './page-source.ts';
import type { renderPages } from './render.ts';

interface Chunk {
  readonly file: string;
  readonly imports: readonly string[];
  readonly styles: readonly string[];
}

/** Files of a page's own code, with what they import, beyond what every page loads. */
function preloadsOf(
  modules: readonly string[],
  chunks: ReadonlyMap<string, Chunk>,
  byFile: ReadonlyMap<string, Chunk>,
) {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (chunk: Chunk | undefined) => {
    if (!chunk || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    chunk.imports.forEach((file) => add(byFile.get(file)));
    chunk.styles.forEach((file) => styles.add(file));
  };
  modules.forEach((module) => add(chunks.get(module)));
  return { scripts, styles };
}

/**
 * Writes one index.html a route, and 404.html, at the end of a build, each with its security policy. Runs before the
 * service worker is made, so that it lists the pages.
 */
export function prerender(): Plugin {
  let config: ResolvedConfig;
  let failed = false;
  const chunks = new Map<string, Chunk>();
  const byFile = new Map<string, Chunk>();

  return {
    name: 'stockgap:prerender',
    apply: (userConfig, { command }) => command === 'build' && !userConfig.build?.ssr,
    configResolved(resolved) {
      config = resolved;
    },
    buildEnd(error) {
      failed = error !== undefined;
      // What comes after a failed build fails too, and would drown this.
      if (error) config.logger.error(error.message, { error });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    writeBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const styles = [...(output.viteMetadata?.importedCss ?? [])];
        const chunk = { file: output.fileName, imports: output.imports, styles };
        byFile.set(output.fileName, chunk);
        for (const module of output.moduleIds) chunks.set(module, chunk);
      }
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        // Bundlers end a failed build with this too; its own error says more.
        if (failed) return;
        const out = resolve(config.root, config.build.outDir);
        const server = join(config.root, 'node_modules/.stockgap', `prerender-${process.pid}-${Date.now()}`);
        await build({
          configFile: false,
          root: config.root,
          base: config.base,
          logLevel: 'warn',
          define: config.define ?? {},
          plugins: [svelte()],
          build: {
            ssr: 'src/prerender/render.ts',
            rolldownOptions: { checks: { pluginTimings: false } },
            outDir: server,
            copyPublicDir: false,
            emptyOutDir: true,
          },
        });
        try {
          const entry = (await import(pathToFileURL(join(server, 'render.js')).href)) as {
            renderPages: typeof renderPages;
          };
          const template = await readFile(join(out, 'index.html'), 'utf8');
          const shared = preloadsOf([join(config.root, 'src/main.ts')], chunks, byFile);
          for (const page of await entry.renderPages(config.base)) {
            const own = preloadsOf(
              page.modules.map((module) => join(config.root, module)),
              chunks,
              byFile,
            );
            const beyond = (files: ReadonlySet<string>, known: ReadonlySet<string>) =>
              [...files].filter((file) => !known.has(file)).map((file) => config.base + file);
            const source = pageSource(template, page, {
              scripts: beyond(own.scripts, shared.scripts),
              styles: beyond(own.styles, shared.styles),
            });
            const file = page.path === '404' ? '404.html' : join(page.path, 'index.html');
            await mkdir(join(out, page.path === '404' ? '' : page.path), { recursive: true });
            await writeFile(join(out, file), source);
          }
          const headers = join(out, '_headers');
          const text = await readFile(headers, 'utf8');
          await writeFile(headers, text.replace('{policy}', headerPolicy));
        } finally {
          await rm(server, { recursive: true, force: true });
        }
      },
    },
  };
}
