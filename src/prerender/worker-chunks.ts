import type { Plugin } from 'vite';

/**
 * WebKit runs a worker's first script again when another one imports from it, and what it had begun is lost to the worker's
 * messages. So nothing but the start lies in the first script: all it needs is a file beside it.
 */
export const workerChunkGroups = [
  {
    name: 'parts-of-worker',
    tags: ['$initial' as const],
    test: (id: string) => !/\/src\/[\w-]*worker\.ts(\?|$)/.test(id),
  },
];

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
}
type Output = Chunk | { readonly type: 'asset' };

/** Chunks that import from a first script, each as "who from whom". */
export function importsFromEntries(outputs: readonly Output[]): readonly string[] {
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  return chunks.flatMap(({ fileName, imports }) =>
    imports.filter((name) => entries.has(name)).map((name) => `${fileName} from ${name}`),
  );
}

/** Fails the build of a worker whose first script others import from. */
export const entryByItself = (): Plugin => ({
  name: 'stockgap:entry-by-itself',
  apply: 'build',
  generateBundle(_options, bundle) {
    const found = importsFromEntries(Object.values(bundle));
    if (found.length > 0) this.error(`Imported from the first script of a worker: ${found.join(', ')}`);
  },
});
