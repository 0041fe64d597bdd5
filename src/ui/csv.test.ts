import { expect, test } from 'vitest';
import { csvText } from './csv';

test('quotes what needs it, and lets no text run as a formula', () => {
  expect(csvText([['a', 'b,c', 'say "so"', 'two\nlines']])).toBe('a,"b,c","say ""so""","two\nlines"\r\n');
  expect(csvText([['=1+1', '+1', '-1', '@x', '\tx', '\rx']])).toBe("'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\"\r\n");
  expect(csvText([['\0=1', '\n=1', '＝1', '＋1', '－1', '＠x', 'a=1']])).toBe(
    "'\0=1,\"'\n=1\",'＝1,'＋1,'－1,'＠x,a=1\r\n",
  );
  expect(csvText([[-1, 0.5, NaN, Infinity, null, true]])).toBe('-1,0.5,,,,true\r\n');
  expect(csvText([[110.10000000000002, 1 / 3, 12_345_678_901]])).toBe('110.1,0.3333333333,12345678901\r\n');
});
