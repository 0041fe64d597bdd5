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
const pages = existsSync(dist) ? readdirSync(dist) : [];
const styled = ['', ...pages].filter((page) => stylesOf(page).length > 0);

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

/**
 * A run of the gap is 21 kB of engine, looked through piece by piece: it has no field, word or table that only pages need. The laws
 * of chance are one file for all runs (4 kB), loaded once and kept. These load more of the engine besides.
 */
const runLimits = {
  default: '27 kB',
  // The expected values of the gap as well, to place the cap where the next order stops paying.
  'calculators/stop-selling/simulation': '34 kB',
  // The expected values too, with every handling time, or pace of selling, tried against them.
  'calculators/handling-time/simulation': '36 kB',
  'calculators/stretch-stock/simulation': '31 kB',
  // The expected values too, to judge the restock date that a warning offers: once in the run, not at each redraw of the page.
  'calculators/restock-gap/simulation': '34.5 kB',
  // What ranks the ways under the same futures, and the search for what would turn the pick.
  'calculators/ways-across/simulation': '35 kB',
  'gap/jobs/rank-ways': '35 kB',
  // Every mix of channels under the same futures, and the pick at other levels of stock.
  'calculators/channel-choice/simulation': '29.5 kB',
  // The search for the best levers, and the test of how sure its ranking is.
  'gap/jobs/optimise-ways': '32 kB',
  // Its stock is a gap with usual values, which come with the words of all the gap's fields.
  'calculators/days-of-cover/simulation': '41 kB',
};

/** A run loads the worker's program and one simulation with what it needs. */
const runs = files
  .filter((file) => /^worker-.*\.js$/.test(file))
  .flatMap((worker) => {
    const simulations = source(worker).matchAll(
      /["'`]\.\/((?:calculators|gap|catalogue)\/[^"'`]+)\.ts["'`]:\s*\(\)\s*=>\s*import\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
    );
    return [
      { name: 'worker', path: [...whole(worker)], limit: '5 kB' },
      ...[...simulations].map(([, name, file]) => ({
        name: `worker with ${name}`,
        path: [...new Set([...whole(worker), ...whole(file)])],
        limit: runLimits[name] ?? runLimits.default,
      })),
    ].map((one) => ({ ...one, path: one.path.map((file) => join('dist/assets', file)), brotli: true }));
  });

module.exports = [
  { name: 'first route, scripts', path: firstRoute, limit: '35 kB', brotli: true },
  ...styled.map((page) => ({
    name: `styles of /${page}`,
    path: stylesOf(page),
    // 10 kB, and what lets text grow with the reader's own size and pictures keep to forced colours.
    limit: '10.5 kB',
    brotli: true,
  })),
  ...chunk('chart chunk', /^(chart|fan-canvas)[.-].*\.js$/i, '55 kB'),
  ...chunk('database chunk', /^(dexie|database)[.-].*\.js$/i, '30 kB'),
  ...runs,
];
