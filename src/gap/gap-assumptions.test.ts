import { expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { gapAssumptions } from './gap-assumptions';
import { gapInputs, type GapValues } from './gap-inputs';

const format = createFormatter(plainSettings);
const lines = (changed: Partial<GapValues>) =>
  gapAssumptions({ ...defaultsOf(gapInputs), ...changed }, format).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
const text = (changed: Partial<GapValues>) => lines(changed).join('\n');

it('says the numbers in force, however they were given', () => {
  // 20% over a 10-day gap with even arrivals is 4.6% a day; three times that once the promise is broken.
  expect(text({})).toContain('4.6% cancel a day; once the promise is broken 13.9%, and 5% at once');
  expect(text({ dropOffGiven: 'hazard', hazardBefore: 0.01, hazardAfterFactor: 2 })).toContain(
    '1% cancel a day; once the promise is broken 2%',
  );
  // Half still order at a 14-day wait: ln 2 ÷ 14.
  expect(text({ captureGiven: 'share', captureShareAt14: 0.5 })).toContain('turns away 5% of those');
});

it('leaves out what plays no part', () => {
  expect(text({ whileOut: 'closed' })).not.toContain('cancel a day');
  expect(text({ velocityOn: false })).toContain('Velocity does not fall');
  expect(text({ switchedShare: 0.2 })).toContain('20% take your other item');
  expect(text({ asOf: '2026-11-23' })).not.toContain('weekdays and months play no part');
});

it('is a line each, none twice', () => {
  for (const afterLast of ['restocked', 'nothing', 'reorder'] as const) {
    const all = lines({ afterLast });
    expect(new Set(all).size).toBe(all.length);
    for (const line of all) expect(line).toMatch(/^[A-Z].*\.$/);
  }
});
