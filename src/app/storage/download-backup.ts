import { backupFiles } from '../../scenarios/backup-file';
import { downloadText } from '../../ui/csv';
import type { AppContext } from '../app-context';
import { currentMoment, localDate } from '../../fields/local-date';
import { appVersion } from './app-version';
import { keepMark, markOf } from './backup-mark';
import { storedKeys } from '../stored-keys';

type Source = Pick<AppContext, 'library' | 'stores'>;

/**
 * Asks the browser to download everything that is kept, read anew, as a backup file, or several where it is much, and
 * notes that it was done. Whether the browser, or the reader, then kept the file nobody can tell.
 *
 * @param occasion - where the app makes it on its own account, before something is overwritten or erased
 * @returns the names of the files
 * @throws StoreProblem when what is kept cannot be read
 */
export async function downloadBackup(
  { library, stores }: Source,
  occasion?: 'before-restore' | 'before-erasing',
): Promise<readonly string[]> {
  const everything = await library.readEverything();
  const { badRows } = library;
  const now = currentMoment();
  const files = await backupFiles(everything, badRows, {
    appVersion,
    createdAt: now.toISOString(),
    date: localDate(now),
    ...(occasion === undefined ? {} : { occasion }),
  });
  for (const { name, text } of files) downloadText(name, text, 'application/json');
  keepMark(stores.shared, storedKeys.backup, markOf(everything, now.toISOString()));
  stores.shared.remove(storedKeys.backupLater);
  return files.map(({ name }) => name);
}
