import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { arbitraryEverything } from './backup-arbitrary';
import { comparedRows } from './backup-compare';
import type { Backup } from './backup-contents';
import { backupCaps, backupFiles } from './backup-file';
import { areOfOneBackup, isWhole, wholeBackup } from './backup-parts';
import { readBackup, readBackupFile } from './backup-read';
import { planRestore } from './backup-restore';
import { changesIn } from './backup-undo';
import type { Everything } from './store';

const info = { appVersion: '0.1.0', createdAt: '2026-11-23T07:00:00.000Z', date: '2026-11-23' };
const nothing: Everything = { scenarios: [], products: [], suppliers: [], histories: [] };

async function read(text: string): Promise<Backup> {
  const reading = await readBackup(text);
  if (reading.kind === 'refused') throw new Error(reading.message);
  return reading.backup;
}

/** Few rows, all of them pointing to each other. */
const [sample] = fc.sample(
  arbitraryEverything.filter((all) => Object.values(all).every((rows) => rows.length >= 2)),
  { numRuns: 1, seed: 7 },
) as [Everything];

const idOf = (n: number) => {
  const id = `40000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  return { id, product: id };
};
const textOf = async (everything: Everything) => (await backupFiles(everything, [], info))[0]!.text;
const sampleText = await textOf(sample);
/** The file with something changed in it as data. */
const edited = (edit: (file: Record<string, never>) => void): string => {
  const file = JSON.parse(sampleText) as Record<string, never>;
  edit(file);
  return JSON.stringify(file);
};

test('a file is named by its date and holds what it says of itself', async () => {
  const [file] = await backupFiles(sample, [], info);
  expect(file!.name).toBe('stockgap-backup-2026-11-23.stockgap.json');
  expect(JSON.parse(file!.text)).toMatchObject({
    format: 'stockgap-backup',
    formatVersion: 1,
    appVersion: '0.1.0',
    schema: { scenarios: 1, products: 1, suppliers: 1, histories: 1 },
    createdAt: info.createdAt,
    counts: { scenarios: sample.scenarios.length, unread: 0 },
    data: sample,
  });
});

test('any rows come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEverything, async (everything) => {
      const { rows, unread, condition, missing, createdAt } = await read(await textOf(everything));
      expect(rows).toEqual(everything);
      expect({ unread, condition, missing, createdAt }).toEqual({
        unread: [],
        condition: 'intact',
        missing: 0,
        createdAt: info.createdAt,
      });
    }),
    { numRuns: 100 },
  );
});

test('laid out by another program it is still intact, and so it is with a byte order mark', async () => {
  expect((await read(JSON.stringify(JSON.parse(sampleText), null, 4))).condition).toBe('intact');
  const reading = await readBackupFile(new Blob(['\ufeff', sampleText]));
  expect(reading).toMatchObject({ kind: 'read', backup: { condition: 'intact' } });
});

const corpusFolder = new URL('backup-corpus/', import.meta.url);
const released = readdirSync(corpusFolder).flatMap((name) => /^(.*)\.stockgap\.json$/.exec(name)?.[1] ?? []);

test.each(released)('the literal file of %s reads to the same rows for ever', async (version) => {
  const corpus = (name: string) => readFileSync(new URL(name, corpusFolder), 'utf8');
  const { rows, unread, condition } = await read(corpus(`${version}.stockgap.json`));
  expect(rows).toEqual(JSON.parse(corpus(`${version}.rows.json`)));
  expect({ unread, condition }).toEqual({ unread: [], condition: 'intact' });
});

test('every release has left a file', () => {
  expect(released).toEqual(expect.arrayContaining(['0.1.0']));
});

describe('a file that is none of ours', () => {
  const refusal = async (text: string) => {
    const reading = await readBackup(text);
    return reading.kind === 'refused' ? reading.reason : reading.backup.condition;
  };

  it.each([
    ['too-large', ' '.repeat(backupCaps.bytes + 1)],
    ['not-json', ''],
    ['not-json', 'sku,units\nPRESS-01,3\n'],
    ['not-json', '['.repeat(1_000_000)],
    ['not-a-backup', '[]'],
    ['not-a-backup', 'null'],
    ['not-a-backup', '{"format":"someone-elses"}'],
    ['not-a-backup', edited((file) => delete file.data)],
    ['not-a-backup', edited((file) => Object.assign(file, { formatVersion: 'one' }))],
    ['newer', edited((file) => Object.assign(file, { formatVersion: 2 }))],
    ['too-many-rows', edited(({ data }) => Object.assign(data, { products: Array(50_001).fill({}) }))],
    ['unsafe', sampleText.replace('"asOf"', '"__proto__"')],
    ['unsafe', sampleText.replace('"asOf"', '"constructor"')],
    ['unsafe', sampleText.replace('"asOf"', '"prototype"').slice(0, -20)],
  ])('is refused as %s', async (reason, text) => {
    expect(await refusal(text)).toBe(reason);
  });

  it('is not loaded when it is too large', async () => {
    const load = vi.fn(() => Promise.resolve(''));
    const large = { size: backupCaps.bytes + 1, slice: () => new Blob([sampleText]), text: load };
    expect(await readBackupFile(large as unknown as Blob)).toMatchObject({ reason: 'too-large' });
    expect(load).not.toHaveBeenCalled();
  });

  it('says so when the browser cannot open it', async () => {
    const gone = { size: 1, text: () => Promise.reject(new Error('NotReadableError')) };
    expect(await readBackupFile(gone as unknown as Blob)).toMatchObject({ kind: 'refused' });
  });
});

describe('a file that is not as it was written', () => {
  it('was changed when its hash does not fit, and is read all the same', async () => {
    const backup = await read(edited(({ data }) => Object.assign(data['scenarios'][0], { title: 'Mine' })));
    expect(backup.condition).toBe('changed');
    expect(backup.rows.scenarios[0]!.title).toBe('Mine');
  });

  it('is unchecked without a hash', async () => {
    expect((await read(edited((file) => delete file.sha256))).condition).toBe('unchecked');
  });

  it('lists rows that cannot be read, with their names, and reads the others', async () => {
    const backup = await read(
      edited(({ data }) => {
        Object.assign(data['scenarios'][0], { version: 2, title: 'Of \u202etomorrow' });
        Object.assign(data['products'][0], { revision: 1e300 });
        Object.assign(data['suppliers'], { 0: 17 });
        Object.assign(data, { planets: [{ name: 'Mars' }] });
      }),
    );
    const { rows, unread } = backup;
    expect(unread.map(({ kind }) => kind)).toEqual(['scenarios', 'products', 'suppliers', null]);
    expect(unread.find(({ kind }) => kind === 'scenarios')).toMatchObject({
      name: 'Of tomorrow',
      reason: expect.stringContaining('newer version') as string,
    });
    expect(rows.scenarios).toEqual(sample.scenarios.slice(1));
    expect(rows.histories).toEqual(sample.histories);
  });

  it('gives what stands before the cut and says what is missing', async () => {
    const cut = sampleText.slice(0, sampleText.indexOf('"histories": ['));
    const backup = await read(cut);
    expect(backup).toMatchObject({
      condition: 'damaged',
      createdAt: info.createdAt,
      missing: sample.histories.length,
    });
    expect({ ...backup.rows, histories: [] }).toEqual({ ...sample, histories: [] });
  });

  it('loses a damaged line and not the rest', async () => {
    const [first, ...others] = sample.scenarios;
    const backup = await read(sampleText.replace(`"id":"${first!.id}"`, `"id:"${first!.id}"`));
    expect(backup.rows).toEqual({ ...sample, scenarios: others });
    expect(backup.unread).toMatchObject([{ kind: 'scenarios' }]);
    expect(backup.unread[0]!.text).toContain(first!.id);
  });

  it.each([
    ['changed later', { changedAt: '2026-03-02T00:00:00.000Z', revision: 4 }],
    ['changed later, of however low a revision', { changedAt: '2026-03-02T00:00:00.000Z', revision: 1 }],
    ['of the higher revision, changed at the same moment', { revision: 4 }],
  ])('of two rows with one id reads the one %s, as a comparison would', async (_, later) => {
    const row = { ...sample.products[0]!, changedAt: '2026-03-01T00:00:00.000Z', revision: 3 };
    const twin = { ...row, name: 'Later', ...later };
    for (const order of [
      [row, twin],
      [twin, row],
    ]) {
      const backup = await read(edited(({ data }) => Object.assign(data, { products: order })));
      expect(backup.rows.products).toEqual([twin]);
      expect(backup.unread).toHaveLength(1);
    }
    const one = (product: typeof row) => ({ ...nothing, products: [product] });
    expect(comparedRows(one(row), one(twin))).toMatchObject([{ standing: 'newer' }]);
  });

  it('has its names cleaned, and its notes line by line', async () => {
    const { rows } = await read(
      edited(({ data }) =>
        Object.assign(data['scenarios'][0], { title: ' a\u202eb\u0000 ', notes: 'one\r\ntwo\u200f\n' }),
      ),
    );
    expect(rows.scenarios[0]).toMatchObject({ title: 'ab', notes: 'one\ntwo' });
  });
});

