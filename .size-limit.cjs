const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

// From this file's own folder, and no folder before the first build.
const dist = join(__dirname, 'dist');
const files = existsSync(join(dist, 'assets')) ? readdirSync(join(dist, 'assets')) : [];
const home = existsSync(join(dist, 'index.html')) ? readFileSync(join(dist, 'index.html'), 'utf8') : '';

/** Every script the first page asks for: its own, what that imports, and the blocking one. */
const firstRoute = [...home.matchAll(/(?:src|href)="[^"]*?((?:assets\/[^"]+|early)\.js)"/g)].map((match) =>
  join('dist', match[1]),
);

const chunk = (name, pattern, limit) =>
  files.some((file) => pattern.test(file))
    ? [
        {
          name,
          path: files.filter((file) => pattern.test(file)).map((file) => join('dist/assets', file)),
          limit,
          brotli: true,
        },
      ]
    : [];

module.exports = [
  { name: 'first route, scripts', path: firstRoute, limit: '40 kB', brotli: true },
  ...chunk('styles', /\.css$/, '10 kB'),
  ...chunk('chart chunk', /^chart[.-].*\.js$/i, '55 kB'),
  ...chunk('database chunk', /^(dexie|database)[.-].*\.js$/i, '30 kB'),
  // A run loads the worker and one model.
  ...files
    .filter((file) => /^model-.*\.js$/.test(file))
    .map((model) => ({
      name: `worker with ${model}`,
      path: [...files.filter((file) => /^worker-.*\.js$/.test(file)), model].map((file) =>
        join('dist/assets', file),
      ),
      limit: '20 kB',
      brotli: true,
    })),
];
