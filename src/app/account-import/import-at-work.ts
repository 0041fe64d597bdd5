import type { AppContext } from '../app-context';
import { readAccountInWorker } from '../import/read-in-worker';
import type { ImportWork } from './import-work';

/** Reading off the page, and planning against what is kept. */
export function importWork(context: Pick<AppContext, 'library' | 'settings' | 'clock'>): ImportWork {
  void context;
  return {
    read: (source, wanted, progress) =>
      readAccountInWorker(
        'files' in source ? { files: [...source.files] } : { sampleAt: context.clock.today },
        wanted,
        progress,
      ),
    plan: () => Promise.reject(new Error('not yet')),
  };
}
