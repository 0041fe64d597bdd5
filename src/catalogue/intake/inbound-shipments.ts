import type { Value } from '../../fields/field';
import { nearest, type Candidate, type FactChoice } from './choose-facts';

/**
 * When units that a report only calls inbound become sellable, in days from its day: 1 in 10 sooner than `earliest`, as likely
 * before as after `likely`, 1 in 10 later than `latest`. A modelling choice, for a transfer within the country and receiving.
 */
const usualArrival = { earliest: 3, likely: 10, latest: 28 } as const;

/** Inbound units as shipments, as calculators read them. */
function inboundShipments(inbound: Candidate | null, shop: Candidate | null): Candidate | null {
  const told = [
    { place: 'fba', said: inbound },
    { place: 'shop', said: shop },
  ].flatMap(({ place, said }) => (said === null ? [] : [{ place, ...said }]));
  const newest = told.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
  if (newest === undefined) return null;
  const value = told
    .filter(({ value: units }) => typeof units === 'number' && Math.round(units) > 0)
    .map(({ place, value: units }) => ({
      units: Math.round(units as number),
      place,
      ...usualArrival,
      slipChance: 0,
      slipDays: 0,
      travelsWith: null,
    }));
  const { earliest, latest } = usualArrival;
  const source = `Inbound, usually ${earliest} to ${latest} days: ${newest.source}`.slice(0, 80);
  return { key: 'shipments', value: value as unknown as Value, source, asOf: newest.asOf, rank: 1 };
}

const unitsIn = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce<number>((sum, { units }: { readonly units?: unknown }) => sum + (Number(units) || 0), 0)
    : 0;

/** Takes inbound units as shipments, unless the seller has entered their own. */
export function takeShipments(choice: FactChoice, byKey: ReadonlyMap<string, readonly Candidate[]>): void {
  /** What was chosen just now: a report older than what is kept says nothing here. */
  const chosen = (key: string): Candidate | null => {
    const [said] = [...(byKey.get(key) ?? [])].sort(nearest);
    const fact = choice.facts[key];
    return said !== undefined && fact?.asOf === said.asOf && fact.source === said.source ? said : null;
  };
  const shipments = inboundShipments(chosen('inboundUnits'), chosen('inboundShop'));
  const had = choice.facts.shipments;
  if (shipments === null) return;
  if (had === undefined || had.from === 'import') return choice.take([shipments]);
  if (unitsIn(had.value) !== unitsIn(shipments.value))
    choice.disagree(
      { value: had.value as Value, source: 'Typed by you', asOf: had.asOf },
      shipments,
      'You have entered shipments yourself, with dates that no report has: they stay.',
    );
}
