import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../fields/calendar-date';
import type { History, Product, Supplier } from '../../fields/stored';
import { reportKinds } from '../../seller-reports/kinds';
import type { IntakeReport } from './intake-plan';
import { ledger, orders, position, positions } from './made-up-reports.for-test';
import { planIntake, touchedProducts, type IntakeOptions, type Kept } from './plan-intake';
import { reportTitles } from './report-rank';

const now = '2026-11-23T04:00:00.000Z';
const options = (): IntakeOptions => {
  let made = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
  return { today: '2026-11-23', now, currency: 'USD', zone: 'UTC', newId };
};
const product = (changed: Partial<Product> = {}): Product => ({
  version: 1,
  id: '10000000-0000-4000-8000-000000000001',
  sku: 'PRESS-01',
  asin: null,
  name: 'Garlic press',
  channelShares: { fba: 1, fbm: 0, shop: 0 },
  currency: 'USD',
  supplier: null,
  facts: {},
  revision: 3,
  createdAt: now,
  changedAt: now,
  ...changed,
});
const typed = (value: number, asOf: string | null) => ({ value, from: 'typed' as const, asOf });
const kept = (
  products: readonly Product[] = [],
  suppliers: readonly Supplier[] = [],
  histories: readonly History[] = [],
): Kept => ({ products, suppliers, histories: new Map(histories.map((row) => [row.id, row])) });
const plan = (reports: readonly IntakeReport[], there: Kept = kept()) =>
  planIntake(reports, there, options());
const factsOf = (reports: readonly IntakeReport[], there: Kept = kept()) =>
  plan(reports, there).put.products[0]?.facts ?? {};

test('the titles that ranks go by are those of the kinds', () => {
  const titles = reportKinds.map(({ title }) => title);
  for (const title of Object.values(reportTitles)) expect(titles).toContain(title);
});

test('every kind that tells of products has its place among them', () => {
  const placed = new Set<string>(Object.values(reportTitles));
  const told = ['positions', 'daily-stock', 'daily-sales', 'orders'];
  for (const { gives, title } of reportKinds) if (told.includes(gives)) expect(placed).toContain(title);
});

