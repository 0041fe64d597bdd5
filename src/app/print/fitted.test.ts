import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittedSize, type SheetSize } from './fitted';

const whole = { inputs: 60, assumptions: 8, actions: 10 };
const height = ({ dense, inputs, assumptions, actions }: SheetSize) =>
  (dense ? 0.8 : 1) * (inputs + 3 * assumptions + 2 * actions);
const fitted = (room: number) => fittedSize(whole, (size) => height(size) <= room);

it('leaves all in place where there is room, at first in the usual size', () => {
  expect(fitted(104)).toEqual({ ...whole, dense: false });
  expect(fitted(90)).toEqual({ ...whole, dense: true });
});

it('cuts inputs first, and no more of them than must be', () => {
  expect(fitted(60)).toEqual({ ...whole, dense: true, inputs: 31 });
});

it('then assumptions, then actions', () => {
  expect(fitted(36)).toMatchObject({ inputs: 6, assumptions: 6, actions: 10 });
  expect(fitted(20)).toMatchObject({ inputs: 6, assumptions: 2, actions: 6 });
});

it('fits whenever anything does, and asks seldom', () => {
  fc.assert(
    fc.property(
      fc.record({ inputs: fc.nat(400), assumptions: fc.nat(12), actions: fc.nat(40) }),
      fc.integer({ min: 20, max: 600 }),
      (parts, room) => {
        let asked = 0;
        const size = fittedSize(parts, (next) => {
          asked += 1;
          return height(next) <= room;
        });
        expect(asked).toBeLessThan(30);
        for (const part of ['inputs', 'assumptions', 'actions'] as const)
          expect(size[part]).toBeLessThanOrEqual(parts[part]);
        expect(height(size)).toBeLessThanOrEqual(room);
      },
    ),
  );
});
