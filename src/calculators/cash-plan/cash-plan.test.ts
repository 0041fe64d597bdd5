import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer, keyFigures } from './answer';
import { checkCash } from './check';
import { inputs, type CashValues } from './inputs';
import { model } from './model';
import { cashActions, cashWarnings } from './next-steps';
import { cashPeriods } from './periods';
import { datedPayments } from './payments';
import { fixedDays, planOf } from './plan-of';
import { simulation } from './simulation';

const usual: CashValues = defaultsOf(inputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const report = { trials: 1_000, seed: 1, onProgress: () => {}, onPreview: () => {} };
const said = (values: CashValues, simulated: ReturnType<typeof simulation.simulate> | null) =>
  answer(values, model.compute(values), simulated, format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '');

describe('the days of a plan', () => {
  it('pays fixed costs on the same day of each month, or every 30 days', () => {
    expect(fixedDays({ ...usual, horizonDays: 100 })).toEqual([8, 38, 68, 98]);
    // 31 January, 28 February, 31 March of 2027.
    expect(fixedDays({ ...usual, asOf: '2027-01-21', fixedCostsDay: 10, horizonDays: 70 })).toEqual([
      10, 38, 69,
    ]);
  });

  it('charges storage on the last day of a month, dearer from October', () => {
    const { storageBilled, storagePerUnitDay } = planOf({ ...usual, asOf: '2026-09-28', horizonDays: 40 });
    expect([...storageBilled.keys()].filter((day) => storageBilled[day] === 1)).toEqual([2, 33]);
    expect(storagePerUnitDay[3]! / storagePerUnitDay[2]!).toBeCloseTo(3, 9);
  });

  it('gives each period the cash the one before it left', () => {
    const result = model.compute(usual);
    for (const kind of ['week', 'month'] as const) {
      const periods = cashPeriods(result, kind, format);
      expect(periods[0]!.opening).toBe(usual.openingCash);
      expect(periods.at(-1)!.closing).toBe(result.closing);
      periods.forEach((period, index) => {
        if (index > 0) expect(period.opening).toBe(periods[index - 1]!.closing);
        expect(period.opening + period.inflow - period.outflow).toBeCloseTo(period.closing, 6);
      });
      expect(Math.min(...periods.map(({ lowest }) => lowest))).toBe(result.lowest);
    }
    const dated = createFormatter({ locale: 'en-US', currency: 'USD', asOf: '2026-11-20' });
    expect(cashPeriods(result, 'month', dated).map(({ from }) => from)).toEqual([0, 11, 42, 73, 101, 132]);
  });
});

describe('a plan and its futures', () => {
  it('agree on average where nothing runs out', () => {
    const ample = { ...usual, onHandFba: 5_000 };
    const result = model.compute(ample);
    const { cash, closing } = simulation.simulate(ample, report);
    // About a sixth of the band is a standard error of fifty; a tenth of it is many of a thousand.
    expect(Math.abs(cash.mean.at(-1)! - result.closing)).toBeLessThan((closing.p90 - closing.p10) / 10);
  });

  it('shift with the cash that is there, so that what is missing is enough', () => {
    const first = simulation.simulate(usual, report);
    expect(first.missing).toBeGreaterThan(0);
    const mended = { ...usual, openingCash: usual.openingCash + first.missing + 1 };
    expect(simulation.simulate(mended, report).shortChance).toBeLessThanOrEqual(usual.allowedChance + 0.001);
  });

  it('mend the plan with the order that is named', () => {
    const simulated = simulation.simulate(usual, report);
    expect(simulated.best).toMatchObject({ order: 1, kind: 'move' });
    const [warning] = cashWarnings(usual, model.compute(usual), simulated, format);
    const moved = { ...usual, ...warning!.action!.change };
    const after = simulation.simulate(moved, report);
    expect(after.shortChance).toBeLessThan(0.13);
    expect(after.shortChance).toBeLessThan(simulated.shortChance / 3);
    expect(said(usual, simulated)).toMatch(
      /^Your lowest cash is −\$\d+ in the middle future .* delaying order 2 by \d+ days, to day \d+, keeps/,
    );
    expect(cashActions(usual, model.compute(usual), simulated, format)[0]!.text).toMatch(
      /order 1 and pay its deposit/,
    );
  });

  it('say when no order helps, and how much money would', () => {
    const poor = { ...usual, openingCash: 0 };
    const simulated = simulation.simulate(poor, report);
    expect(simulated.best).toBeNull();
    expect(said(poor, simulated)).toMatch(
      /no order moved or made smaller alone is enough: \$[\d,]+ more in the bank/,
    );
    const idle = { ...poor, purchaseOrders: [] };
    expect(said(idle, simulation.simulate(idle, report))).toMatch(/there is no order to move/);
  });

  it('say when nothing needs to move', () => {
    const rich = { ...usual, openingCash: 50_000 };
    expect(said(rich, simulation.simulate(rich, report))).toMatch(/never falls below zero/);
    expect(said(rich, null)).toMatch(/if all goes as planned/);
  });
});

describe('an order without a deposit', () => {
  it('is to be placed all the same, once, and none that has been', () => {
    const [order] = usual.purchaseOrders;
    const placed = (depositShare: number, orderDay = order!.orderDay) => {
      const values = { ...usual, purchaseOrders: [{ ...order!, depositShare, orderDay }] };
      return cashActions(values, model.compute(values), null, format).filter(({ text }) =>
        text.startsWith('Place '),
      );
    };
    expect(placed(0)).toEqual([{ text: 'Place order 1.', byDay: order!.orderDay }]);
    expect(placed(0.3).map(({ text }) => text)).toEqual([expect.stringContaining('pay its deposit')]);
    expect(placed(0, -10)).toEqual([]);
  });
});

describe('one lowest cash', () => {
  it('is named with a day only where all goes as planned', () => {
    const result = model.compute(usual);
    expect(said(usual, null)).toMatch(`on day ${result.lowestDay}, if all goes as planned`);
    const simulated = simulation.simulate(usual, report);
    expect(said(usual, simulated).split('. ')[0]).not.toMatch(/day/);
    const [lowest] = keyFigures(usual, result, simulated, format);
    expect(lowest!.label).toBe('Lowest cash');
    expect(said(usual, simulated)).toContain(lowest!.value.replaceAll('\u2060', ''));
    expect(lowest!.note).not.toMatch(/day/);
  });
});

describe('an order that should have landed', () => {
  const [order] = usual.purchaseOrders;
  // Placed 60 days ago, most likely 55 days: 5 days late, and paid when it lands.
  const late = { ...order!, orderDay: -60, balanceAt: 'landing' as const, freightAt: 'landing' as const };
  const values = { ...usual, purchaseOrders: [late], horizonDays: 60 };

  it('is paid today, not never', () => {
    const result = model.compute(values);
    const none = model.compute({ ...values, purchaseOrders: [], onHandFba: usual.onHandFba + 900 });
    // 70 % of 900 × 7, freight 900 × 1.20, duty 5 % of 6,300.
    expect(none.cash[0]! - result.cash[0]!).toBeCloseTo(4_410 + 1_080 + 315, 9);
    expect(datedPayments([late]).map(({ what, day }) => [what, day])).toEqual([
      ['balance', 0],
      ['freight', 0],
      ['duties', 0],
    ]);
  });

  it('is paid once in every future, whenever it lands', () => {
    const ahead = { ...values, horizonDays: 200 };
    const { closing } = simulation.simulate(ahead, report);
    const free = { ...ahead, purchaseOrders: [{ ...late, unitCost: 0, freightPerUnit: 0 }] };
    expect(simulation.simulate(free, report).closing.p50 - closing.p50).toBeCloseTo(5_805, 6);
  });

  it('is said so', () => {
    const [warning] = cashWarnings(values, model.compute(values), null, format);
    expect(warning!.text.replaceAll('\u00a0', ' ')).toMatch(
      /order 1 should have landed 5 days ago.*due today.*taken as paid/u,
    );
    expect(
      cashWarnings(
        { ...values, purchaseOrders: [{ ...late, orderDay: -55 }] },
        model.compute(values),
        null,
        format,
      ),
    ).not.toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('should have landed') as string }),
    );
  });
});

