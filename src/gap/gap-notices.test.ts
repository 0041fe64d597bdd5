import { describe, expect, it } from 'vitest';
import { createFormatter } from '../fields/formatter';
import { defaultsOf } from '../fields/values';
import { gapInputs, type GapValues } from './gap-inputs';
import { gapNotices } from './gap-notices';
import { runGap } from './run-gap';

const defaults: GapValues = defaultsOf(gapInputs);
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: '2026-11-23' });
const first = defaults.shipments[0]!;

function notices(changed: Partial<GapValues>) {
  const values: GapValues = { ...defaults, asOf: '2026-11-23', ...changed };
  const silent = { onProgress: () => {}, onPreview: () => {}, isPreview: true };
  return gapNotices(values, runGap(values, { trials: 301, seed: 1, ...silent }), format);
}
const channels = (changed: Partial<GapValues>) => notices(changed).map(({ channel }) => channel);

/** Lands on one day in every future. */
const certain = (day: number) => [
  { ...first, earliest: day, likely: day, latest: day, slipChance: 0, slipDays: 0 },
];
const shopDate = { whileOut: 'shop', promiseKind: 'fixed-date', onHandFba: 0 } as const;

describe('who is written to', () => {
  it('nobody where no order waits', () => {
    expect(notices({ whileOut: 'closed' })).toEqual([]);
    expect(notices({ onHandFba: 9000 })).toEqual([]);
    expect(notices({ shipments: [{ ...first, place: 'fba' }] })).toEqual([]);
  });

  it('Amazon customers whose promise nine of ten futures do not keep, and only they', () => {
    expect(channels({})[0]).toBe('Amazon, buyer message');
    expect(channels({ promiseKind: 'fixed-date', promiseDate: 45 })).toEqual([]);
  });

  it('shop customers, on the page as well, and beside Amazon’s where both sell', () => {
    expect(channels(shopDate).every((channel) => channel.startsWith('Own shop'))).toBe(true);
    const both = channels({ shopShare: 0.3 });
    expect(both.some((channel) => channel.startsWith('Amazon'))).toBe(true);
    expect(both.some((channel) => channel.startsWith('Own shop, US'))).toBe(true);
    expect(channels({ ...shopDate, promiseDate: 45 })).toEqual([
      'Own shop, product page and order confirmation',
    ]);
  });
});

describe('the rule follows the length of the delay', () => {
  const shop = (promiseDate: number, day: number) =>
    notices({ ...shopDate, promiseDate, shipments: certain(day) });

  it('30 days or less: silence is consent', () => {
    const us = shop(10, 40).find(({ channel }) => channel.startsWith('Own shop, US'))!;
    expect(us.text).toContain('by Thu, Dec 3, 2026');
    expect(us.text).toContain('by Sat, Jan 2, 2027');
    expect(us.text).toContain('we take it that you agree');
    expect(us.text).not.toContain('without your asking');
  });

  it('31 days: no consent without a yes', () => {
    const us = shop(10, 41).find(({ channel }) => channel.startsWith('Own shop, US'))!;
    expect(us.text).not.toContain('we take it that you agree');
    expect(us.text).toContain('neither shipped by Sat, Jan 2, 2027');
  });

  it('a second delay never takes silence for consent', () => {
    const second = shop(10, 20).find(({ channel }) => channel.includes('slips too'))!;
    expect(second.text).toContain('without your asking');
    expect(second.text).toContain('[second new date]');
  });

  it('no date at all: says so, asks, and lets cancel until it ships', () => {
    const all = notices({ ...shopDate, promiseDate: 10, shipments: [], afterLast: 'nothing', onHandFba: 40 });
    const us = all.find(({ channel }) => channel.includes('no date yet'))!;
    expect(us.text).toContain('at any time until we ship');
    expect(all.map(({ channel }) => channel)).not.toContain('Own shop, product page and order confirmation');
  });

  it('the EU counts to the doorstep', () => {
    const eu = notices({
      ...shopDate,
      promiseDate: 10,
      promisedTransitDays: 2,
      transitDays: 5,
      shipments: certain(20),
    }).find(({ channel }) => channel.startsWith('Own shop, EU'))!;
    expect(eu.text).toContain('by Sat, Dec 5, 2026');
    expect(eu.text).toContain('by Fri, Dec 18, 2026');
  });
});

