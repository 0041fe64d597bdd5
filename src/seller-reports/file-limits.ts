/**
 * What is read at most, so that a wrong file cannot stall a phone. A full line of an orders report has 300 to 400 bytes, so
 * that 200,000 of them fit.
 */
export const fileLimits = { bytes: 100 * 1024 * 1024, rows: 200_000, columns: 200 } as const;

const written = (count: number) => count.toLocaleString('en-US');

/** What to say of a file with too much in it. */
export const tooMuch = {
  bytes: `This file is larger than ${fileLimits.bytes / 1024 / 1024} MB. Ask for the report over a shorter period, and load that.`,
  rows: `This file has more than ${written(fileLimits.rows)} lines. Ask for the report over a shorter period, and load that.`,
  columns: `This file has more than ${fileLimits.columns} columns, which no report has. Check that it is the file you mean.`,
} as const;
