import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * One benchmark module with all it imports as a single plain ES module, minified as it is shipped.
 *
 * @param {string} entry - path from the project root
 * @returns {Promise<string>} the code
 */
export async function bundle(entry) {
  const outDir = await mkdtemp(join(tmpdir(), 'stockgap-bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        lib: { entry: join(root, entry), formats: ['es'], fileName: () => 'bundle.js' },
        outDir,
        emptyOutDir: true,
        // One file, whatever is loaded only when it is wanted.
        rolldownOptions: { output: { codeSplitting: false } },
        minify: true,
        target: 'es2023',
      },
    });
    return await readFile(join(outDir, 'bundle.js'), 'utf8');
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
