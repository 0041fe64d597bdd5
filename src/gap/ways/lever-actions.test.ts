import { describe, expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { runGap } from '../run-gap';
import { wayActions } from './lever-actions';
import { flown } from './way';

const format = createFormatter(plainSettings);
const defaults: GapValues = { ...defaultsOf(gapInputs), whileOut: 'closed' };

function texts(changed: Partial<GapValues>, before?: GapValues): string[] {
  const values = { ...defaults, ...changed };
  const silent = { onProgress: () => {}, onPreview: () => {}, isPreview: true };
  const run = runGap(values, { trials: 301, seed: 1, ...silent });
  return wayActions(values, run, format, before).map(({ text, byDay }) =>
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

  it('asks for ads to be cut only where the way cuts them', () => {
    const beforeLast = /Cut ads before the last units go/;
    expect(texts({}).join(' ')).not.toMatch(beforeLast);
    expect(texts({ adsCut: 0.5 }).join(' ')).not.toMatch(beforeLast);
    expect(texts({ adsCut: 0.5 }).join(' ')).toMatch(/Cut ads by 50%/);
  });

  it('waits with ads for the main shipment, and asks no date of a flight that is not booked', () => {
    const shipments = flown(defaults, 30, {
      flyCostPerUnit: 4,
      flyEarliest: 8,
      flyLikely: 10,
      flyLatest: 14,
    });
    const [main] = defaults.shipments;
    const said = texts({ shipments, onHandFba: 0 }, { ...defaults, onHandFba: 0 });
    expect(said.join(' ')).not.toMatch(/with the restock|spans day 8/);
    expect(said).toContain(
      `${main!.likely} Turn ads back on with the shipment that refills for good; the units before it sell without.`,
    );
    expect(said.join(' ')).toMatch(`spans day ${main!.earliest} to`);
  });

  it('is nothing of levers where there is no gap to slow down for', () => {
    expect(texts({ onHandFba: 50_000, orderLimit: 2 }).join(' ')).not.toMatch(/Limit orders/);
  });
});
