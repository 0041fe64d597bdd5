import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The pages of a built site, as their paths below its address: "" the home page, then "catalogue/" and so on.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function builtPages(folder) {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => /(^|[\\/])index\.html$/.test(file))
    .map((file) => (dirname(file) === '.' ? '' : `${dirname(file).replaceAll('\\', '/')}/`))
    .sort();
}
