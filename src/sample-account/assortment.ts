/** How demand of a product goes through time. */
export type Course = 'steady' | 'growing' | 'fading' | 'holidays' | 'summer' | 'seldom' | 'new';
/** Where a product is sold and who ships it. */
export type Outlet = 'fba' | 'fbm' | 'shop';

export interface SampleSupplier {
  readonly name: string;
  readonly leadTimeDays: number;
  readonly leadTimeSd: number;
  readonly casePack: number;
}

export interface SampleProduct {
  readonly sku: string;
  readonly asin: string;
  readonly fnsku: string;
  readonly name: string;
  readonly outlet: Outlet;
  readonly course: Course;
  readonly supplier: SampleSupplier;
  /** True mean of a normal day, before course, season and weekday. */
  readonly baseDemand: number;
  readonly price: number;
  readonly landedCost: number;
  /** Days of demand that the seller keeps beyond the lead time: too few, for some. */
  readonly safetyDays: number;
  /** Days before the end of the account between which orders were forgotten; null where they never were. */
  readonly forgotten: readonly [from: number, to: number] | null;
}

const suppliers = [
  { name: 'Harbour Ceramics', leadTimeDays: 62, leadTimeSd: 11, casePack: 24 },
  { name: 'Northwind Textiles', leadTimeDays: 48, leadTimeSd: 7, casePack: 40 },
  { name: 'Lantern & Oak', leadTimeDays: 75, leadTimeSd: 15, casePack: 12 },
  { name: 'Brightside Plastics', leadTimeDays: 35, leadTimeSd: 5, casePack: 50 },
  { name: 'Local Workshop', leadTimeDays: 14, leadTimeSd: 3, casePack: 10 },
] as const satisfies readonly SampleSupplier[];

interface Line {
  readonly code: string;
  readonly name: string;
  readonly supplier: (typeof suppliers)[number];
  readonly outlet: Outlet;
  readonly course: Course;
  /** Base demand of its best seller; the others sell less and less. */
  readonly demand: number;
  readonly price: number;
}

const [ceramics, textiles, lamps, plastics, workshop] = suppliers;
const lines: readonly Line[] = [
  {
    code: 'MUG',
    name: 'Stoneware mug',
    supplier: ceramics,
    outlet: 'fba',
    course: 'holidays',
    demand: 9,
    price: 19,
  },
  {
    code: 'BOWL',
    name: 'Serving bowl',
    supplier: ceramics,
    outlet: 'fba',
    course: 'steady',
    demand: 5,
    price: 34,
  },
  {
    code: 'THROW',
    name: 'Cotton throw',
    supplier: textiles,
    outlet: 'fba',
    course: 'holidays',
    demand: 4,
    price: 42,
  },
  {
    code: 'TOWEL',
    name: 'Beach towel',
    supplier: textiles,
    outlet: 'fba',
    course: 'summer',
    demand: 6,
    price: 27,
  },
  {
    code: 'APRON',
    name: 'Linen apron',
    supplier: textiles,
    outlet: 'fba',
    course: 'growing',
    demand: 3,
    price: 31,
  },
  {
    code: 'LAMP',
    name: 'Reading lamp',
    supplier: lamps,
    outlet: 'fba',
    course: 'steady',
    demand: 3.5,
    price: 58,
  },
  {
    code: 'TRAY',
    name: 'Oak tray',
    supplier: lamps,
    outlet: 'fba',
    course: 'seldom',
    demand: 0.5,
    price: 46,
  },
  {
    code: 'BOX',
    name: 'Storage box',
    supplier: plastics,
    outlet: 'fba',
    course: 'steady',
    demand: 12,
    price: 15,
  },
  {
    code: 'HOOK',
    name: 'Wall hook',
    supplier: plastics,
    outlet: 'fba',
    course: 'fading',
    demand: 4,
    price: 13,
  },
  {
    code: 'PLANT',
    name: 'Self-watering pot',
    supplier: plastics,
    outlet: 'fbm',
    course: 'summer',
    demand: 2.5,
    price: 24,
  },
  {
    code: 'KNIFE',
    name: 'Paring knife',
    supplier: workshop,
    outlet: 'fbm',
    course: 'new',
    demand: 2,
    price: 38,
  },
  {
    code: 'CANDLE',
    name: 'Beeswax candle',
    supplier: workshop,
    outlet: 'shop',
    course: 'holidays',
    demand: 3,
    price: 22,
  },
];
const variants = [
  { code: 'BLUE', name: 'blue', share: 1 },
  { code: 'GREEN', name: 'green', share: 0.62 },
  { code: 'SAND', name: 'sand', share: 0.4 },
  { code: 'BLACK', name: 'black', share: 0.25 },
  { code: 'RED', name: 'red', share: 0.15 },
] as const;

/** Where the account stands in trouble: about to run out, or out. */
const forgotten: Readonly<Record<string, readonly [from: number, to: number]>> = {
  'MUG-BLUE': [62, 12],
  'BOWL-BLUE': [105, 20],
  'LAMP-GREEN': [120, 30],
  'THROW-GREEN': [90, 0],
  'BOX-BLUE': [58, 6],
  'PLANT-BLUE': [150, 8],
  'KNIFE-GREEN': [70, 3],
  'CANDLE-GREEN': [110, 5],
};

const safety = [4, 21, 10, 16, 30] as const;

/** Sixty products, invented: 45 at Amazon (FBA), 10 shipped by the seller (FBM), 5 of the seller's own shop. */
export const assortment: readonly SampleProduct[] = lines.flatMap((line, row) =>
  variants.map((variant, column) => {
    const number = String(row * variants.length + column + 1).padStart(2, '0');
    return {
      sku: `${line.code}-${variant.code}`,
      asin: `B0SAMPLE${number}`,
      fnsku: `X00SAMPL${number}`,
      name: `${line.name}, ${variant.name}`,
      outlet: line.outlet,
      course: line.course,
      supplier: line.supplier,
      baseDemand: line.demand * variant.share,
      price: line.price + column,
      landedCost: Math.round((line.price + column) * 28) / 100,
      safetyDays: safety[(row + column) % safety.length]!,
      forgotten: forgotten[`${line.code}-${variant.code}`] ?? null,
    };
  }),
);
