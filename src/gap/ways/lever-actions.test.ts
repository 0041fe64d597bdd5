import { describe, expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { runGap } from '../run-gap';
import { wayActions } from './lever-actions';

const format = createFormatter(plainSettings);
const defaults: GapValues = { ...defaultsOf(gapInputs), whileOut: 'closed' };

function texts(changed: Partial<GapValues>): string[] {
  const values = { ...defaults, ...changed };
  const silent = { onProgress: () => {}, onPreview: () => {}, isPreview: true };
  const run = runGap(values, { trials: 301, seed: 1, ...silent });
  return wayActions(values, run, format).map(({ text, byDay }) =>
    `${byDay} ${text}`.replaceAll('\u00a0', ' '),
  );
}

describe('what a way asks for', () => {
  it('begins today with its levers', () => {
    expect(texts({ priceRise: 0.1, price: 20, adsCut: 0.5, orderLimit: 2 }).slice(0, 3)).toEqual([
      '0 Raise the price by 10% to $22.00, until the next shipment is sellable.',
      '0 Cut ads by 50%, until the next shipment is sellable.',
      '0 Limit orders to 2 units each, until the next shipment is sellable.',
    ]);
    expect(texts({ adsCut: 1 })[0]).toMatch(/^0 Switch ads off/);
  });

  it('asks once for ads to be cut: not before the last units go where they are cut today', () => {
    const beforeLast = /Cut ads before the last units go/;
    expect(texts({}).join(' ')).toMatch(beforeLast);
    expect(texts({ adsCut: 0.5 }).join(' ')).not.toMatch(beforeLast);
    expect(texts({ priceRise: 0.1 }).join(' ')).toMatch(beforeLast);
  });

  it('is nothing of levers where there is no gap to slow down for', () => {
    expect(texts({ onHandFba: 50_000, orderLimit: 2 }).join(' ')).not.toMatch(/Limit orders/);
  });
});