describe('a row of a report', () => {
  const row = (marketplace: string, onHandFba = 5) => position('PRESS-01', { onHandFba }, { marketplace });

  it('is of the product with its SKU and marketplace, however that is named', () => {
    const products = [
      product({ marketplace: 'US' }),
      product({ id: '10000000-0000-4000-8000-000000000002', marketplace: 'Amazon.de' }),
    ];
    const { put } = plan([positions('restock-inventory', '2026-11-22', [row('DE')])], kept(products));
    expect(put.products).toMatchObject([{ id: products[1]!.id, marketplace: 'Amazon.de', revision: 4 }]);
  });

  const bare = (currency: string) => product({ currency, facts: { price: typed(20, '2026-11-01') } });
  const claimed = (
    rows: Parameters<typeof positions>[2],
    currency: string,
    more: readonly IntakeReport[] = [],
  ) => plan([positions('restock-inventory', '2026-11-22', rows), ...more], kept([bare(currency)]));
  const heirs = ({ put }: ReturnType<typeof plan>) =>
    put.products.map(({ id, marketplace }) => [marketplace, id === product().id]);

  it('gives its marketplace to the product that has none, and others become new', () => {
    expect(heirs(claimed([row('DE', 9)], 'USD'))).toEqual([['DE', true]]);
    expect(heirs(claimed([row('US', 7), row('CA', 9)], 'USD'))).toEqual([
      ['CA', false],
      ['US', true],
    ]);
    expect(heirs(claimed([row('US', 7), row('CA', 9)], 'CAD'))).toEqual([
      ['CA', true],
      ['US', false],
    ]);
  });

  it('of several marketplaces alike in currency takes the one with its orders, or none and says so', () => {
    const rows = [row('DE', 7), row('FR', 9)];
    const french = orders(
      [{ sku: 'PRESS-01', day: '2026-11-20', units: 3, store: 'Amazon.fr' }],
      ['2026-11-18', '2026-11-22'],
    );
    for (const said of [[french], []])
      expect(heirs(claimed(rows, 'EUR', said))).toEqual([
        ['DE', false],
        [said.length > 0 ? 'Amazon.fr' : 'FR', said.length > 0],
      ]);
    const { remarks, put } = claimed(rows, 'EUR');
    expect(remarks).toEqual([expect.stringContaining('cannot be told')]);
    const again = plan(
      [positions('restock-inventory', '2026-11-22', rows)],
      kept([bare('EUR'), ...put.products]),
    );
    expect(again.put.products).toEqual([]);
  });

  it('without a marketplace is of the only product with its SKU, else left out with the reason', () => {
    const report = positions('fba-inventory', '2026-11-22', [row('')]);
    expect(plan([report], kept([product({ marketplace: 'US' })])).put.products).toMatchObject([
      { marketplace: 'US', facts: { onHandFba: { value: 5 } } },
    ]);
    const two = [
      product({ marketplace: 'US' }),
      product({ id: '10000000-0000-4000-8000-000000000002', marketplace: 'DE' }),
    ];
    const { put, skipped } = plan([report], kept(two));
    expect(put.products).toEqual([]);
    expect(skipped).toEqual([{ rows: 1, said: expect.stringContaining('several marketplaces') }]);
  });

  it('joins a SKU with spaces around it, and not one in other capitals, which is said', () => {
    const rows = [position('  PRESS-01 ', { onHandFba: 5 }), position('press-01', { onHandFba: 6 })];
    const { put, remarks, changes } = plan(
      [positions('fba-inventory', '2026-11-22', rows)],
      kept([product()]),
    );
    expect(put.products.map(({ sku, facts }) => [sku, facts.onHandFba?.value])).toEqual([
      ['PRESS-01', 5],
      ['press-01', 6],
    ]);
    expect(changes.map(({ isNew }) => isNew)).toEqual([false, true]);
    expect(remarks).toEqual([expect.stringContaining('capital letters')]);
  });
});

