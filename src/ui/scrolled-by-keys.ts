/** Lets the keyboard scroll each block of mathematics that is wider than its place, and only those. */
export function scrolledByKeys(root: HTMLElement): () => void {
  const blocks = [...root.querySelectorAll<MathMLElement>('math[display="block"]')];
  const look = () => {
    for (const block of blocks) {
      if (block.scrollWidth > block.clientWidth) block.setAttribute('tabindex', '0');
      else block.removeAttribute('tabindex');
    }
  };
  let frame = 0;
  // In a frame of its own: WebKit reports a loop when an observer touches what it observes.
  const watcher = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  watcher.observe(root);
  return () => {
    watcher.disconnect();
    cancelAnimationFrame(frame);
  };
}
