/**
 * What is read at most, so that a wrong file cannot stall a phone. A full line of an orders report has 300 to 400 bytes, so
 * that 200,000 of them fit; of a whole account several such reports may come at once.
 */
export const fileLimits = {
  bytes: 100 * 1024 * 1024,
  accountBytes: 250 * 1024 * 1024,
  accountFiles: 200,
  rows: 200_000,
  columns: 200,
  /** Letters from one line end to the next. */
  line: 2_000_000,
} as const;

const written = (count: number) => count.toLocaleString('en-US');
const megabytes = (bytes: number) => bytes / 1024 / 1024;

/** What to say of a file with too much in it. */
export const tooMuch = {
  bytes: `This file is larger than ${megabytes(fileLimits.bytes)} MB. Ask for the report over a shorter period, and load that.`,
  groupBytes: `These files of one report are together larger than ${megabytes(fileLimits.bytes)} MB. Load fewer of them at once, or ask for a shorter period.`,
  accountBytes: `These files are together larger than ${megabytes(fileLimits.accountBytes)} MB. Load fewer of them at once.`,
  accountFiles: `These are more than ${fileLimits.accountFiles} files. Load fewer of them at once.`,
  rows: (most: number) =>
    `This file has more than ${written(most)} lines. Ask for the report over a shorter period, and load that.`,
  groupRows: (most: number) =>
    `These files of one report have together more than ${written(most)} lines. Load fewer of them at once, or ask for a shorter period.`,
  columns: `This file has more than ${fileLimits.columns} columns, which no report has. Check that it is the file you mean.`,
  line: `This file has a line of more than ${written(fileLimits.line)} letters, which no report has. Check that it is the file you mean, and download it again.`,
} as const;
