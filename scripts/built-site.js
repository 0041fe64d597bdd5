import { existsSync } from 'node:fs';
import { findOrInstallBrowser } from './browser.js';
import { buildSite, sites } from './journeys.js';
import { root } from './stage.js';

/** What is told to scripts that look at the built site: `--built` takes what is there, `--folder` another build. */
export const siteOptions = { built: { type: 'boolean' }, folder: { type: 'string' } };

/**
 * The site such a script looks at, built if need be; ends the script where it cannot be, or where there is no browser to look
 * with. From here on the script stands in the project's root.
 * @param {{ built?: boolean, folder?: string }} values
 */
export async function readySite(values) {
  process.chdir(root);
  const site = { ...sites[0], ...values };
  const ready =
    findOrInstallBrowser() !== null &&
    ((values.built && existsSync(site.folder)) || (await buildSite(site)).ok);
  if (!ready) process.exit(1);
  return site;
}

/** The number in the middle; 0 of none. */
export const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
