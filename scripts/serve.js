/**
 * Serves a built site as a plain static host does: folders by their index.html, real 404s, the headers of `_headers`, under
 * "/" or a folder. `node scripts/serve.js <folder> [--port N] [--base /folder/]`.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { createBrotliCompress } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** Rules of a `_headers` file: a pattern, then indented "Name: value" lines; later rules win. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (!line.trim()) continue;
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: {} });
    else {
      const at = line.indexOf(':');
      rules.at(-1).headers[line.slice(0, at).trim()] = line.slice(at + 1).trim();
    }
  }
  return rules;
}

export function headersFor(rules, path) {
  const fits = ({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers));
}

const isFile = (path) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const isFolder = (path) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const isText = (file) => /\.(css|html|js|json|svg|txt|webmanifest)$/.test(file);

/**
 * @param {{ folder: string, port?: number, base?: string, host?: string, packed?: boolean, tls?: { key: string, cert: string } }}
 *   options - `packed`: texts go out in brotli, as a host sends them; `tls`: over https and HTTP/2
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port = 0, base = '/', host = '127.0.0.1', packed = false, tls }) {
  const root = resolve(folder);
  const rules = parseHeaders(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));

  const send = (request, response, status, file, path) => {
    const pack = packed && isText(file) && (request.headers['accept-encoding'] ?? '').includes('br');
    response.writeHead(status, {
      ...headersFor(rules, path),
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      ...(pack ? { 'Content-Encoding': 'br' } : {}),
    });
    if (request.method === 'HEAD') return response.end();
    const content = createReadStream(file).on('error', () => response.destroy());
    (pack ? content.pipe(createBrotliCompress()) : content).pipe(response);
  };

  const answer = async (request, response) => {
    // Repeated slashes are one, as on most hosts; two at the start would read as a host's name.
    const [asked, query] = request.url.split(/\?(.*)/s);
    const url = new URL(
      asked.replace(/\/{2,}/g, '/') + (query === undefined ? '' : `?${query}`),
      'http://host',
    );
    let pathname;
    try {
      pathname = decodeURIComponent(url.pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    if (`${pathname}/` === base) {
      response.writeHead(301, { Location: base + url.search }).end();
      return;
    }
    const path = `/${pathname.startsWith(base) ? pathname.slice(base.length) : '\0'}`;
    const file = resolve(root, `.${path}`);
    const inside = !path.includes('\0') && (file === root || file.startsWith(root + sep));
    if (inside && path !== '/_headers') {
      if (await isFolder(file)) {
        if (!pathname.endsWith('/')) {
          response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
          return;
        }
        if (await isFile(join(file, 'index.html')))
          return send(request, response, 200, join(file, 'index.html'), path);
      } else if (!path.endsWith('/') && (await isFile(file))) return send(request, response, 200, file, path);
    }
    const missing = join(root, '404.html');
    if (await isFile(missing)) send(request, response, 404, missing, '/404.html');
    else response.writeHead(404).end('Not found');
  };

  const take = (request, response) => {
    answer(request, response).catch(() => response.destroy());
  };
  const server = tls ? createSecureServer({ ...tls, allowHTTP1: true }, take) : createServer(take);
  await new Promise((done, fail) => server.once('error', fail).listen(port, host, done));
  return {
    url: `${tls ? 'https' : 'http'}://${host === '127.0.0.1' ? 'localhost' : host}:${server.address().port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections?.();
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, base: { type: 'string' } },
  });
  const { url } = await serve({
    folder: positionals[0] ?? 'dist',
    port: Number(values.port ?? process.env.PORT ?? 4173),
    base: values.base ?? '/',
  });
  console.log(url);
}