describe('of a fact', () => {
  const report = (kind: Parameters<typeof positions>[0], asOf: string, onHandFba: number) =>
    positions(kind, asOf, [position('PRESS-01', { onHandFba })]);

  it('the newest is kept, with its source and day', () => {
    const reports = [report('fba-inventory', '2026-11-20', 5), report('inventory-planning', '2026-11-22', 3)];
    expect(factsOf(reports).onHandFba).toEqual({
      value: 3,
      from: 'import',
      asOf: '2026-11-22',
      source: reportTitles.planning,
    });
    const older = kept([product({ facts: factsOf(reports) as Product['facts'] })]);
    expect(plan([report('fba-inventory', '2026-11-21', 9)], older).put.products).toEqual([]);
  });

  it('of one day the nearer report’s is kept, and what they disagree on is told', () => {
    const { put, conflicts } = plan([
      report('inventory-planning', '2026-11-22', 3),
      report('fba-inventory', '2026-11-22', 5),
    ]);
    expect(put.products[0]!.facts.onHandFba?.value).toBe(5);
    expect(conflicts).toMatchObject([
      {
        sku: 'PRESS-01',
        key: 'onHandFba',
        kept: { value: 5, source: reportTitles.fbaInventory, asOf: '2026-11-22' },
        other: { value: 3, source: reportTitles.planning, asOf: '2026-11-22' },
      },
    ]);
  });

  it('what was typed later stays and is told, what was typed earlier goes', () => {
    const there = (asOf: string | null) => kept([product({ facts: { onHandFba: typed(8, asOf) } })]);
    for (const asOf of ['2026-11-23', '2026-11-22', null]) {
      const { put, conflicts } = plan([report('fba-inventory', '2026-11-22', 5)], there(asOf));
      expect(put.products).toEqual([]);
      expect(conflicts).toMatchObject([{ key: 'onHandFba', kept: { value: 8 }, other: { value: 5 } }]);
    }
    expect(factsOf([report('fba-inventory', '2026-11-22', 5)], there('2026-11-21')).onHandFba?.value).toBe(5);
  });

  it('what makes no sense is left out, and a report of tomorrow is of today', () => {
    const rows = [position('PRESS-01', { onHandFba: -3, price: Infinity, constructor: 1, soldLast30: 30 })];
    const { put, remarks } = plan([positions('fba-inventory', '2027-01-01', rows)]);
    expect(Object.keys(put.products[0]!.facts).sort()).toEqual(['dailyDemand', 'soldLast30']);
    expect(put.products[0]!.facts.soldLast30?.asOf).toBe('2026-11-23');
    expect(remarks).toEqual([expect.stringContaining('3 values make no sense')]);
  });

  it('being absent is not 0, and 0 is', () => {
    const facts = factsOf([report('inventory-planning', '2026-11-20', 5)]) as Product['facts'];
    const there = kept([product({ facts })]);
    const other = positions('inventory-planning', '2026-11-22', [position('OTHER', { onHandFba: 1 })]);
    const { put, remarks } = plan([other], there);
    expect(put.products.map(({ sku }) => sku)).toEqual(['OTHER']);
    expect(remarks).toEqual([expect.stringContaining('not being there is not 0')]);
    expect(factsOf([report('fba-inventory', '2026-11-22', 0)], there).onHandFba?.value).toBe(0);
  });

  it('only the list of orders that wait says by its silence that none does', () => {
    const waits = positions('unshipped-orders', '2026-11-20', [position('PRESS-01', { waitingUnits: 3 })]);
    const there = kept([product({ facts: factsOf([waits]) as Product['facts'] })]);
    const others = positions('unshipped-orders', '2026-11-22', [position('OTHER', { waitingUnits: 1 })]);
    const stock = positions('fba-inventory', '2026-11-22', [position('PRESS-01', { onHandFba: 1 })]);
    for (const reports of [[others], [others, stock]]) {
      const press = plan(reports, there).put.products.find(({ sku }) => sku === 'PRESS-01');
      expect(press?.facts.waitingUnits).toMatchObject({ value: 0, asOf: '2026-11-22' });
    }
  });
});

