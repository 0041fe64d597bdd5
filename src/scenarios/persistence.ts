type Manager = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

/** What the browser offers; nothing outside a secure context. */
const manager = (): Manager =>
  (globalThis.navigator as { readonly storage?: StorageManager } | undefined)?.storage ?? {};

/**
 * Asks the browser to keep what is stored when space runs short. To be asked after the first save, when it is plain to
 * the reader why: some browsers ask them in turn. Never throws.
 *
 * @returns `unknown` where the browser cannot be asked
 */
export async function askToPersist(storage = manager()): Promise<'persisted' | 'refused' | 'unknown'> {
  try {
    if (await storage.persisted?.()) return 'persisted';
    if (!storage.persist) return 'unknown';
    return (await storage.persist()) ? 'persisted' : 'refused';
  } catch {
    return 'unknown';
  }
}

/** Bytes this site uses and may use, as far as the browser says, and whether it promised to keep them. Never throws. */
export async function storageUse(
  storage = manager(),
): Promise<{ used: number | null; quota: number | null; persisted: boolean | null }> {
  const estimate = await Promise.resolve(storage.estimate?.()).catch(() => undefined);
  const persisted = await Promise.resolve(storage.persisted?.()).catch(() => undefined);
  return {
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    persisted: persisted ?? null,
  };
}
