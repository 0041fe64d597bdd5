/** Calls back whenever light and dark may have changed place: the system's wish or the reader's own. */
export function onSchemeChange(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(changed);
  dark.addEventListener('change', changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
  return () => {
    dark.removeEventListener('change', changed);
    chosen.disconnect();
  };
}
