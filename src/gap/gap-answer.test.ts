import { describe, expect, it } from 'vitest';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { gapActions } from './gap-actions';
import { gapAnswer } from './gap-answer';
import { gapFigures } from './gap-figures';
import { gapInputs, type GapValues } from './gap-inputs';
import { runGap } from './run-gap';
import { gapWarnings } from './gap-warnings';

const defaults: GapValues = defaultsOf(gapInputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const dated = createFormatter({ locale: 'en-US', currency: 'USD', asOf: '2026-11-23' });
const own = { ...defaults.shipments[0]! };

function play(changed: Partial<GapValues>, trials = 501) {
  const values = { ...defaults, ...changed };
  const run = runGap(values, { trials, seed: 1, onProgress: () => {}, onPreview: () => {} });
  const speaks = values.asOf === null ? format : dated;
  return {
    run,
    text: gapAnswer(values, run, speaks)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join(''),
    figures: gapFigures(values, run, speaks),
    warnings: gapWarnings(values, run, format, false),
    actions: gapActions(values, run, format),
  };
}

describe('the answer in words', () => {
  it('says days out, what backorders save and the limit they breach', () => {
    expect(play({}).text).toMatch(
      /^You will be out for about \d+\sdays, \d+ to \d+ in 8 of 10 futures\. Taking backorders at a 16-day promise costs \$\d+ less than staying closed, but in \d+\sof\s50 futures it breaches the late shipment limit\.$/,
    );
  });

  it('says what staying closed costs and how much of it comes after', () => {
    expect(play({ whileOut: 'closed' }).text).toMatch(
      /, and it will cost about \$[\d,]+: \$[\d,]+ of it after you are back\.$/,
    );
  });

  it('speaks in dates once day 0 has one', () => {
    expect(play({ asOf: '2026-11-23' }).text).toMatch(
      /^You will be out from about Nov\s\d+ to Dec\s\d+, about \d+\sdays, /,
    );
  });

  it('does not speak of backorders that nothing can fill', () => {
    const { text, actions, run } = play({ shipments: [{ ...own, place: 'fba' }] });
    expect(run.way.captured.mean).toBe(0);
    expect(text).toMatch(/Backorders cannot be taken.*the same as staying closed\.$/);
    expect(actions.some((action) => action.text.includes('FBM'))).toBe(false);
  });

  it('says so when there is no gap', () => {
    const { text, actions } = play({ onHandFba: 5000 });
    expect(text).toContain('not run out');
    expect(actions).toEqual([]);
  });

  it('counts futures when a gap is less likely than not', () => {
    expect(play({ onHandFba: 270 }).text).toMatch(/^You will run out in \d+\sof\s50 futures/);
  });
});

describe('a gap that is under way on day 0', () => {
  const out = { onHandFba: 0, asOf: '2026-11-23', whileOut: 'closed' } as const;
  const landsOn = (day: number) => [
    { ...own, earliest: day, likely: day, latest: day, slipChance: 0, slipDays: 0 },
  ];

  it('is told from here on, its days and its date from the same restock', () => {
    const { text, figures } = play({ ...out, shipments: landsOn(13) });
    expect(text).toMatch(
      /^You are out of stock, for about 13 more days, to about Dec\s6, and it will cost about \$[\d,]+ from here on: /,
    );
    expect(figures.map(({ label }) => label).slice(0, 2)).toEqual([
      'Cost from here on',
      'Out of stock, from here on',
    ]);
    expect(play({ ...out, asOf: null }).text).toMatch(
      /^You are out of stock, for about \d+ more days, \d+ to \d+\sdays in 8 of 10 futures, and /,
    );
  });

  it('says as many days as the figure, and the date they lead to, where stock may land at once', () => {
    const due = { ...own, earliest: 0, likely: 7, latest: 20 };
    for (const likely of [6, 7, 8, 9]) {
      const { text, figures, run } = play({ ...out, shipments: [{ ...due, likely }] });
      expect(run.way.gapChance).toBeLessThan(1);
      const [, days, date] = /for about (\d+) more days, to about (\w+\s\d+)/.exec(text)!;
      expect(figures[1]!.value).toMatch(new RegExp(`^${days}\\s`));
      expect(dated.day(Number(days))).toBe(date);
    }
  });

  it('is none where units lie in any place that sells, or land that very day', () => {
    for (const changed of [
      { ...out, onHandOwn: 5 },
      { ...out, onHandShop: 5, shopShare: 0.3 },
    ])
      expect(play(changed).text).toMatch(/^You will be out from about /);
    expect(play({ ...out, onHandShop: 5 }).text).toMatch(/^You are out of stock/);
    expect(play({ ...out, shipments: landsOn(0) }).text).toMatch(/^You will not run out/);
  });

  it('says so where no restock is in sight', () => {
    const { text } = play({ ...out, shipments: [], afterLast: 'nothing' });
    expect(text).toMatch(/^You are out of stock, with no restock in the 60\sdays looked ahead, and it will/);
  });

  it('is over once stock is there and lasts', () => {
    const back = { onHandFba: 300, velocityNow: 0.6, asOf: '2026-12-18' };
    expect(play({ ...back, onHandFba: 5000 }).text).toMatch(
      /^You are in stock again and will not run out before the next shipment: there is a gap in 0\sof\s50/,
    );
    expect(play({ ...back, shipments: [] }).text).toMatch(/that it comes in time is assumed\.$/);
    expect(play({ ...back, shipments: [], afterLast: 'nothing' }).text).not.toMatch(/in stock again/);
    const long = { ...back, onHandFba: 5000, shipments: [], afterLast: 'nothing' as const };
    expect(play(long).text).toMatch(/not run out in the 60\sdays looked ahead: there is a gap in 0\sof/);
  });
});

describe('warnings', () => {
  it('offer a promise that the seller’s tolerance allows, and it does', () => {
    const { warnings } = play({});
    const change = warnings.find(({ action }) => action?.label.startsWith('Try'))?.action?.change;
    expect(change?.promiseDays).toBeGreaterThan(16);
    const after = play(change!);
    expect(after.warnings.some(({ action }) => action?.label.startsWith('Try'))).toBe(false);
  });

  it('see that nothing can fill a backorder, and offer to send units', () => {
    const { warnings } = play({ shipments: [{ ...own, place: 'fba' }] });
    expect(warnings[0]?.text).toContain('nothing is on its way there');
    expect(warnings[0]?.action?.change.shipments?.[0]?.place).toBe('own');
  });

  it('look at the shipment that lands first, wherever it stands', () => {
    const late = { ...own, earliest: 40, likely: 50, latest: 65, place: 'fba' as const };
    const { actions } = play({ shipments: [late, own] });
    expect(actions[0]?.text).toContain('day\u00a012 to day\u00a032');
  });

  it('tell that the money is still the example’s, until any of it is typed', () => {
    const says = (changed: Partial<GapValues>) =>
      play(changed).warnings.some(({ text }) => text.includes('still the example’s'));
    expect(says({})).toBe(false);
    expect(says({ dailyDemand: 14 })).toBe(true);
    expect(says({ dailyDemand: 14, price: 25 })).toBe(false);
  });

  it('say that Head Start has nothing to sell ahead', () => {
    const [first] = play({ whileOut: 'head-start' }).warnings;
    expect(first?.action?.change.shipments?.[0]?.place).toBe('fba');
  });

  it('say when chance spreads demand more than the seller thinks, and when a promise is too long', () => {
    expect(play({ dailyDemandSd: 1 }).warnings.some(({ text }) => text.includes('Poisson'))).toBe(true);
    expect(play({ promiseDays: 45 }).warnings.some(({ action }) => action?.change.promiseDays === 30)).toBe(
      true,
    );
  });
});

describe('actions', () => {
  it('come in order of time and never before today', () => {
    for (const whileOut of ['closed', 'backorder', 'shop', 'head-start'] as const) {
      const days = play({ whileOut }).actions.map(({ byDay }) => byDay);
      expect(days.length).toBeGreaterThan(1);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the run', () => {
  it('orders the tornado by what matters and keeps the promises in order', () => {
    const { run } = play({});
    const spans = run.tornado!.map(({ low, high }) => Math.abs(high - low));
    expect(spans).toEqual([...spans].sort((a, b) => b - a));
    expect(run.promises!.map(({ promise }) => promise)).toContain(16);
    // Waiting longer is promised to fewer, so breaches fall as the promise grows.
    const chances = run.promises!.map(({ breachChance }) => breachChance);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
  });

  it('is the same run for the same seed', () => {
    expect(play({}).run).toEqual(play({}).run);
  });
});
