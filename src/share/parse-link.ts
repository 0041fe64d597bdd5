import { cleanText } from '../fields/text';

/** A page and what its link carries, or how to mend what was pasted. */
export type PastedLink =
  | { readonly kind: 'link'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'no-link'; readonly message: string };

const longestPaste = 100_000;

/** An address up to its fragment, and the fragment's text to the next space. */
const link = /(\S*?)(?:#|%23)s(?:=|%3D)(\S*)/i;

/** The text after a link's first line where a mail program has broken it: whole long lines of nothing but its letters. */
function brokenOff(first: string, rest: string): string {
  let whole = '';
  let last = first;
  for (const line of rest.split(/\r?\n/).slice(1)) {
    // An answer to a mail has its lines quoted.
    const text = line.replace(/^[>\s]+/, '').trim();
    if (last.length < 60 || !/^[\w-]+$/.test(text)) break;
    whole += text;
    last = text;
  }
  return whole;
}

/** The last part of an address's path: "restock-gap" out of "https://host/stockgap/restock-gap/?from=mail". */
const lastPart = (address: string): string =>
  address
    .replace(/%2F/gi, '/')
    .replace(/(?:[?]|%3F).*$/i, '')
    .replace(/index\.html$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '');

const noLink = (message: string): PastedLink => ({ kind: 'no-link', message });

/**
 * Finds a scenario's link in pasted text: a whole message with a sentence before the address, an address of another host
 * or folder, or the part from "#s=" on alone.
 *
 * @param knownRoutes - pages whose links can be opened, such as "restock-gap"
 * @param here - the page to open a part from "#s=" on with; null where there is none
 */
export function parseLink(
  text: string,
  knownRoutes: readonly string[],
  here: string | null = null,
): PastedLink {
  if (text.trim() === '') return noLink('Paste a link, or the whole message that holds one.');
  if (text.length > longestPaste) {
    return noLink('That is far longer than a link. Copy only the message with the link, and paste it again.');
  }
  const found = link.exec(text);
  if (!found) {
    return noLink(
      'There is no link to a scenario in this text: such a link has “#s=” in it. Copy the whole message and paste it again.',
    );
  }
  const [whole, address, start] = found as unknown as [string, string, string];
  const fragment = `#s=${start}${brokenOff(whole, text.slice(found.index + whole.length))}`;
  // What stands right before a part alone, such as a bracket, is no address.
  if (!/[\w/]/.test(address)) {
    return here !== null && knownRoutes.includes(here)
      ? { kind: 'link', path: here, fragment }
      : noLink('This is the end of a link only. Paste it whole, from “https://” on.');
  }
  const path = lastPart(address);
  if (knownRoutes.includes(path)) return { kind: 'link', path, fragment };
  const shown = cleanText(path, 40);
  return noLink(
    shown === '' || path.includes('.')
      ? 'The address does not name a calculator. Copy the link again, whole, and paste it.'
      : `This version of Stockgap has no page “${shown}”. Reload to update, then paste the link again.`,
  );
}
