// Writes what later versions must still understand: each calculator's inputs as they are now
// (src/calculators/<id>/defaults-<version>.json), the engine's figures (src/engine/figures-<version>.json) and, with
// --corpus, the links of this release (src/share/corpus/<release>.json).
//
//   npm run freeze             writes what is missing; refuses to change what is there
//   npm run freeze -- <id>     writes the defaults of one calculator anew, while no corpus has a link of it
//   npm run freeze -- --corpus writes everything of the present versions anew: only while they are unreleased
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createServer } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const anew = process.argv.includes('--corpus');
const renewed = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** Calculators that a link of some release may have been made with. */
async function linkedOf() {
  const corpora = (await readdir(join(root, 'src/share/corpus'))).filter((file) => file.endsWith('.json'));
  const texts = await Promise.all(
    corpora.map((file) => readFile(join(root, 'src/share/corpus', file), 'utf8')),
  );
  return new Set(texts.flatMap((text) => Object.keys(JSON.parse(text))));
}

async function write(file, content) {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(
    path,
    await format(JSON.stringify(content), { ...(await resolveConfig(path)), parser: 'json' }),
  );
  console.log(`Wrote ${file}`);
}

/** Writes a file that must not change any more; @returns a sentence when it would have to. */
async function freeze(file, content, mend, isOpen = anew) {
  const path = join(root, file);
  if (!isOpen && existsSync(path)) {
    const same = JSON.stringify(JSON.parse(await readFile(path, 'utf8'))) === JSON.stringify(content);
    return same ? null : `${file} is not what the code says any more. ${mend}`;
  }
  await write(file, content);
  return null;
}

/** Loads modules as the site's build would, from the files as they are when it starts. */
const startLoader = () =>
  createServer({
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });

const loader = await startLoader();
const problems = [];
let engine;
try {
  const { folders } = await loader.ssrLoadModule('/src/calculators/loaders.ts');
  const { loadCalculator } = await loader.ssrLoadModule('/src/calculators/registry.ts');
  const { frozenInputs } = await loader.ssrLoadModule('/src/fields/frozen-inputs.ts');
  const { versionFigures } = await loader.ssrLoadModule('/src/engine/version-figures.ts');
  engine = (await loader.ssrLoadModule('/src/engine/version.ts')).engineVersion;
  problems.push(
    await freeze(
      `src/engine/figures-${engine}.json`,
      versionFigures(),
      'Raise engineVersion in src/engine/version.ts, then run: npm run freeze',
    ),
  );
  const linked = await linkedOf();
  for (const id of renewed) {
    if (![...folders].includes(id)) problems.push(`There is no calculator called "${id}".`);
    else if (linked.has(id)) problems.push(`Links of ${id} are in src/share/corpus, so its defaults stay.`);
  }
  for (const id of [...folders].sort()) {
    const { version, inputs } = await loadCalculator(id);
    problems.push(
      await freeze(
        `src/calculators/${id}/defaults-${version}.json`,
        frozenInputs(inputs),
        linked.has(id)
          ? `Raise the version in its index.ts to ${version + 1}, add a step to upgrade, then run: npm run freeze`
          : `No release has it yet: npm run freeze -- ${id}`,
        anew || (renewed.includes(id) && !linked.has(id)),
      ),
    );
  }
} finally {
  await loader.close();
}

if (anew) {
  // The files written just now are found by a loader that starts after them.
  const fresh = await startLoader();
  try {
    const { folders } = await fresh.ssrLoadModule('/src/calculators/loaders.ts');
    const { loadCalculator } = await fresh.ssrLoadModule('/src/calculators/registry.ts');
    const { corpusLinks } = await fresh.ssrLoadModule('/src/app/share/corpus-links.ts');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const corpus = {};
    for (const id of [...folders].sort()) corpus[id] = await corpusLinks(await loadCalculator(id), engine);
    await write(`src/share/corpus/${version}.json`, corpus);
  } finally {
    await fresh.close();
  }
}

const refused = problems.filter((problem) => problem !== null);
if (refused.length > 0) {
  console.error(
    [...refused, 'A release not yet out may be written anew as a whole: npm run freeze -- --corpus'].join(
      '\n',
    ),
  );
  process.exitCode = 1;
}
