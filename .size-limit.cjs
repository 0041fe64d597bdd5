const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

// From this file's own folder, and no folder before the first build.
const dist = join(__dirname, 'dist');
const files = existsSync(join(dist, 'assets')) ? readdirSync(join(dist, 'assets')) : [];
const home = existsSync(join(dist, 'index.html')) ? readFileSync(join(dist, 'index.html'), 'utf8') : '';

/** The styles a page asks for before it is drawn. */
const stylesOf = (page) => {
  const file = join(dist, page, 'index.html');
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [...source.matchAll(/href="[^"]*?(assets\/[^"]+\.css)"/g)].map((match) => join('dist', match[1]));
};
const styled = ['', 'restock-gap', 'scenarios', 'storage'].filter((page) => stylesOf(page).length > 0);

/** Every script the first page asks for: its own, what that imports, and the blocking one. */
const firstRoute = [...home.matchAll(/(?:src|href)="[^"]*?((?:assets\/[^"]+|early)\.js)"/g)].map((match) =>
  join('dist', match[1]),
);

const chunk = (name, pattern, limit) => {
  const path = files.filter((file) => pattern.test(file)).map((file) => join('dist/assets', file));
  return path.length > 0 ? [{ name, path, limit, brotli: true }] : [];
};

const source = (file) => readFileSync(join(dist, 'assets', file), 'utf8');
const matches = (file, pattern) => [...source(file).matchAll(pattern)].map((match) => match[1]);

/** A script with all it imports before it runs. */
const whole = (file, found = new Set()) => {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of matches(file, /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) whole(next, found);
  return found;
};

/** A run loads the worker and one simulation with what it needs. */
const workers = files
  .filter((file) => /^worker-.*\.js$/.test(file))
  .flatMap((worker) =>
    matches(worker, /import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g).map((simulation) => ({
      name: `worker with ${simulation}`,
      path: [...whole(worker), ...whole(simulation)].map((file) => join('dist/assets', file)),
      limit: '20 kB',
      brotli: true,
    })),
  );

module.exports = [
  { name: 'first route, scripts', path: firstRoute, limit: '40 kB', brotli: true },
  ...styled.map((page) => ({
    name: `styles of /${page}`,
    path: stylesOf(page),
    limit: '10 kB',
    brotli: true,
  })),
  ...chunk('chart chunk', /^(chart|fan-canvas)[.-].*\.js$/i, '55 kB'),
  ...chunk('database chunk', /^(dexie|database)[.-].*\.js$/i, '30 kB'),
  ...workers,
];
