import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { startsFrom } from '../../gap/dated-defaults';
import { groupsAfter } from '../../gap/gap-groups';
import { gapInputs } from '../../gap/gap-inputs';
import { wayInputs } from '../../gap/ways/way-inputs';
import { currentRule } from '../../marketplace/rule';
import { sellingFees } from '../../marketplace/selling-fees';
import { stockKeepingFees } from '../../marketplace/stock-keeping-fees';
import { waitingListClaims } from '../../marketplace/waiting-list-claims';

const from = (rules: Parameters<typeof currentRule<number>>[0], id: string) => ({
  default: currentRule(rules, id).value,
  rule: id,
});
const share = { kind: 'number', unit: 'fraction', min: 0, max: 1 } as const;
const money = { kind: 'number', unit: 'money-per-unit', min: 0, max: 1e9 } as const;
const perUnit = { ...money, kind: 'optional-number', default: null } as const;
const days = { kind: 'number', unit: 'days', min: 0, max: 180, integer: true } as const;

const channelInputs = {
  useFba: {
    kind: 'toggle',
    label: 'FBA',
    help: 'Whether Amazon’s warehouses may sell this product.',
    default: true,
  },
  useFbm: {
    kind: 'toggle',
    label: 'FBM',
    help: 'Whether you may sell it on Amazon from your own warehouse.',
    default: true,
  },
  useShop: {
    kind: 'toggle',
    label: 'Own shop',
    help: 'Whether you may sell it in a shop of your own.',
    default: true,
  },
  amazonToFbm: {
    ...share,
    label: 'Amazon customers who take FBM',
    help: 'Of those who would buy from Amazon’s warehouse, how many order from your FBM offer where there is no FBA one (a modelling choice).',
    ...startsFrom('amazon-buyers-take-fbm'),
  },
  amazonToShop: {
    ...share,
    label: 'Amazon customers who find the shop',
    help: 'Of those who find nothing to buy on Amazon, how many find your shop and would buy there (a modelling choice).',
    ...startsFrom('amazon-buyers-find-shop'),
  },
  shopToAmazon: {
    ...share,
    label: 'Shop customers who find Amazon',
    help: 'Of your shop’s customers, how many would buy on Amazon where the shop does not sell (a modelling choice).',
    ...startsFrom('shop-buyers-find-amazon'),
  },
  fbmPrice: {
    ...perUnit,
    label: 'Price, FBM',
    help: 'What the customer pays for an order you ship, without tax.',
    emptyMeans: 'the price above',
  },
  fbmAdsPerUnit: {
    ...perUnit,
    label: 'Ads per unit, FBM',
    help: 'Ad spend for the FBM offer divided by what it sells.',
    emptyMeans: 'the ads above',
  },
  shopPrice: {
    ...perUnit,
    label: 'Price, shop',
    help: 'What the customer pays in your shop, without tax.',
    emptyMeans: 'the price above',
  },
  shopPaymentShare: {
    ...share,
    label: 'Payment fee, shop',
    help: 'Share of the price that the payment provider keeps; its price list says it.',
    ...from(sellingFees, 'card-fee-share'),
  },
  shopPaymentFixed: {
    ...money,
    label: 'and for each payment',
    help: 'Fixed part of the payment fee, for an order of one unit.',
    ...from(sellingFees, 'card-fee-fixed'),
  },
  shopFulfilmentCost: {
    ...money,
    label: 'Fulfilment, shop',
    help: 'Pick, pack and post of one unit sold in your shop.',
    default: 7,
  },
  shopAdsPerUnit: {
    ...money,
    label: 'Ads per unit, shop',
    help: 'What it costs to bring the customer of one unit to your shop.',
    default: 4,
  },
  removalDays: {
    ...days,
    label: 'Taking units out of Amazon takes',
    help: 'From asking for the removal until they can be sold elsewhere.',
    default: 21,
  },
  removalCostPerUnit: {
    ...money,
    label: 'and costs',
    help: 'Removal fee and freight of one unit. Amazon’s card goes by weight; the default is its fee for 1 to 2 lb.',
    ...from(stockKeepingFees, 'removal-2lb'),
  },
  sendInDays: {
    ...days,
    label: 'Sending units to Amazon takes',
    help: 'From your warehouse until Amazon has received them.',
    default: 14,
  },
  sendInCostPerUnit: {
    ...money,
    label: 'and costs',
    help: 'Freight, labels and prep of one unit sent to Amazon.',
    default: 0.8,
  },
  divertDays: { ...wayInputs.divertDays, label: 'A shipment sent elsewhere takes longer by' },
  divertCostPerUnit: { ...wayInputs.divertCostPerUnit, label: 'and costs' },
} as const satisfies Inputs;

