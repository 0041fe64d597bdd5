/** `npm start`: builds the site, serves it, and opens it on the worked example. `--no-open`; PORT; BASE_PATH. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

if (!existsSync('node_modules/vite')) {
  console.log('Fetching the packages the build needs …');
  const { status } = spawnSync('npm', ['ci'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
console.log('Building …');
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const wanted = process.env.PORT ? Number(process.env.PORT) : 4173;
const open = (port) => serve({ folder: 'dist', port, base });
const { url } = await open(wanted).catch((error) => {
  // Somebody else's port: any free one will do, unless this one was asked for.
  if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
  return open(0);
});
const example = existsSync('dist/restock-gap/index.html') ? `${url}restock-gap/` : url;
console.log(`Stockgap is at ${example}\nStop it with Ctrl+C.`);

const hasDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (hasDesktop && !process.env.CI && !process.argv.includes('--no-open')) {
  const [command, ...args] = {
    darwin: ['open', example],
    win32: ['cmd', '/c', 'start', '', example],
  }[process.platform] ?? ['xdg-open', example];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
