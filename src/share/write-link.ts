import { toBase64url } from './base64url';
import { deflated } from './deflate';
import { fragmentStart, linkVersion } from './link-text';
import type { LinkShape } from './link-shape';
import { packedScenario } from './packed-scenario';
import type { SharedScenario } from './shared-scenario';

async function encoded(json: string): Promise<string> {
  const bytes = new TextEncoder().encode(json);
  const plain = toBase64url(bytes);
  // A browser without the compressor still makes a link, a longer one.
  const pressed = await deflated(bytes).then(toBase64url, () => plain);
  return `${fragmentStart}${linkVersion}${pressed.length < plain.length ? `z${pressed}` : `j${plain}`}`;
}

/**
 * The part of an address that carries a scenario: "#s=", the version of the format, the codec (`z` deflated, `j` plain,
 * whichever is shorter) and base64url.
 *
 * @throws Error when the calculator's present version has no frozen defaults
 */
export async function writeLink(shape: LinkShape, shared: SharedScenario): Promise<string> {
  const frozen = await shape.frozenDefaults(shape.version);
  if (frozen === null) {
    throw new Error(`There is no defaults-${shape.version}.json for “${shape.id}”. Run: npm run freeze`);
  }
  const json = JSON.stringify(packedScenario(shape, frozen, shared));
  let link = await encoded(json);
  // Chat programs take a last "-" or "_" for the sentence's; a space more after the text gives other letters.
  for (let spaces = 1; spaces <= 4 && /[-_]$/.test(link); spaces++) {
    link = await encoded(json + ' '.repeat(spaces));
  }
  return link;
}