describe('a product', () => {
  it('has its blanks filled, and keeps what it is called', () => {
    const row = position(
      'PRESS-01',
      { onHandFba: 5 },
      { asin: 'B000000000', name: 'Press, blue', supplier: 'Works' },
    );
    const { put } = plan([positions('restock-inventory', '2026-11-22', [row])], kept([product()]));
    expect(put.products).toMatchObject([{ name: 'Garlic press', asin: 'B000000000' }]);
    expect(put.suppliers).toMatchObject([{ id: put.products[0]!.supplier, name: 'Works', revision: 1 }]);
    const again = kept([{ ...product(), ...put.products[0]!, asin: 'B000000000' }], put.suppliers);
    const bare = positions('restock-inventory', '2026-11-23', [position('PRESS-01', { onHandFba: 4 })]);
    expect(plan([bare], again).put.products).toMatchObject([{ asin: 'B000000000', name: 'Garlic press' }]);
  });

  it('of many with one supplier makes it once, and another one’s name stays with a word', () => {
    const rows = ['A', 'B', 'C'].map((sku, at) =>
      position(sku, { onHandFba: 1 }, { supplier: at === 1 ? 'WORKS' : 'Works' }),
    );
    const first = plan([positions('restock-inventory', '2026-11-22', rows)]);
    expect(first.put.suppliers).toHaveLength(1);
    const other = [position('A', { onHandFba: 1 }, { supplier: 'Else' })];
    const { put, conflicts } = plan(
      [positions('restock-inventory', '2026-11-22', other)],
      kept(first.put.products, first.put.suppliers),
    );
    expect(put.suppliers).toEqual([]);
    expect(conflicts).toMatchObject([
      { key: 'supplier', kept: { value: 'Works' }, other: { value: 'Else' } },
    ]);
  });

  it('takes no money in another currency', () => {
    const there = kept([product({ facts: { price: typed(20, '2026-11-01') } })]);
    const row = position('PRESS-01', { price: 18, onHandFba: 5 }, { currency: 'EUR' });
    const { put, conflicts } = plan([positions('restock-inventory', '2026-11-22', [row])], there);
    expect(put.products[0]).toMatchObject({ currency: 'USD', facts: { price: { value: 20 } } });
    expect(conflicts).toMatchObject([{ key: 'price', why: expect.stringContaining('USD') }]);
    expect(plan([positions('restock-inventory', '2026-11-22', [row])]).put.products[0]).toMatchObject({
      currency: 'EUR',
      facts: { price: { value: 18 } },
    });
  });

  it('has inbound units as a shipment, unless shipments were entered', () => {
    const report = positions('fba-inventory', '2026-11-22', [position('PRESS-01', { inboundUnits: 300 })]);
    expect(factsOf([report]).shipments).toMatchObject({
      value: [{ units: 300, place: 'fba', earliest: 3, likely: 10, latest: 28 }],
      asOf: '2026-11-22',
      source: expect.stringContaining('usually 3 to 28 days'),
    });
    const own = { value: [{ units: 900, place: 'own' }], from: 'typed', asOf: '2026-10-01' } as const;
    const there = kept([product({ facts: { shipments: own as unknown as Product['facts'][string] } })]);
    const { put, conflicts } = plan([report], there);
    expect(put.products[0]!.facts.shipments).toEqual(own);
    expect(conflicts).toMatchObject([{ key: 'shipments' }]);
  });

  it('sells where its orders say', () => {
    const lines = [
      { sku: 'PRESS-01', day: '2026-11-20', units: 60, channel: 'fba' },
      { sku: 'PRESS-01', day: '2026-11-20', units: 20, channel: 'fbm' },
      { sku: 'PRESS-01', day: '2026-11-20', units: 20, channel: 'mcf', store: 'Non-Amazon US' },
    ] as const;
    const { put } = plan([orders(lines, ['2026-11-18', '2026-11-22'])]);
    expect(put.products).toMatchObject([
      { marketplace: 'Amazon.com', channelShares: { fba: 0.6, fbm: 0.2, shop: 0.2 } },
    ]);
    expect(put.histories[0]!.sold).toEqual([0, 100, 0]);
    const shop = positions('shopify-inventory', '2026-11-22', [position('CANDLE', { onHandShop: 4 })]);
    const table = positions('table', '2026-11-22', [position('CANDLE', { landedCost: 3 })]);
    expect(plan([table, shop]).put.products).toMatchObject([{ channelShares: { fba: 0, fbm: 0, shop: 1 } }]);
  });
});

