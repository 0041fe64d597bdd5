import { fromBase64url } from './base64url';
import { inflated, TooLarge } from './deflate';
import { LinkProblem, type LinkText } from './link-text';

/** Most bytes a link may unpack to. */
const largestText = 256 * 1_024;

const damaged = () =>
  new LinkProblem(
    'unpacking',
    'This link is damaged or cut short. Copy it again from where it was sent, to its very end.',
  );
const tooOld = () =>
  new LinkProblem(
    'unpacking',
    'This browser is too old to open this link. Update it, or open the link in another one.',
  );
const tooLarge = () =>
  new LinkProblem(
    'unpacking',
    'This link unpacks to more than a scenario can hold, so it was not opened. Ask for a new one from where it was sent.',
  );

async function unpacked({ codec, body }: LinkText): Promise<string> {
  if (codec === 'z' && typeof DecompressionStream === 'undefined') throw tooOld();
  try {
    const bytes = fromBase64url(body);
    const whole = codec === 'z' ? await inflated(bytes, largestText) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch (error) {
    throw error instanceof TooLarge ? tooLarge() : damaged();
  }
}

const forged = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The JSON that a link's text stands for.
 *
 * @throws LinkProblem
 */
export async function linkJson(text: LinkText): Promise<unknown> {
  const json = await unpacked(text);
  try {
    return JSON.parse(json, (key, value: unknown) => {
      if (forged.has(key)) throw new LinkProblem('text', 'forged');
      return value;
    });
  } catch (error) {
    throw new LinkProblem(
      'text',
      error instanceof LinkProblem
        ? 'This link was tampered with, so nothing of it was used. Ask for a new one from someone you trust.'
        : 'This link is damaged inside. Copy it again from where it was sent, to its very end.',
    );
  }
}
