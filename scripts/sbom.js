/**
 * `npm run sbom`: writes sbom.json, every package of the lock file with version, licence and hash, as CycloneDX. Out of the
 * lock file itself, since `npm sbom` gives up where some package asks for the “latest” of another.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './stage.js';

const algorithms = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/** The hashes of an "integrity" of the lock file. */
const hashesOf = (integrity) =>
  integrity.split(' ').map((one) => {
    const [algorithm, base64] = one.split(/-(.*)/s);
    return { alg: algorithms[algorithm], content: Buffer.from(base64, 'base64').toString('hex') };
  });

function componentOf(path, { version, license, integrity }) {
  const name = path.split('node_modules/').at(-1);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': `${purl}?at=${encodeURIComponent(path)}`,
    name,
    version,
    purl,
    ...(license && {
      licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { name: license } }],
    }),
    ...(integrity && { hashes: hashesOf(integrity) }),
  };
}

/** The list of packages of a lock file. */
export function sbomOf(lock) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: lock.name, version: lock.version } },
    components: Object.entries(lock.packages)
      .filter(([path, { link }]) => path !== '' && !link)
      .map(([path, entry]) => componentOf(path, entry)),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sbom = sbomOf(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));
  await writeFile(join(root, 'sbom.json'), `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`sbom.json: ${sbom.components.length} packages, CycloneDX ${sbom.specVersion}`);
}
