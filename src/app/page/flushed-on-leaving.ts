/** Has what is not yet written down written before the page goes or is hidden; returns what ends it. */
export function flushedOnLeaving(flush: () => void): () => void {
  const flushHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flushHidden);
  return () => {
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flushHidden);
  };
}
