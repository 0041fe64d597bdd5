import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, keyFigures } from './answer';
import { check } from './check';
import type { PreOrderValues } from './inputs';
import { model } from './model';
import { compute, format, on, simulate, valid } from './pre-order.for-test';
import { preOrderWarnings } from './warnings';

describe('words', () => {
  const said = (changes: Partial<PreOrderValues>) =>
    answer(on(changes), compute(changes), null, format)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join('')
      .replaceAll(/[\u00a0\u202f]/g, ' ');

  it('say that there is nothing to plan where nobody orders', () => {
    expect(said({ dailyDemand: 0 })).toBe('Nobody orders, so there is nothing to plan.');
  });

  it('offer a date that is kept where the promise is seldom kept', () => {
    const values = on({ promiseDate: 36 });
    const [first] = preOrderWarnings(values, model.compute(values), null, format);
    expect(first?.tone).toBe('bad');
    expect(first?.action?.change).toEqual({ promiseDate: compute({}).sureDate });
  });

  it('call those in hand a forecast where nobody has counted them', () => {
    expect(said({ opensDay: -10, inHand: 30 })).toMatch(/^With 30 orders in hand/);
    const guessed = said({ opensDay: -10, inHand: null });
    expect(guessed).toMatch(/^By forecast about \d+ orders wait already/);
    expect(guessed).not.toMatch(/in hand/);
  });

  it('say that nothing can be shipped where no unit is ordered, and promise nothing', () => {
    for (const changes of [
      { orderedUnits: 0 },
      { price: 5, stockoutCostPerUnit: 0 },
      { minimumOrder: 90_000 },
    ]) {
      const sentence = said(changes);
      expect(sentence).toMatch(/nothing can be shipped/);
      expect(sentence).not.toMatch(/promise is kept|Cash/);
    }
  });

  it('take what is ordered off what to order', () => {
    const { more } = compute({}).order;
    expect(said({})).toMatch(new RegExp(`Order ${more} units\\.`));
    expect(said({ orderedUnits: more - 75 })).toMatch(/ units are ordered; order 75 units more\./);
    expect(said({ orderedUnits: more + 75 })).toMatch(/ordered, order no more\./);
  });

  it('name the lowest cash of the middle future, and apart from it the day that is lowest most often', () => {
    const changes = { openingCash: 0, supplierDepositDay: 0, supplierBalanceDay: 25 };
    const values = on(changes);
    const found = simulate(changes, 1_000);
    const days = Array.from(found.cash.p50);
    expect(found.lowDay.chance).toBeGreaterThan(1 / days.length);
    const sentence = answer(values, compute(changes), found, format)
      .map((part) => (typeof part === 'string' ? part : part.strong))
      .join('')
      .replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(sentence).toContain(`Cash falls to ${format.money(found.low.p50, 0)} in the middle future`);
    expect(sentence).toContain(`it is lowest on ${format.day(found.lowDay.day)}`.replaceAll('\u00a0', ' '));
    expect(sentence).toContain(`Keep back ${format.money(found.keepBack.p90, 0)}`);
  });
});

describe('key figures', () => {
  const note = (changes: Partial<PreOrderValues>, label: string) =>
    keyFigures(on(changes), compute(changes), simulate(changes, 500), format).find(
      (figure) => figure.label === label,
    )?.note;

  it('say of refunds how sure they are, and where there can be none', () => {
    expect(note({}, 'Keep back for refunds')).toMatch(
      /^enough in 9 of 10 futures; \$[\d,]+ if all are cancelled$/,
    );
    expect(note({ payment: 'hold' }, 'Keep back for refunds')).toBe(
      'nothing is paid that could be asked back',
    );
  });

  it('say of the lowest cash how low it may fall only where it may fall lower', () => {
    expect(note({}, 'Lowest cash')).toMatch(/^in the middle future; below .* in 1 of 10; lowest on /);
    expect(note({ payment: 'hold' }, 'Lowest cash')).toMatch(/^in the middle future; lowest on [^;]+$/);
  });
});

describe('warnings', () => {
  it('of too little cash ask for deposits where customers can pay them', () => {
    const said = (changes: Partial<PreOrderValues>) => {
      const values = on({ openingCash: 0, ...changes });
      const found = simulate({ openingCash: 0, ...changes }, 500);
      const all = preOrderWarnings(values, model.compute(values), found, format);
      return all.find(({ text }) => text.startsWith('Cash goes below zero'))?.text;
    };
    expect(said({})).toMatch(/Ask for a larger deposit/);
    expect(said({ payment: 'hold' })).toMatch(/Ask for a deposit/);
    expect(said({ channel: 'amazon' })).toMatch(/futures\. Pay the supplier/);
  });

  it('are gone once what they offer is done', () => {
    let offered = 0;
    fc.assert(
      fc.property(valid, (values) => {
        for (const { text, action } of preOrderWarnings(values, model.compute(values), null, format)) {
          if (action === undefined) continue;
          offered++;
          const after = { ...values, ...action.change };
          expect(check(after)).toEqual([]);
          const left = preOrderWarnings(after, model.compute(after), null, format);
          // Its first words name it; the numbers behind them change.
          const kind = (words: string) => words.replace(/[\d.,]+/g, '').slice(0, 24);
          expect(left.map((one) => kind(one.text))).not.toContain(kind(text));
        }
      }),
      { numRuns: 150 },
    );
    expect(offered).toBeGreaterThan(20);
  });

  it('of a promise kept too seldom offer the day that is kept in 9 of 10, slips and all', () => {
    const values = on({ promiseDate: 52 });
    const [first] = preOrderWarnings(values, model.compute(values), null, format);
    const { promiseDate } = first!.action!.change;
    expect(promiseDate).toBeGreaterThan(52);
    expect(compute({ promiseDate: promiseDate! }).keptChance).toBeGreaterThanOrEqual(0.9);
    expect(compute({ promiseDate: promiseDate! - 1 }).keptChance).toBeLessThan(0.9);
  });

  it('hold Amazon pre-orders to 30 days, and say what to do', () => {
    const warned = (changes: Partial<PreOrderValues>) => {
      const values = on(changes);
      return preOrderWarnings(values, model.compute(values), null, format).find(({ text }) =>
        text.startsWith('Amazon'),
      );
    };
    expect(warned({ channel: 'amazon' })?.action?.change).toEqual({ opensDay: 15 });
    expect(warned({ channel: 'amazon', opensDay: 15 })).toBeUndefined();
    expect(warned({ channel: 'amazon', opensDay: 14 })).toBeDefined();
    expect(warned({})).toBeUndefined();
    const late = warned({ channel: 'amazon', promiseDate: 90 });
    expect(late?.action).toBeUndefined();
    expect(late?.text).toMatch(/Promise a sooner day/);
  });

  it('say that none in hand are entered', () => {
    const first = (changes: Partial<PreOrderValues>) => {
      const values = on(changes);
      return preOrderWarnings(values, model.compute(values), null, format)[0]?.text ?? '';
    };
    expect(first({ opensDay: -10 })).toMatch(/how many are in hand is not entered/);
    expect(first({ opensDay: -10, inHand: 0 })).not.toMatch(/not entered/);
  });
});
