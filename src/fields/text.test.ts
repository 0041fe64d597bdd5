import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { fuzzRuns, tellFuzzed } from './fuzz.for-test';
import { cleanNote, cleanText, fittedText, isUnseen } from './text';

const family = '👨‍👩‍👧‍👦';
const scotland = '🏴󠁧󠁢󠁳󠁣󠁴󠁿';

describe('a clean text', () => {
  it('is composed after the marks are gone that keep a letter from its accent', () => {
    expect(cleanText('Cafe\u200e\u0301', 80)).toBe('Café');
    expect(cleanText('Cafe\u200b\u0301', 80)).toBe('Café');
    expect(cleanText('Cafe\u0301', 4)).toBe('Café');
  });

  it('has nothing that turns or hides letters', () => {
    expect(cleanText('a\u202egnp.exe\u202c', 80)).toBe('agnp.exe');
    expect(cleanText('\u2067late\u2069\u200e\u061c', 80)).toBe('late');
    expect(cleanText('la\u200bte\u2060 ship\u00admen\ufefft\u0000\u007f', 80)).toBe('late shipment');
    expect(cleanText('la\u200dte\u200c\ufe0f\u{e0061}\u{e007f}\u3164', 80)).toBe('late');
    expect(cleanText('\u200b\u2060\u00ad\u200d', 80)).toBe('');
  });

  it('keeps what joins letters and emoji', () => {
    for (const kept of [family, scotland, '❤️‍🔥', '👩🏽‍💻', '🇩🇪🇫🇷', '1️⃣', '☔︎', 'می‌خواهم', 'ක්‍ෂ', '葛󠄀'])
      expect(cleanText(kept, 80)).toBe(kept.normalize());
  });

  it('is one line', () => {
    expect(cleanText('\tMugs\tblue\r\nlarge\u2028x\n', 80)).toBe('Mugs blue large x');
  });

  it('is quick, whatever a file holds', () => {
    expect(cleanText('\u0316\u0301'.repeat(2_000_000), 80)).toHaveLength(80);
    expect(cleanText('Mugs' + '\u200b'.repeat(500), 4)).toBe('Mugs');
  });

  it('mends halves of pairs', () => {
    expect(cleanText('a\ud83eb', 80)).toBe('a\ufffdb');
  });
});

describe('a fitted text', () => {
  it('counts as the schemas do and never splits a character', () => {
    expect(fittedText('🫖'.repeat(50), 80)).toBe('🫖'.repeat(40));
    expect(fittedText('a' + '🫖'.repeat(50), 80)).toBe('a' + '🫖'.repeat(39));
    expect(fittedText(`tea ${family}`, 10)).toBe('tea');
    expect(fittedText(`${scotland}${scotland}`, 20)).toBe(scotland);
    expect(fittedText('🇩🇪'.repeat(30), 82)).toBe('🇩🇪'.repeat(20));
    // No composed letter exists for it.
    expect(fittedText('abx\u0301', 3)).toBe('ab');
  });

  it('cuts within letters piled up without end', () => {
    expect(fittedText('x' + '\u0301'.repeat(500), 80)).toHaveLength(80);
  });

  it('keeps pairs whole where the browser cannot tell characters apart', () => {
    vi.stubGlobal('Intl', { ...Intl, NumberFormat: Intl.NumberFormat });
    try {
      expect('Segmenter' in Intl).toBe(false);
      expect(fittedText('a🫖🫖', 4)).toBe('a🫖');
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

/** Texts with many characters of the kinds that meet badly. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['e', 'ا', 'क', '\u0301', '\u094d', '\u200b', '\u200c', '\u200d', '\u200e', '\u202e', '\u2060'],
        ...['\ufe0f', '\u{e0067}', '\u{e007f}', '\u{1f3f4}', '👩', '🏽', '1', '\u20e3', '🇩', '\t', '\n', ' '],
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const runs = fuzzRuns('names', 2_000);

test.each([
  ['cleanText', cleanText],
  ['cleanNote', cleanNote],
])('%s gives what fits, is composed, and stays as it is', { timeout: 60_000 + runs.numRuns }, (_, clean) => {
  fc.assert(
    fc.property(awkward, fc.integer({ min: 0, max: 60 }), (text, maxLength) => {
      const kept = clean(text, maxLength);
      expect(kept.length).toBeLessThanOrEqual(maxLength);
      expect(kept.isWellFormed()).toBe(true);
      expect(kept).toBe(kept.normalize());
      expect(kept).toBe(kept.trim());
      expect(kept).not.toMatch(/[\t\r\u200b\u200e\u202e\u2060]/);
      expect(clean(kept, maxLength)).toBe(kept);
    }),
    runs,
  );
  tellFuzzed('names', runs.numRuns);
});

test('a text is unseen where cleaning leaves nothing of it', () => {
  const unseen = fc.constantFrom(
    '\u0000',
    '\u200b',
    '\u00ad',
    '\ufe0f',
    '\ufffa',
    '\t',
    ' ',
    '\u3164',
    '\u{e0061}',
  );
  const texts = fc.oneof(
    awkward,
    fc.array(unseen, { maxLength: 9 }).map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(isUnseen(text)).toBe(cleanText(text, 200) === '');
    }),
    { numRuns: 2_000 },
  );
});

describe('a clean note', () => {
  it('keeps its lines and counts them all', () => {
    expect(cleanNote(' one\r\ntwo\u202e\rthree\tfour\n', 80)).toBe('one\ntwo\nthree four');
    expect(cleanNote('ab\ncd\nef', 6)).toBe('ab\ncd');
  });
});