const listInputs = {
  onList: {
    kind: 'number',
    unit: 'none',
    label: 'Names on the waiting list',
    help: 'Visitors who have asked to be told when it is back.',
    min: 0,
    max: 1e6,
    default: 0,
    integer: true,
  },
  shopVisitorsPerDay: {
    kind: 'number',
    unit: 'none',
    label: 'Visitors of the product page a day',
    help: 'In your shop; its statistics show them by page.',
    min: 0,
    max: 1e6,
    default: 60,
  },
  signUpLow: {
    ...share,
    label: 'Sign up, low',
    help: 'Share of visitors who find it out of stock and ask to be told, at the least.',
    ...from(waitingListClaims, 'list-sign-up-low'),
  },
  signUpHigh: {
    ...share,
    label: 'high',
    help: 'The same at the most.',
    ...from(waitingListClaims, 'list-sign-up-high'),
  },
  listConversionLow: {
    ...share,
    label: 'Order when told, low',
    help: 'Share of messages that become an order, at the least.',
    ...from(waitingListClaims, 'list-conversion-low'),
  },
  listConversionHigh: {
    ...share,
    label: 'high',
    help: 'The same at the most.',
    ...from(waitingListClaims, 'list-conversion-high'),
  },
  listFirst: {
    kind: 'choice',
    label: 'Who is told first',
    help: 'Where there are fewer units than orders, whoever is told first has them.',
    options: [
      {
        value: 'oldest',
        label: 'The oldest name',
        help: 'In the order of signing up: the fairest, and easily said.',
      },
      { value: 'value', label: 'The best customers', help: 'Those who have bought before, then the others.' },
    ],
    default: 'oldest',
  },
  listBestShare: {
    ...share,
    label: 'Best customers on the list',
    help: 'Share of the names who have bought from you before.',
    default: 0.2,
  },
  listBestWorth: {
    kind: 'number',
    unit: 'money',
    label: 'Worth more to you by',
    help: 'What an order of theirs is worth beyond that of a new customer, in later orders kept.',
    min: 0,
    max: 1e6,
    default: 5,
  },
} as const satisfies Inputs;

export const inputs = {
  ...gapInputs,
  shopShare: {
    ...gapInputs.shopShare,
    help: 'Share of the units sold a day that is bought in your own shop rather than on Amazon.',
    default: 0.15,
  },
  ...channelInputs,
  ...listInputs,
  afterLast: {
    ...gapInputs.afterLast,
    help: 'Here the units on hand and under way are all there is, unless you reorder: topped up in time, every split would earn alike.',
    default: 'nothing',
  },
} as const;

export type ChannelValues = ValuesOf<typeof inputs>;

const own: readonly InputGroup<ChannelValues>[] = [
  {
    title: 'Channels',
    fields: ['useFba', 'useFbm', 'useShop', 'shopShare', 'amazonToFbm', 'amazonToShop', 'shopToAmazon'],
  },
  {
    title: 'Money by channel',
    fields: [
      'price',
      'landedCost',
      'referralRate',
      'fulfilmentCost',
      'adsPerUnit',
      'fbmPrice',
      'backorderFulfilmentCost',
      'fbmAdsPerUnit',
      'shopPrice',
      'shopPaymentShare',
      'shopPaymentFixed',
      'shopFulfilmentCost',
      'shopAdsPerUnit',
    ],
    shown: {
      fulfilmentCost: ({ useFba }) => useFba,
      fbmPrice: ({ useFbm }) => useFbm,
      backorderFulfilmentCost: ({ useFbm }) => useFbm,
      fbmAdsPerUnit: ({ useFbm }) => useFbm,
      shopPrice: ({ useShop }) => useShop,
      shopPaymentShare: ({ useShop }) => useShop,
      shopPaymentFixed: ({ useShop }) => useShop,
      shopFulfilmentCost: ({ useShop }) => useShop,
      shopAdsPerUnit: ({ useShop }) => useShop,
    },
  },
  {
    title: 'Waiting list',
    fields: [
      'onList',
      'shopVisitorsPerDay',
      'signUpLow',
      'signUpHigh',
      'listConversionLow',
      'listConversionHigh',
      'listFirst',
      'listBestShare',
      'listBestWorth',
    ],
    more: true,
  },
  {
    title: 'Moving units',
    fields: [
      'divertDays',
      'divertCostPerUnit',
      'removalDays',
      'removalCostPerUnit',
      'sendInDays',
      'sendInCostPerUnit',
    ],
    more: true,
  },
];

const open = ['Stock and demand', 'Shipments under way', 'While out of stock'];
const all = groupsAfter(own, open).map((group) =>
  group.title === 'Stock and demand' ? { ...group, shown: {} } : group,
);

/** Stock and shipments first: they are what is to be shared out. Then the channels, then what the gap still asks for. */
export const groups: readonly InputGroup<ChannelValues>[] = [
  ...all.slice(own.length, own.length + 2),
  ...all.slice(0, own.length),
  ...all.slice(own.length + 2),
];
