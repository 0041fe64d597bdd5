import { scenariosNotToOpen } from '../../scenarios/backup-calculators';
import type { Backup } from '../../scenarios/backup-contents';
import { areOfOneBackup, wholeBackup, type WholeBackup } from '../../scenarios/backup-parts';
import { readBackupFile } from '../../scenarios/backup-read';
import type { Scenario } from '../../fields/stored';
import { knownCalculators } from './known-calculators';
import { notOneBackup } from './restore-words';

export type ChosenBackup =
  | {
      readonly kind: 'read';
      readonly backup: WholeBackup;
      /** Scenarios of it that would be kept but cannot be opened by this version. */
      readonly notToOpen: readonly Scenario[];
    }
  | { readonly kind: 'refused'; readonly problem: string };

/**
 * One backup out of a file, or out of all the parts it came in. Nothing is written.
 *
 * @param files - at least one
 * @param onProgress - hears the share read, 0 to 1
 */
export async function readChosen(
  files: readonly File[],
  onProgress: (share: number) => void,
): Promise<ChosenBackup> {
  const parts: Backup[] = [];
  for (const [index, file] of files.entries()) {
    const reading = await readBackupFile(file, (share) => onProgress((index + share) / files.length));
    if (reading.kind === 'refused') {
      const problem = files.length > 1 ? `“${file.name}”: ${reading.message}` : reading.message;
      return { kind: 'refused', problem };
    }
    parts.push(reading.backup);
  }
  if (!areOfOneBackup(parts)) return { kind: 'refused', problem: notOneBackup };
  const backup = wholeBackup(parts);
  const { scenarios } = backup.rows;
  const notToOpen = scenariosNotToOpen(scenarios, await knownCalculators(scenarios));
  return { kind: 'read', backup, notToOpen };
}
