import { linearScale } from '../../charts/scale';
import { dayTicks, niceTicks } from '../../charts/ticks';
import type { HandlingValues } from './inputs';
import type { Offer } from './outcome';
import type { Picks } from './picks';

/** What sellers usually promise while they are out, days. */
export const usualWaits = [14, 21] as const;

interface Panel {
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly line: string;
}

/** A promise pointed out: the same letter in both panels. */
interface Marker {
  readonly letter: string;
  readonly x: number;
  readonly gainY: number;
  readonly chanceY: number;
}

/** Profit above, chance of a breach below, over the same promised days. */
export interface TradeOffPicture {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly gain: Panel;
  readonly zero: number | null;
  readonly chance: Panel;
  readonly tolerance: number;
  readonly usual: { readonly from: number; readonly to: number } | null;
  readonly limit: number | null;
  readonly days: readonly { readonly at: number; readonly label: string }[];
  readonly markers: readonly Marker[];
}

export interface TradeOffData {
  readonly waits: readonly Offer[];
  readonly picks: Picks;
  readonly values: Pick<HandlingValues, 'tolerance' | 'promiseLimit' | 'promiseKind' | 'promiseDays'>;
  readonly money: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly number: (value: number) => string;
}

const left = 60;
const gap = 30;
const top = 22;
const foot = 24;

export function tradeOffPicture(data: TradeOffData, width: number, height: number): TradeOffPicture {
  const { waits, values } = data;
  const right = width - 12;
  const longest = waits.at(-1)?.promise ?? 1;
  const x = linearScale([0, longest], [left, right]);
  const middle = top + (height - top - foot - gap) * 0.58;
  const bottom = height - foot;
  const gains = waits.map(({ gain }) => gain);
  const gainTicks = niceTicks(Math.min(0, ...gains), Math.max(0, ...gains), 4, data.money);
  const y = linearScale([gainTicks[0]!, gainTicks.at(-1)!], [middle, top]);
  const chanceY = linearScale([0, 1], [bottom, middle + gap]);
  const path = (at: (offer: Offer) => number) =>
    waits.map((offer, index) => `${index === 0 ? 'M' : 'L'}${x(offer.promise)},${at(offer)}`).join('');
  const ticks = (values: readonly number[], at: (value: number) => number, says: (value: number) => string) =>
    values.map((value) => ({ at: at(value), label: says(value) }));
  const crossesZero = gainTicks[0]! < 0;
  return {
    width,
    height,
    left,
    right,
    gain: { top, bottom: middle, ticks: ticks(gainTicks, y, data.money), line: path(({ gain }) => y(gain)) },
    zero: crossesZero ? y(0) : null,
    chance: {
      top: middle + gap,
      bottom,
      ticks: ticks([0, 0.5, 1], chanceY, data.percent),
      line: path(({ breachChance }) => chanceY(breachChance)),
    },
    tolerance: chanceY(Math.min(1, values.tolerance)),
    usual:
      longest > usualWaits[0] ? { from: x(usualWaits[0]), to: x(Math.min(longest, usualWaits[1])) } : null,
    limit: values.promiseLimit < longest ? x(values.promiseLimit) : null,
    days: dayTicks(longest, Math.max(2, Math.floor(width / 90))).map((day) => ({
      at: x(day),
      label: data.number(day),
    })),
    markers: markersOf(data).map(({ letter, offer }) => ({
      letter,
      x: x(offer.promise),
      gainY: y(offer.gain),
      chanceY: chanceY(offer.breachChance),
    })),
  };
}

/** The promises pointed out, each once: B earns most, S is the shortest safe one, U the one in use. */
export function markersOf({ waits, picks, values }: Pick<TradeOffData, 'waits' | 'picks' | 'values'>): {
  readonly letter: string;
  readonly says: string;
  readonly offer: Offer;
}[] {
  const inUse =
    values.promiseKind === 'fixed-wait'
      ? waits.find(({ promise }) => promise === values.promiseDays)
      : undefined;
  const named = [
    { letter: 'S', says: 'shortest safe', offer: picks.safe },
    { letter: 'B', says: 'earns most', offer: picks.best },
    { letter: 'U', says: 'in use', offer: inUse ?? null },
  ].flatMap(({ offer, ...rest }) => (offer === null ? [] : [{ ...rest, offer }]));
  return [...new Set(named.map(({ offer }) => offer.promise))].map((promise) => {
    const same = named.filter(({ offer }) => offer.promise === promise);
    return {
      letter: same.map(({ letter }) => letter).join(''),
      says: same.map(({ says }) => says).join(', '),
      offer: same[0]!.offer,
    };
  });
}