describe('stock of several places', () => {
  const sales = (fba: readonly number[], fbm: readonly number[]) =>
    orders(
      fba.flatMap((units, at) =>
        (
          [
            ['fba', units],
            ['fbm', fbm[at]!],
          ] as const
        ).flatMap(([channel, some]) =>
          some > 0 ? [{ sku: 'PRESS-01', day: addDays('2026-05-24', at), units: some, channel }] : [],
        ),
      ),
      ['2026-05-23', '2026-11-20'],
    );
  const isOut = (day: number) => Math.floor(day / 15) % 2 === 1;
  const days = Array.from({ length: 180 }, (_, day) => day);
  const stock = ledger([
    {
      sku: 'PRESS-01',
      from: '2026-05-24',
      sold: days.map((day) => (isOut(day) ? 0 : 3)),
      onHand: days.map((day) => (isOut(day) ? 0 : 40)),
    },
  ]);
  const going = sales(
    days.map((day) => (isOut(day) ? 0 : 3)),
    days.map((day) => (isOut(day) ? 4 : 1)),
  );

  it('of which one goes on while Amazon’s is empty: all days are in stock, whichever report comes first', () => {
    const first = plan([stock]);
    const there = kept(first.put.products, [], first.put.histories);
    for (const { put } of [plan([stock, going]), plan([going], there)]) {
      expect(put.products[0]!.facts.dailyDemand!.value).toBeCloseTo(4, 1);
      expect(put.histories[0]!.onHand).toEqual([]);
    }
  });

  it('is Amazon’s alone where Amazon ships nearly all, and for other shops too', () => {
    const amazon = sales(
      days.map((day) => (isOut(day) ? 0 : 4)),
      days.map((day) => (day === 3 ? 1 : 0)),
    );
    const { put } = plan([stock, amazon]);
    expect(put.products[0]!.facts.dailyDemand!.value).toBeCloseTo(4, 1);
    expect(put.histories[0]!.onHand.slice(13, 17)).toEqual([40, 40, 0, 0]);
  });

  it('counts where the product sells: in the seller’s own place without one at Amazon, and in all together', () => {
    const counted = (facts: Record<string, number>, more: readonly IntakeReport[] = []) =>
      plan([
        positions('fba-inventory', '2026-11-22', [position('PRESS-01', facts)]),
        ...more,
      ]).put.histories[0]?.onHand.at(-1) ?? null;
    expect(counted({ onHandFba: 0, onHandOwn: 17 })).toBe(17);
    expect(counted({ onHandFba: 5, onHandOwn: 17 }, [going])).toBe(22);
    // What the seller ships is not counted: an empty shelf at Amazon says nothing.
    expect(counted({ onHandFba: 0 }, [going])).toBeNull();
    const [one] = plan([
      stock,
      positions('fba-inventory', '2026-11-22', [position('PRESS-01', { onHandFba: 0, onHandOwn: 500 })]),
    ]).put.histories;
    expect(one!.onHand.at(-1)).toBe(0);
  });
});

