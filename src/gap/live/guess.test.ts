import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { guessedVelocity } from './guess';

const [usual] = defaultsOf(gapInputs).shipments;
const out: GapValues = {
  ...defaultsOf(gapInputs),
  whileOut: 'closed',
  onHandFba: 0,
  onHandOwn: 0,
  shipments: [{ ...usual!, earliest: 4, likely: 6, latest: 9 }],
};

describe('the velocity some days later', () => {
  it('has fallen by the closed form while nothing has landed, however soon it was likely', () => {
    for (const days of [1, 5, 10, 25])
      expect(guessedVelocity(out, days)).toBeCloseTo(0.4 + 0.6 * Math.exp(-days / 7), 1.7);
    expect(guessedVelocity({ ...out, velocityNow: 0.6 }, 10)).toBeCloseTo(0.4 + 0.2 * Math.exp(-10 / 7), 1.7);
  });

  it('rises from today’s where there is stock', () => {
    const stocked = { ...out, onHandFba: 10_000, velocityNow: 0.5 };
    expect(guessedVelocity(stocked, 10)).toBeGreaterThan(0.6);
    expect(guessedVelocity({ ...stocked, velocityNow: 1 }, 10)).toBe(1);
  });

  it('stays as it is on the same day, and where no ranking is lost', () => {
    expect(guessedVelocity({ ...out, velocityNow: 0.73 }, 0)).toBe(0.73);
    expect(guessedVelocity({ ...out, velocityOn: false }, 9)).toBe(1);
  });

  it('is whole percent', () => {
    const velocity = guessedVelocity(out, 3);
    expect(Math.round(velocity * 100) / 100).toBe(velocity);
  });
});
