/** Lets the keyboard scroll each block of mathematics that is wider than its place, and only those. */
export function scrolledByKeys(root: HTMLElement): () => void {
  const blocks = [...root.querySelectorAll<MathMLElement>('math[display="block"]')];
  const look = () => {
    for (const block of blocks) {
      if (block.scrollWidth > block.clientWidth) block.setAttribute('tabindex', '0');
      else block.removeAttribute('tabindex');
    }
  };
  const watcher = new ResizeObserver(look);
  watcher.observe(root);
  return () => watcher.disconnect();
}