describe('where each order has a promise of its own', () => {
  const wait = { whileOut: 'shop', promiseKind: 'fixed-wait', promiseDays: 10, onHandFba: 0 } as const;
  const late = (day: number) => notices({ ...wait, shipments: certain(day), promisedTransitDays: 2 });
  const about = (all: ReturnType<typeof late>, words: string) =>
    all.find(({ channel }) => channel.includes(words))!;

  it('stands the date of the first in the sentence, and says beside it what it holds for', () => {
    const us = about(late(20), 'US: first delay');
    expect(us.text).toContain('by Thu, Dec 3, 2026. The stock');
    expect(us.text).not.toMatch(/\[(?!order number|name|your shop name)/);
    expect(us.note?.replaceAll('\u00a0', ' ')).toContain('promised to be shipped by Thu, Dec 3, 2026');
    expect(about(late(45), 'US: first delay').text).toContain('neither shipped by Sat, Jan 2, 2027');
    const eu = about(late(20), 'EU').note?.replaceAll('\u00a0', ' ');
    expect(eu).toContain('promised to be delivered by Sat, Dec 5, 2026');
  });

  it('says of a message that fits all when it is to be sent, and no more', () => {
    const [page, ...messages] = notices({ ...shopDate, promiseDate: 10, shipments: certain(20) });
    expect(page!.note).toBeUndefined();
    expect(messages.filter(({ note }) => note !== undefined).length).toBeGreaterThan(1);
    for (const { note } of messages.filter(({ note }) => note !== undefined)) {
      expect(note!.replaceAll('\u00a0', ' ')).toMatch(/^For Wed, Dec 2, 2026, if the stock has not landed/);
      expect(note).not.toMatch(/Each order/);
    }
  });
});

describe('Amazon', () => {
  const fbm = { promiseKind: 'fixed-date', onHandFba: 0, autoCancelDays: 7 } as const;

  it('gives the new date up to the day Amazon cancels, and a refund beyond it', () => {
    // Promised for Thursday 3 December: seven business days later is Monday 14 December, day 21.
    const kept = notices({ ...fbm, promiseDate: 10, shipments: certain(21) });
    const lost = notices({ ...fbm, promiseDate: 10, shipments: certain(22) });
    expect(kept.map(({ subject }) => subject)).toEqual(['Your order [order number]: new ship date']);
    expect(lost.map(({ subject }) => subject)).toEqual(['Your order [order number]: refunded']);
  });

  it('holds to what a buyer message may say', () => {
    for (const { text, channel } of notices({ promiseDays: 5 })) {
      if (!channel.startsWith('Amazon')) continue;
      expect(text).not.toMatch(/https?:|www\.|@|discount|coupon|review|%|please cancel/i);
    }
  });
});

describe('the new date', () => {
  /** Exponential delay of 20 days on average after day 10, in 4 of 10 futures; lands on day 10 in the other 6. */
  const slips = [{ ...certain(10)[0]!, slipChance: 0.4, slipDays: 20 }];
  const dated = (all: ReturnType<typeof notices>) =>
    all
      .find(({ channel }) => channel.startsWith('Own shop, US'))!
      .text.match(/expect to ship it by (.+?)\.\s/)?.[1];

  it('holds in nine in ten of the futures in which the stock has not landed when it is written', () => {
    // Promised for day 21, written on day 20: what is left has slipped beyond day 20.5, which the whole day rounds to, and takes
    // ln 10 × 20 = 46.05 days more in nine of ten: 66.55, day 67. Seen from day 0 nine of ten land by 10 + 20 ln 4 = 37.7.
    expect(dated(notices({ ...shopDate, promiseDate: 21, shipments: slips }))).toBe('Fri, Jan 29, 2027');
  });

  it('on the shop’s page, which is read before, holds in nine of ten of all', () => {
    const page = notices({ ...shopDate, promiseDate: 21, shipments: slips })[0]!;
    const day = Number(/by \w+, Dec (\d+), 2026/.exec(page.text)?.[1]);
    // Day 38 is 31 December; 301 futures are drawn, give or take some days.
    expect(day).toBeGreaterThan(23);
  });
});

it('waits for the queue to clear where hands are few', () => {
  const late = (dispatchCapacity: number | null) =>
    notices({ ...shopDate, promiseDate: 10, shipments: certain(20), dispatchCapacity })
      .find(({ channel }) => channel.startsWith('Own shop, US'))!
      .text.match(/expect to ship it by (.+?)\.\s/)?.[1];
  expect(late(1)).not.toBe(late(null));
});

it('names its rule, source and date, leaves no odd spaces, and marks what is to be filled in', () => {
  const undated = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
  const values = { ...defaults, shopShare: 0.5 };
  const silent = { onProgress: () => {}, onPreview: () => {}, isPreview: true };
  const all = gapNotices(values, runGap(values, { trials: 301, seed: 1, ...silent }), undated);
  expect(all.length).toBeGreaterThan(4);
  for (const { rule, source, text, subject } of all) {
    expect(rule).toMatch(/read 20\d\d-\d\d-\d\d/);
    expect(source.url).toMatch(/^https:/);
    expect(text + subject).not.toMatch(/[\u00a0\u202f]|undefined|NaN|Infinity/);
    expect(text).toMatch(/\[date of day \d+\]|within \d+ days/);
  }
  const keys = all.map(({ channel, subject }) => channel + subject);
  expect(new Set(keys).size).toBe(keys.length);
});
