import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.js';

// The driver runs nothing before a page's own code, so the first script of each page is given eyes.
const eyes = `(function () {
  var troubles = (window.troubles = []);
  var see = function (text) { troubles.push(String(text)); };
  addEventListener('error', function (event) { see(event.message || 'Could not load ' + (event.target.src || event.target.href)); }, true);
  addEventListener('unhandledrejection', function (event) { see('Unhandled: ' + event.reason); });
  addEventListener('securitypolicyviolation', function (event) {
    see('Blocked by the security policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
  var error = console.error;
  console.error = function () { see(Array.prototype.join.call(arguments, ' ')); error.apply(console, arguments); };
})();
`;

/**
 * Serves a copy of a built site whose pages note in `window.troubles` what goes wrong on them.
 *
 * @param {{ folder: string, base?: string }} site
 * @returns {Promise<{ url: string, goOffline: () => Promise<void>, close: () => Promise<void> }>}
 */
export async function serveWatched({ folder, base = '/' }) {
  const copy = await mkdtemp(join(tmpdir(), 'stockgap-watched-'));
  try {
    await cp(folder, copy, { recursive: true });
    const early = join(copy, 'early.js');
    await writeFile(early, eyes + (await readFile(early, 'utf8')));
    const site = await serve({ folder: copy, base });
    let open = true;
    const goOffline = async () => {
      if (open) await site.close();
      open = false;
    };
    const close = async () => {
      await goOffline();
      await rm(copy, { recursive: true, force: true });
    };
    return { url: site.url, goOffline, close };
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    throw error;
  }
}