describe('days', () => {
  const days = (from: string, sold: number[], onHand = sold.map(() => 50)) =>
    ledger([{ sku: 'PRESS-01', from, sold, onHand }]);

  it('of a ledger go over those that are kept, and its count of the evening over one of the day', () => {
    const first = plan([days('2026-11-10', [1, 2, 3])]);
    const [history] = first.put.histories as [History];
    expect(history).toMatchObject({ from: '2026-11-10', sold: [1, 2, 3], onHand: [50, 50, 50], bulk: [] });
    const count = positions('fba-inventory', '2026-11-13', [position('PRESS-01', { onHandFba: 44 })]);
    const next = plan([days('2026-11-12', [5, 6]), count], kept(first.put.products, [], first.put.histories));
    expect(next.put.histories[0]).toMatchObject({
      sold: [1, 2, 5, 6],
      onHand: [50, 50, 50, 50],
      revision: 2,
    });
    expect(next.changes[0]!.historyDays).toBe(2);
    expect(next.undo.histories).toEqual([history]);
  });

  it('of orders outdo a ledger’s whenever they come, and are 0 where none was placed', () => {
    const sold = orders(
      [
        { sku: 'PRESS-01', day: '2026-11-11', units: 9 },
        { sku: 'PRESS-01', day: '2026-11-11', units: 4, business: true },
      ],
      ['2026-11-09', '2026-11-13'],
    );
    const expected = { from: '2026-11-10', sold: [0, 13, 0, 4], bulk: [0, 4, 0, null] };
    const both = [sold, days('2026-11-10', [1, 2, 3, 4])];
    expect(plan(both).put.histories[0]).toMatchObject(expected);
    const first = plan([both[0]!]);
    const next = plan([both[1]!], kept(first.put.products, [], first.put.histories));
    expect(next.put.histories[0]).toMatchObject(expected);
  });

  it('stay as they were typed, whatever is imported after', () => {
    const first = plan([days('2026-11-10', [1, 2, 3])]);
    const typedOver: History = {
      ...first.put.histories[0]!,
      sold: [1, 20, 3],
      onHand: [50, 50, 7],
      typed: [null, 1, 2],
      soldSource: `${reportTitles.ledger}, some days typed`,
    };
    const again = plan([days('2026-11-09', [9, 9, 9, 9])], kept(first.put.products, [], [typedOver]));
    expect(again.put.histories).toMatchObject([
      {
        from: '2026-11-09',
        sold: [9, 9, 20, 9],
        onHand: [50, 50, 50, 7],
        typed: [null, null, 1, 2],
        soldSource: `${reportTitles.ledger}, some days typed`,
      },
    ]);
  });

  it('are kept as long as a row is, the newest of them', () => {
    const { put } = plan([days('2023-01-01', Array<number>(1_400).fill(2))]);
    expect(put.histories[0]).toMatchObject({ from: '2023-10-28' });
    expect(put.histories[0]!.sold).toHaveLength(1_100);
  });

  it('give what is sold a day, days without stock left out, where there are enough', () => {
    const sold = Array.from({ length: 40 }, (_, day) => (day >= 20 && day < 30 ? 0 : 6));
    const report = days(
      '2026-10-13',
      sold,
      sold.map((units) => units * 10),
    );
    const month = positions('restock-inventory', '2026-11-23', [
      position('PRESS-01', { soldLast30: 120, onHandFba: 60 }),
    ]);
    const facts = factsOf([report, month]);
    expect(facts.dailyDemand).toMatchObject({
      asOf: '2026-11-21',
      source: expect.stringContaining('days in stock'),
    });
    expect(facts.dailyDemand!.value).toBeCloseTo(6, 1);
    expect(facts.dailyDemandSd?.value).toBeGreaterThan(2);
    expect(factsOf([month]).dailyDemand).toMatchObject({
      value: 4,
      source: expect.stringContaining('30 days'),
    });
    // A total that came later does not outdo the days.
    const first = plan([report]);
    const later = plan([month], kept(first.put.products, [], first.put.histories));
    expect(later.put.products[0]!.facts.dailyDemand).toEqual(first.put.products[0]!.facts.dailyDemand);
  });

  it('an empty shelf that sold nothing says nothing of demand', () => {
    const row = position('PRESS-01', { soldLast30: 0, onHandFba: 0 });
    expect(factsOf([positions('restock-inventory', '2026-11-22', [row])])).not.toHaveProperty('dailyDemand');
  });
});

test('the products whose days are to be read are told before', () => {
  const products = [product(), product({ id: '10000000-0000-4000-8000-000000000002', sku: 'OTHER' })];
  expect(
    touchedProducts([ledger([{ sku: ' PRESS-01', from: '2026-11-01', sold: [1], onHand: [1] }])], products),
  ).toEqual([products[0]!.id]);
});

describe('a shop’s orders', () => {
  const days = Array.from({ length: 20 }, (_, at) => `2026-10-${String(at + 1).padStart(2, '0')}`);
  const lines = days.map((day) => ({ sku: 'CANDLE', day, units: 3 }));
  const range = [days[0]!, days.at(-1)!] as const;

  it('give the days of a product that Amazon counts none of', () => {
    const { put } = plan([orders(lines, range, 'shopify-orders')]);
    const [history] = put.histories;
    expect(history!.soldSource).toBe('Shopify orders');
    expect(history!.sold.filter((units) => units === 3)).toHaveLength(18);
    expect(put.products[0]!.channelShares).toEqual({ fba: 0, fbm: 0, shop: 1 });
  });

  it('leave the days that Amazon’s orders count', () => {
    const amazon = orders(
      lines.map((line) => ({ ...line, units: 7 })),
      range,
    );
    const { put } = plan([orders(lines, range, 'shopify-orders'), amazon]);
    expect(put.histories[0]!.sold.filter((units) => units === 7)).toHaveLength(18);
  });
});
