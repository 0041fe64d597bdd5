import { expect, it } from 'vitest';
import { createFormatter, plainSettings } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { gapInputs, type GapValues } from './gap-inputs';
import { notYetOwn } from './not-yet-own';

const defaults: GapValues = defaultsOf(gapInputs);
const format = createFormatter(plainSettings);
const [first] = defaults.shipments;
const says = (changed: Partial<GapValues>) =>
  notYetOwn({ ...defaults, ...changed }, format)?.replaceAll('\u00a0', ' ') ?? null;

const demand = { dailyDemand: 14 };
const onHand = { onHandFba: 90 };
const shipments = (units = 800) => ({ shipments: [{ ...first!, units, likely: 25 }] });
const money = { price: 25 };

it('says nothing of the example as it is, nor of numbers that are all the seller’s', () => {
  expect(says({})).toBeNull();
  expect(says({ whileOut: 'closed', shipments: [{ ...first!, place: 'fba' }] })).toBeNull();
  expect(says({ ...demand, ...onHand, ...shipments(), ...money })).toBeNull();
});

it('names in one go all that is still the example’s, and where to put in one’s own', () => {
  expect(says(demand)).toBe(
    'Still the example’s: 62 units on hand and the shipment of 900 units about day 19. Put in yours under “Stock and demand” and “Shipments under way”. The money is still the example’s: price $24, landed cost $6.20, fulfilment $4.80, ads $2.10 a unit. Put in yours under “Money”.'
      .replace('$24', format.money(defaults.price))
      .replace('$6.20', format.money(defaults.landedCost))
      .replace('$4.80', format.money(defaults.fulfilmentCost))
      .replace('$2.10', format.money(defaults.adsPerUnit)),
  );
  expect(says({ ...demand, ...onHand, ...money })).toBe(
    'Still the example’s: the shipment of 900 units about day 19. Put in yours under “Shipments under way”.',
  );
  expect(says({ ...demand, ...shipments(), ...money })).toMatch(/^Still the example’s: 62 units on hand\./);
  expect(says(money)).toMatch(/^Still the example’s: sales of 10 units a day, 62 units on hand and the ship/);
});

it('knows the example’s shipment again when its dates have moved, and not when any was typed', () => {
  const moved = { ...first!, earliest: first!.earliest - 12, likely: 7, latest: first!.latest - 12 };
  const typed = { ...demand, ...onHand, ...money };
  expect(says({ ...typed, shipments: [moved] })).toMatch(/: the shipment of 900 units about day 7\./);
  expect(says({ ...typed, shipments: [{ ...moved, latest: moved.latest + 1 }] })).toBeNull();
});

it('takes a lone demand like the example’s for the seller’s own', () => {
  expect(says({ ...onHand, ...shipments(), ...money })).toBeNull();
});

it('says what the quick start took a shipment to be, as long as that number stands', () => {
  const own = { ...demand, ...onHand, ...money };
  expect(says({ ...own, ...shipments(1260) })).toBe(
    'The shipment is taken as 1,260 units, 90 days of sales; put in yours under “Shipments under way”.',
  );
  expect(says({ ...own, ...shipments(1200) })).toBeNull();
  expect(says({ ...own, dailyDemand: 1, ...shipments(100) })).toMatch(/taken as 100 units; put in/);
});
