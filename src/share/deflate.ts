/** Bytes pressed together (raw deflate, RFC 1951). */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const pressed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(pressed).arrayBuffer());
}

/** What was unpacked is more than was allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Bytes unpacked piece by piece, so that a few which stand for millions are given up early.
 *
 * @param limit - bytes
 * @throws TooLarge beyond the limit, TypeError or another error where the bytes are damaged or cut short
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      // The stream is left to itself; what it says while it ends is of no interest.
      reader.cancel().catch(() => {});
      throw new TooLarge(`More than ${limit} bytes`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