test('rows this app cannot read travel as text, and are read by one that can', async () => {
  const row = sample.suppliers[0]!;
  const bad = [
    { kind: 'suppliers', id: row.id, text: JSON.stringify(row), reason: '' },
    { kind: 'products', id: 'x', text: '{"broken":', reason: '' },
  ] as const;
  const [file] = await backupFiles(nothing, bad, info);
  const { rows, unread, condition } = await read(file!.text);
  expect(rows.suppliers).toEqual([row]);
  expect(unread).toMatchObject([{ kind: 'products', text: '{"broken":' }]);
  expect(condition).toBe('intact');
});

/** Caps that little reaches. */
const small = { bytes: 2_000_000, rows: 3_000 };

test('more than the caps allow goes into parts, each of which can be read', async () => {
  const row = sample.histories[0]!;
  const histories = Array.from({ length: 7_000 }, (_, n) => ({
    ...row,
    ...idOf(n),
  }));
  const scenarios = Array.from({ length: 3 }, (_, n) => ({
    ...sample.scenarios[0]!,
    id: `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    values: { history: Array.from({ length: 5_000 }, (_, day) => day / 3) },
    updates: Array.from({ length: 20 }, () => ({
      at: info.createdAt,
      asOf: null,
      said: 'é'.repeat(40),
      before: { history: Array.from({ length: 5_000 }, () => 0.123456789) },
      after: {},
    })),
  }));
  const files = await backupFiles({ ...nothing, scenarios, histories }, [], info, small);
  expect(files.length).toBeGreaterThan(2);
  expect(files[0]!.name).toBe(`stockgap-backup-2026-11-23-part-1-of-${files.length}.stockgap.json`);
  const backups: Backup[] = [];
  for (const { text } of files) {
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(small.bytes);
    backups.push(await read(text));
  }
  expect(backups.every(({ condition }) => condition === 'intact')).toBe(true);
  expect(backups.map(({ part }) => part.number)).toEqual(files.map((_, index) => index + 1));
  expect(backups.flatMap(({ rows }) => rows.histories)).toEqual(histories);
  expect(backups.flatMap(({ rows }) => rows.scenarios)).toEqual(scenarios);
  expect(wholeBackup(backups)).toMatchObject({
    rows: { scenarios, histories },
    condition: 'intact',
    partsMissing: 0,
    createdAt: info.createdAt,
  });
  const [first, ...others] = backups;
  expect(wholeBackup(others).partsMissing).toBe(1);
  expect(wholeBackup([first!, first!])).toMatchObject({ rows: first!.rows, partsMissing: files.length - 1 });
  expect(wholeBackup([{ ...first!, condition: 'changed' }, ...others]).condition).toBe('changed');
  expect(isWhole(wholeBackup(backups))).toBe(true);
  expect(isWhole(wholeBackup(others))).toBe(false);
});

describe('files chosen together', () => {
  const part = async (number: number, of: number, createdAt: string | null = info.createdAt) => ({
    ...(await read(sampleText)),
    part: { number, of },
    createdAt,
  });
  const tuesday = '2026-11-24T07:00:00.000Z';

  it('are of one backup when moment and number of parts agree', async () => {
    expect(areOfOneBackup([await part(1, 2), await part(2, 2)])).toBe(true);
    expect(areOfOneBackup([await part(1, 1, null)])).toBe(true);
  });

  it.each([
    ['parts of two days', () => [part(1, 2), part(2, 2, tuesday)]],
    ['whole backups of two days', () => [part(1, 1), part(1, 1, tuesday)]],
    ['parts of another number', () => [part(1, 2), part(2, 3)]],
    ['parts that do not say when', () => [part(1, 2, null), part(2, 2, null)]],
  ])('are not of one backup as %s', async (_, parts) => {
    expect(areOfOneBackup(await Promise.all(parts()))).toBe(false);
  });

  it('miss the part whose place one of a wrong number took', async () => {
    expect(wholeBackup([await part(1, 2), await part(3, 2)]).partsMissing).toBe(1);
  });
});

test('is whole only as it was written, with every row read', async () => {
  const whole = wholeBackup([await read(sampleText)]);
  expect(isWhole(whole)).toBe(true);
  const texts = [
    edited((file) => delete file.sha256),
    edited(({ data }) => Object.assign(data['scenarios'][0], { title: 'Mine' })),
    sampleText.slice(0, -20),
    sampleText.slice(0, sampleText.indexOf('"histories": [')),
  ];
  for (const text of texts) expect(isWhole(wholeBackup([await read(text)]))).toBe(false);
  const bad = [{ kind: 'products', id: 'x', text: '{"broken":', reason: '' }] as const;
  const [file] = await backupFiles(sample, bad, info);
  expect(isWhole(wholeBackup([await read(file!.text)]))).toBe(false);
  expect(isWhole({ ...whole, missing: 1 })).toBe(false);
});

test('a catalogue of thousands with its days comes back as it was', async () => {
  const facts = Object.fromEntries(
    Array.from({ length: 14 }, (_, n) => [
      `fact${n}`,
      { value: n * 7.5, from: 'import' as const, asOf: '2026-11-23', source: 'Restock Inventory' },
    ]),
  );
  const days = Array.from({ length: 365 }, (_, day) => (day % 9 === 0 ? null : (day * 7) % 31));
  const products = Array.from({ length: 3_000 }, (_, n) => ({
    ...sample.products[0]!,
    id: idOf(n).id,
    sku: `SKU-${n}`,
    facts,
  }));
  const histories = products.map(({ id }) => ({
    ...sample.histories[0]!,
    id,
    product: id,
    sold: days,
    onHand: days,
    bulk: [],
  }));
  const everything = { ...nothing, products, histories };
  const files = await backupFiles(everything, [], info);
  expect(files).toHaveLength(1);
  const { rows, condition, missing } = await read(files[0]!.text);
  expect({ condition, missing }).toEqual({ condition: 'intact', missing: 0 });
  expect(changesIn(planRestore(everything, rows, 'merge'))).toEqual({ put: 0, remove: 0 });
  const { put } = planRestore(nothing, rows, 'replace');
  expect(JSON.stringify(put?.products)).toBe(JSON.stringify(rows.products));
  expect(rows.histories).toHaveLength(3_000);
  expect(rows.histories.at(-1)).toEqual(histories.at(-1));
});

test('a row larger than a file may be has one for itself, which can be read', async () => {
  const values = { a: Array.from({ length: 5_000 }, () => ({ note: 'x'.repeat(9_000) })) };
  const huge = { ...sample.scenarios[0]!, values };
  const files = await backupFiles({ ...sample, scenarios: [huge, ...sample.scenarios.slice(1)] }, [], info);
  const alone = files.find(({ text }) => text.length > backupCaps.bytes)!;
  const reading = await readBackupFile(new Blob([alone.text]));
  expect(reading).toMatchObject({ kind: 'read', backup: { condition: 'intact', missing: 0 } });
  const [back] = reading.kind === 'read' ? reading.backup.rows.scenarios : [];
  // By text: a difference of this size could not be shown.
  expect(JSON.stringify(back?.values) === JSON.stringify(values)).toBe(true);
});

test('a damaged file is read with breaths between', async () => {
  const histories = Array.from({ length: 400 }, (_, n) => ({
    ...sample.histories[0]!,
    ...idOf(n),
  }));
  const text = (await textOf({ ...nothing, histories })).slice(0, -10);
  let breaths = 0;
  const timer = setInterval(() => (breaths += 1));
  const shares: number[] = [];
  const reading = await readBackup(text, (share) => shares.push(share));
  clearInterval(timer);
  expect(reading).toMatchObject({ kind: 'read', backup: { condition: 'damaged', rows: { histories } } });
  expect(breaths).toBeGreaterThan(1);
  expect(shares).toHaveLength(8);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('a long reading says how far it is', async () => {
  const row = sample.histories[0]!;
  const histories = Array.from({ length: 500 }, (_, n) => ({
    ...row,
    ...idOf(n),
  }));
  const shares: number[] = [];
  await readBackup(await textOf({ ...nothing, histories }), (share) => shares.push(share));
  expect(shares).toEqual([0.4, 0.8]);
});
