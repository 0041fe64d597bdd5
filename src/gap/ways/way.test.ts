import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues } from '../gap-inputs';
import { diverted, flown } from './way';

const values: GapValues = defaultsOf(gapInputs);
const [shipment] = values.shipments;
const flight = { flyCostPerUnit: 4, flyEarliest: 5, flyLikely: 7, flyLatest: 10 };
const units = (shipments: readonly { readonly units: number }[]) =>
  shipments.reduce((sum, lot) => sum + lot.units, 0);

describe('units flown', () => {
  it('leave the first shipment and come sooner, none lost', () => {
    const shipments = flown(values, 120, flight);
    expect(units(shipments)).toBe(units(values.shipments));
    expect(shipments[0]).toMatchObject({ units: shipment!.units - 120, likely: shipment!.likely });
    expect(shipments[1]).toMatchObject({ units: 120, likely: 7, extraCost: 480, place: shipment!.place });
  });

  it('are at most the shipment, which then is gone', () => {
    expect(flown(values, 1e9, flight)).toHaveLength(1);
    expect(flown(values, 0, flight)).toBe(values.shipments);
    expect(flown({ ...values, shipments: [] }, 50, flight)).toEqual([]);
  });
});

describe('units diverted', () => {
  it('stay in the shipment to Amazon and cost what they cost', () => {
    const toAmazon = { ...values, shipments: [{ ...shipment!, place: 'fba' as const, extraCost: 10 }] };
    expect(diverted(toAmazon, 30, { divertDays: 4, divertCostPerUnit: 2 })[0]).toMatchObject({
      divertUnits: 30,
      divertDays: 4,
      extraCost: 70,
    });
    const toOwn = { ...values, shipments: [{ ...shipment!, place: 'own' as const }] };
    expect(diverted(toOwn, 30, { divertDays: 4, divertCostPerUnit: 2 })).toBe(toOwn.shipments);
  });
});

it('flown units are sellable on their own dates, whatever receiving takes', () => {
  const late = { ...values, receivingEarliest: 7, receivingLikely: 10, receivingLatest: 21 };
  const { shipments } = engineParameters({ ...late, shipments: flown(late, 50, flight) });
  expect(shipments.map(({ receiving }) => receiving === null)).toEqual([false, true]);
});
