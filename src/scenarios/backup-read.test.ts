import { expect, test } from 'vitest';
import { backupFiles } from './backup-file';
import { readBackup } from './backup-read';

const nothing = { scenarios: [], products: [], suppliers: [], histories: [] };

test.each([
  ['0.1.0', '0.1.0'],
  ['\u202e0.9\n\u200b', '0.9'],
  ['\u200e', null],
  ['9'.repeat(41), null],
])('the version a file names is shown clean and short: %j', async (appVersion, shown) => {
  const [file] = await backupFiles(nothing, [], {
    appVersion,
    createdAt: '2026-11-23T07:00:00.000Z',
    date: '2026-11-23',
  });
  expect(await readBackup(file!.text)).toMatchObject({ kind: 'read', backup: { appVersion: shown } });
});
