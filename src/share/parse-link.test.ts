import { describe, expect, it } from 'vitest';
import { parseLink } from './parse-link';

const routes = ['restock-gap', 'days-of-cover'];
const fragment = '#s=1zAbC-_09';
const address = `https://example.org/stockgap/restock-gap/${fragment}`;

describe('a link is found in pasted text', () => {
  it.each([
    ['alone', address],
    ['with spaces around', `  ${address}\n`],
    ['after the answer', `You will be out for about 12 days. See for yourself: ${address}`],
    ['before more text', `${address} is what I meant`],
    ['of another host', `http://localhost:4173/restock-gap/${fragment}`],
    ['without the last slash', `https://example.org/restock-gap${fragment}`],
    ['with a query', `https://example.org/restock-gap/?utm_source=mail${fragment}`],
    ['with the file’s name', `https://example.org/restock-gap/index.html${fragment}`],
    ['in a bracket', `(https://example.org/restock-gap/${fragment}`],
    ['without a scheme', `example.org/restock-gap/${fragment}`],
    ['the first of two', `${address} https://example.org/days-of-cover/#s=1zzz`],
    ['with “#” encoded', address.replace('#', '%23')],
    ['with “=” encoded', address.replace('=', '%3D')],
    ['encoded as a whole', encodeURIComponent(address)],
    ['encoded as a whole, with a query', encodeURIComponent(address.replace('#', '?from=mail#'))],
    ['with more slashes than needed', `https://example.org/restock-gap//${fragment}`],
    ['in a folder named as the file', `https://example.org/index.html/restock-gap/${fragment}`],
    ['with a query of several lines’ worth', `https://example.org/restock-gap/?a=1?b=/2/${fragment}`],
  ])('%s', (_name, text) => {
    expect(parseLink(text, routes)).toEqual({ kind: 'link', path: 'restock-gap', fragment });
  });

  it('keeps what follows it without a space, which reading takes off', () => {
    expect(parseLink(`${address}).`, routes)).toMatchObject({ fragment: `${fragment}).` });
  });

  it('joined where a mail program has broken it into lines', () => {
    const [one, two, three] = ['A'.repeat(70), 'B'.repeat(76), 'C'.repeat(20)];
    const text = `https://example.org/restock-gap/#s=1z${one}\r\n${two}\r\n${three}\r\nRegards\r\n`;
    expect(parseLink(text, routes)).toMatchObject({ fragment: `#s=1z${one}${two}${three}` });
    expect(parseLink(`See:\n${text}`, routes)).toMatchObject({ fragment: `#s=1z${one}${two}${three}` });
    const quoted = text.replaceAll('\r\n', '\r\n> ');
    expect(parseLink(quoted, routes)).toMatchObject({ fragment: `#s=1z${one}${two}${three}` });
  });

  describe('but nothing more than the mail program broke off', () => {
    /** The fragment found where the first line is so long, with what stands after it. */
    const found = (length: number, ...lines: string[]) => {
      const start = 'https://example.org/restock-gap/#s=1z';
      const first = 'A'.repeat(length - start.length);
      const { fragment } = parseLink([start + first, ...lines].join('\n'), routes) as { fragment: string };
      expect(fragment.startsWith(`#s=1z${first}`)).toBe(true);
      return fragment.slice(5 + first.length);
    };
    const long = 'B'.repeat(60);

    it('a line of 60 letters may be broken, one of 59 is whole', () => {
      expect(found(60, 'CCC')).toBe('CCC');
      expect(found(59, 'CCC')).toBe('');
      expect(found(70, long, 'CCC')).toBe(`${long}CCC`);
      expect(found(70, long.slice(1), 'CCC')).toBe(long.slice(1));
    });

    it('lines that end in either way', () => {
      expect(found(70, `${long}\r`, 'CCC\r')).toBe(`${long}CCC`);
    });

    it.each(['> ', '>', '> > ', '>>\t', '  '])('quoted with “%s”', (quote) => {
      expect(found(70, quote + long, `${quote}CCC`)).toBe(`${long}CCC`);
    });

    it.each(['Regards, Ann', 'Thanks!', '(see', 'a>b', 'a b', ''])('and never “%s”', (line) => {
      expect(found(70, line, 'CCC')).toBe('');
    });
  });

  it('as the end alone, for the page that is open', () => {
    expect(parseLink(fragment, routes, 'days-of-cover')).toEqual({
      kind: 'link',
      path: 'days-of-cover',
      fragment,
    });
    expect(parseLink(`“${fragment}”`, routes, 'days-of-cover')).toMatchObject({ kind: 'link' });
  });
});

describe('what is no link is explained', () => {
  it.each([
    ['nothing', '  ', /Paste a link/],
    ['far too much', 'x'.repeat(100_001), /far longer/],
    ['a sentence', 'You will be out for about 12 days.', /no link to a scenario/],
    ['an address without numbers', 'https://example.org/restock-gap/', /no link to a scenario/],
    ['the end alone, with no page open', fragment, /Paste it whole/],
    ['a page of another version', `https://example.org/new-thing/${fragment}`, /no page “new-thing”. Reload/],
    ['a host alone', `https://example.org/${fragment}`, /does not name a calculator/],
  ])('%s', (_name, text, message) => {
    expect(parseLink(text, routes)).toEqual({
      kind: 'no-link',
      message: expect.stringMatching(message) as string,
    });
  });

  it.each([
    ['a slash alone', `/${fragment}`, /does not name a calculator/],
    [
      'the file’s name in a page’s',
      `https://example.org/index.htmlx${fragment}`,
      /does not name a calculator/,
    ],
    ['a page below a page', `https://example.org/restock-gap/more${fragment}`, /no page “more”/],
    ['letters before the page', `https://example.org/a-restock-gap/${fragment}`, /no page “a-restock-gap”/],
  ])('an address that no page has: %s', (_name, text, message) => {
    expect(parseLink(text, routes, 'restock-gap')).toEqual({
      kind: 'no-link',
      message: expect.stringMatching(message) as string,
    });
  });

  it('up to 100 000 characters are looked through', () => {
    const room = 100_000 - address.length;
    expect(parseLink(' '.repeat(room) + address, routes).kind).toBe('link');
    expect(parseLink(' '.repeat(room + 1) + address, routes).kind).toBe('no-link');
  });

  it('a page’s name is shown clean and in part', () => {
    const { message } = parseLink(
      `https://example.org/\u202enew\u200b-${'🫖'.repeat(60)}/${fragment}`,
      routes,
    ) as {
      message: string;
    };
    expect(message).toContain(`“new-${'🫖'.repeat(18)}”`);
    expect(parseLink(`https://example.org/\u202e/${fragment}`, routes)).toMatchObject({
      message: expect.stringMatching(/does not name a calculator/) as string,
    });
  });

  it('the end alone on a page that is no calculator', () => {
    expect(parseLink(fragment, routes, 'scenarios').kind).toBe('no-link');
  });
});
