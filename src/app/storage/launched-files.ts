interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/**
 * Hears of files the reader opened with the installed app, those of before it listened included.
 *
 * @returns how to stop hearing
 */
export function followLaunchedFiles(open: (files: readonly File[]) => void): () => void {
  const queue = (window as { readonly launchQueue?: LaunchQueue }).launchQueue;
  let hears = true;
  queue?.setConsumer(({ files }) => {
    if (!hears || files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then(open, () => {});
  });
  return () => {
    hears = false;
  };
}
