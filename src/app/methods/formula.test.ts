import { expect, test } from 'vitest';
import { parsedFormula } from './formula';

test('letters, numbers, words and signs stand for themselves', () => {
  expect(parsedFormula('h G = 0.5 "days"; x')).toEqual([
    { tag: 'mi', text: 'h' },
    { tag: 'mi', text: 'G' },
    { tag: 'mo', text: '=' },
    { tag: 'mn', text: '0.5' },
    { tag: 'mspace', width: '0.25em' },
    { tag: 'mtext', text: 'days' },
    { tag: 'mspace', width: '1em' },
    { tag: 'mi', text: 'x' },
  ]);
});

test('fractions, roots and scripts nest', () => {
  expect(parsedFormula('frac{a_{1}}{sqrt{n}}')).toEqual([
    {
      tag: 'mfrac',
      parts: [
        {
          tag: 'msub',
          parts: [
            { tag: 'mi', text: 'a' },
            { tag: 'mn', text: '1' },
          ],
        },
        { tag: 'msqrt', parts: [{ tag: 'mi', text: 'n' }] },
      ],
    },
  ]);
  expect(parsedFormula('s_{d}^{2}')[0]).toMatchObject({ tag: 'msubsup' });
  expect(parsedFormula('e^{−h G}')[0]).toMatchObject({ tag: 'msup', parts: [{}, { tag: 'mrow' }] });
});

test.each(['', 'frac{a}', 'x_', 'a}', '{a}'])('“%s” is refused', (text) => {
  expect(() => parsedFormula(text)).toThrow(SyntaxError);
});
