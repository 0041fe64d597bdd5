import { describe, expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer, keyFigures } from './answer';
import { inputs, type StopValues } from './inputs';
import { model } from './model';
import { simulation } from './simulation';
import { stopActions } from './stop-actions';
import { reasonForNone } from './why-none';

const format = createFormatter(plainSettings);
const defaults: StopValues = defaultsOf(inputs);
const [usual] = defaults.shipments;
const report = { trials: 300, seed: 3, isPreview: true, onProgress: () => {}, onPreview: () => {} };

function said(changes: Partial<StopValues>) {
  const values = { ...defaults, ...changes };
  const result = model.compute(values);
  const simulated = simulation.simulate(values, report);
  const text = answer(values, result, simulated, format)
    .map((part) => (typeof part === 'string' ? part : part.strong))
    .join('')
    .replace(/\s+/gu, ' ');
  const figures = keyFigures(values, result, simulated, format);
  return { text, figures, actions: stopActions(values, result, simulated, format), result, values };
}

describe('orders that wait already', () => {
  const { cap } = model.compute(defaults);

  it('beyond the cap ask to stop now', () => {
    const { text, figures, actions } = said({ waitingOrders: cap + 61 });
    expect(text).toMatch(
      new RegExp(`^Stop now: ${cap + 61} orders wait already, 61 more than the cap of ${cap}`),
    );
    expect(figures[0]!.note).toBe(`${cap + 61} wait already, 61 too many`);
    expect(figures[1]!.value).toBe('none');
    expect(actions[0]).toMatchObject({ byDay: 0, text: expect.stringMatching(/^Stop taking/) });
  });

  it('at the cap say that it is reached today', () => {
    const { text, figures } = said({ waitingOrders: cap });
    expect(text).toMatch(new RegExp(`^The cap of ${cap} waiting is reached today:`));
    expect(figures[0]!.note).toMatch(/^reached today/);
  });
});

describe('a cap of 0 has its own reason', () => {
  it.each([
    ['loses-money', { price: 0 }, /each loses \$18 even when it is kept/],
    ['promise-passed', { promiseDate: 0 }, /the date you promise, day 0, is there before you run out/],
    ['kept-back', { shrinkage: 1 }, /once losses are kept back/],
    ['refused', { deferredShare: 1, switchedShare: 0 }, /turned away, a customer brings/],
    ['cancelled', { cancellationCost: 1000 }, /so many cancel while they wait/],
    ['overdue', { promiseKind: 'fixed-wait' as const, promiseDays: 1 }, /overdue before the stock is there/],
  ])('%s', (reason, changes, words) => {
    const { text, figures, result, values } = said(changes);
    expect(reasonForNone(values, result)).toBe(reason);
    expect(text).toMatch(/^Take no backorders: /);
    expect(text).toMatch(words);
    expect(figures[0]).toMatchObject({ value: '0' });
    expect(figures[0]!.note).not.toMatch(/dispatch/);
  });
});

it('names the last day before a cap that is reached only after it', () => {
  // One order shipped a day: the places behind wait past the promised date, and the first day out is the last worth it.
  const { text, result } = said({ dispatchCapacity: 1 });
  expect(result.stopsEarly).toBe(true);
  expect(text).toMatch(
    /^Take none after day \d+.* That day comes first: only in .* futures do \d+ orders, the cap of \d+, wait by then\./,
  );
});

it('has words for nothing oversold', () => {
  const shipments = [{ ...usual!, place: 'own' as const, divertUnits: 0, units: 100_000 }];
  const { figures } = said({ shipments });
  expect(figures.at(-1)).toMatchObject({ value: 'none' });
});
