/** What a reader does first, wherever on the page. */
const signs = ['pointerdown', 'keydown', 'focusin', 'wheel'] as const;

const whenIdle = (run: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 1_000 }) : setTimeout(run, 50);

/**
 * Runs something once, in a free moment after the reader has first done anything: what the next edit needs, and a page that is
 * only read does not.
 *
 * @returns how to call it off
 */
export function afterFirstSign(run: () => void): () => void {
  const ended = new AbortController();
  const hear = () => {
    for (const type of signs) removeEventListener(type, hear, true);
    whenIdle(() => {
      if (!ended.signal.aborted) run();
    });
  };
  for (const type of signs)
    addEventListener(type, hear, { signal: ended.signal, capture: true, passive: true });
  return () => ended.abort();
}