describe('a plan without orders', () => {
  it('asks for them', () => {
    const texts = (purchaseOrders: CashValues['purchaseOrders']) => {
      const values = { ...usual, purchaseOrders };
      return cashWarnings(values, model.compute(values), null, format).map(({ text }) => text);
    };
    expect(texts([])[0]).toMatch(/^No order is planned.*Add the orders/);
    expect(texts([{ ...usual.purchaseOrders[0]!, units: 0 }])[0]).toMatch(/^No order is planned/);
    expect(texts(usual.purchaseOrders).join()).not.toMatch(/No order is planned/);
  });
});

describe('what is owed after the last day', () => {
  it('leads further ahead, as far as the page looks', () => {
    const [order] = usual.purchaseOrders;
    const far = (horizonDays: number) => {
      const values = { ...usual, horizonDays, purchaseOrders: [{ ...order!, orderDay: 360 }] };
      return cashWarnings(values, model.compute(values), null, format).at(-1)!;
    };
    expect(far(150)).toMatchObject({ action: { change: { horizonDays: 365 } } });
    expect(far(365).action).toBeUndefined();
    expect(far(365).text).toMatch(/further than this page looks/);
  });
});

describe('checks by the field', () => {
  const [order] = usual.purchaseOrders;
  const problems = (more: Partial<NonNullable<typeof order>>) =>
    checkCash({ ...usual, purchaseOrders: [{ ...order!, ...more }] }).map(({ path }) => path);

  it('point at the day that does not fit', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ likely: 30 })).toEqual(['purchaseOrders.0.likely']);
    expect(problems({ latest: 50 })).toEqual(['purchaseOrders.0.latest']);
    expect(problems({ likely: 49 })).toEqual(['purchaseOrders.0.likely']);
    expect(problems({ shipDays: 60 })).toEqual(['purchaseOrders.0.shipDays']);
    expect(problems({ orderDay: -100 })).toEqual(['purchaseOrders.0.latest']);
  });
});
