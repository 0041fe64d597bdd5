import type { Formatter } from '../../fields/format';
import type { GapValues } from '../gap-inputs';
import { leverParts } from '../lever-words';
import { promiseChanges } from '../promises/promise-kind';
import { closedOffer } from '../promises/taking-backorders';
import type { Mix, RankingValues } from './ranking-inputs';
import { diverted, flown, type Way } from './way';

/** The seller's own combinations as ways, in their order. */
export function mixWays(values: RankingValues, format: Formatter): Way[] {
  return values.mixes.map((mix, index) => ({
    id: `mix-${index + 1}`,
    name: mix.name.trim() || nameOf(mix, format),
    changes: changesOf(values, mix),
    flies: flown(values, mix.flyUnits, values) !== values.shipments,
  }));
}

function changesOf(values: RankingValues, mix: Mix): Partial<GapValues> {
  const { whileOut, promiseKind, promise, priceRise, adsCut, orderLimit, queueCap } = mix;
  const onTheWay = { ...values, shipments: flown(values, mix.flyUnits, values) };
  return {
    ...(whileOut === 'closed' ? closedOffer(values) : { whileOut }),
    // A promise that shrinks covers what the seller's others do.
    ...(promiseKind === 'shrinking' ? { promiseKind } : promiseChanges({ kind: promiseKind, promise })),
    priceRise,
    adsCut,
    orderLimit,
    queueCap,
    shipments: diverted(onTheWay, mix.divertUnits, values),
  };
}

function nameOf(mix: Mix, format: Formatter): string {
  const parts = [
    offerName(mix, format),
    ...leverParts(mix, format),
    mix.flyUnits > 0 && `${format.number(mix.flyUnits, 0)} flown`,
    mix.divertUnits > 0 && `${format.number(mix.divertUnits, 0)} diverted`,
    mix.queueCap !== null && mix.whileOut !== 'closed' && `stopped at ${format.number(mix.queueCap, 0)}`,
  ];
  return `Your mix: ${parts.filter((part) => part !== false).join(', ')}`;
}

function offerName({ whileOut, promiseKind, promise }: Mix, format: Formatter): string {
  if (whileOut === 'closed') return 'closed';
  if (whileOut === 'head-start') return 'Amazon sells inbound units ahead';
  const orders = whileOut === 'shop' ? 'shop orders' : 'backorders';
  switch (promiseKind) {
    case 'fixed-date':
      return `${orders} to ship by ${format.day(promise)}`;
    case 'fixed-wait':
      return `${orders}, ${format.days(promise)} promised`;
    case 'shrinking':
      return `${orders}, shrinking promise`;
  }
}
