import { catalogue } from '../../fields/catalogue';
import type { Inputs, Preset, ValuesOf } from '../../fields/field';
import { startsFrom } from '../../gap/dated-defaults';
import { cardHolds } from '../../marketplace/card-holds';
import { gradeWords } from '../../marketplace/grade-words';
import { currentRule } from '../../marketplace/rule';
import { captureDecayField, hazardBeforeField } from '../../gap/inputs/waiting-fields';

const share = { kind: 'number', unit: 'fraction', min: 0, max: 1 } as const;
const amount = { kind: 'number', unit: 'money-per-unit', min: 0, max: 1e9 } as const;
/** Farthest day that is planned for. */
const farthest = 730;

const holdPreset = (id: string, label: string): Preset<number> => {
  const { value, source, grade } = currentRule(cardHolds, id);
  return { label, value, rule: id, source: `${source.title} (${gradeWords[grade]})` };
};
const { slipChance, slipDays } = catalogue.shipments.fields;

export const inputs = {
  dailyDemand: {
    ...catalogue.dailyDemand,
    label: 'Orders a day with no wait',
    help: 'Units a day you would sell if it were in stock. For a launch, what a like product sells. The wait then turns some of these customers away.',
  },
  asOf: catalogue.asOf,
  opensDay: {
    kind: 'day',
    label: 'Pre-orders open',
    help: 'First day on which they are taken. A day before day 0 if they are open already: then your orders in hand correct the forecast.',
    min: -365,
    max: farthest,
    default: 0,
  },
  promiseDate: {
    kind: 'day',
    label: 'Promised ship date',
    help: 'The day every pre-order is promised to ship by. A later day turns more customers away; an earlier one is broken more often. Pre-orders close on it.',
    min: 1,
    max: farthest,
    default: 45,
  },
  landsEarliest: {
    kind: 'day',
    label: 'Stock lands, earliest',
    term: 'percentile',
    help: 'Only 1 in 10 such shipments is sooner (P10). Landed means: you can pack and ship it.',
    min: 0,
    max: farthest,
    default: 34,
  },
  landsLikely: {
    kind: 'day',
    label: 'most likely',
    help: 'As likely to be sooner as later (P50).',
    min: 0,
    max: farthest,
    default: 40,
  },
  landsLatest: {
    kind: 'day',
    label: 'latest',
    help: 'Only 1 in 10 is later than this (P90).',
    min: 0,
    max: farthest,
    default: 52,
  },
  slipChance,
  slipDays: { ...slipDays, max: 180 },
  captureDecay: captureDecayField('capture-decay-loyal'),
  hazardBefore: hazardBeforeField('hazard-planned'),
  promiseBreak: { ...catalogue.promiseBreak, ...startsFrom('promise-break') },
  hazardAfter: { ...catalogue.hazardAfter, default: 0.03 },
  forecastSpread: {
    kind: 'number',
    label: 'Your demand guess may be off by',
    unit: 'fraction',
    help: 'In about 2 of 3 cases demand is within so much of the guess. A quarter is good for a launch. Orders in hand weigh more the larger this is.',
    min: 0,
    max: 2,
    default: 0.25,
  },
  inHand: {
    kind: 'optional-number',
    label: 'Pre-orders in hand',
    unit: 'orders',
    help: 'Taken so far and not cancelled, counted at the start of day 0. They correct the forecast of all that will come.',
    min: 0,
    max: 1e7,
    default: null,
    emptyMeans: 'not counted: forecast, with its doubt',
    integer: true,
  },
  inHandAge: {
    kind: 'optional-number',
    label: 'their mean age',
    unit: 'days',
    help: 'Days since they were placed, on average. It says how many card holds have lapsed and how many have cancelled so far.',
    min: 0,
    max: 365,
    default: null,
    emptyMeans: 'as the forecast has it',
  },
  payment: {
    kind: 'choice',
    label: 'Customers pay',
    help: 'When the money comes: all when it ships, the card only held; a part now; or all of it now.',
    options: [
      { value: 'hold', label: 'When it ships (card held)' },
      { value: 'deposit', label: 'A deposit now' },
      { value: 'full', label: 'In full now' },
    ],
    default: 'deposit',
  },
  depositShare: {
    ...share,
    label: 'Deposit',
    help: 'Share of the price paid with the order; the rest is charged when it ships.',
    default: 0.3,
  },
  holdDays: {
    kind: 'number',
    label: 'A card hold lasts',
    unit: 'days',
    help: 'Days after which the bank gives up a held payment. An order that waits longer has to be charged anew when it ships.',
    min: 0,
    max: 365,
    default: currentRule(cardHolds, 'card-hold').value,
    rule: 'card-hold',
    presets: [
      holdPreset('card-hold', 'Online, usual'),
      holdPreset('card-hold-visa-merchant', 'Visa, started by you'),
      holdPreset('card-hold-extended', 'Extended, at most'),
    ],
  },
  declinedShare: {
    ...share,
    label: 'Lost when charged anew',
    help: 'Of the orders whose hold has lapsed, the share whose card is declined and that are not won back (a modelling choice; no public figure is known).',
    ...startsFrom('card-declined-again'),
  },
  keptShare: {
    ...share,
    label: 'You keep if they cancel before the promised date',
    help: 'Share of what they paid that is not given back; say so before they order. 0 is a full refund. Once the promised date has slipped everything goes back, whatever you enter, as the law asks.',
    default: 0,
  },
  paymentFeeRate: {
    ...share,
    label: 'Payment fees',
    help: 'Share of each payment that the card service keeps. It is not given back with a refund.',
    default: 0.03,
  },
  price: catalogue.price,
  landedCost: {
    ...catalogue.landedCost,
    help: 'Product, freight and duty of one unit: what the supplier payments below are shares of.',
  },
  fulfilmentCost: { ...catalogue.fulfilmentCost, help: 'Your own pick, pack and post, paid when it ships.' },
  openingCash: {
    kind: 'number',
    label: 'Cash in hand on day 0',
    unit: 'money',
    help: 'What you have for this product as day 0 begins, deposits received so far in it.',
    min: -1e9,
    max: 1e9,
    default: 5_000,
  },
  supplierDepositShare: {
    ...share,
    label: 'Supplier’s deposit',
    help: 'Share of the landed cost of the order paid when it is placed.',
    default: 0.3,
  },
  supplierDepositDay: {
    kind: 'day',
    label: 'paid on',
    help: 'A day before day 0 if it is paid already: then it is not counted again.',
    min: -365,
    max: farthest,
    default: 0,
  },
  supplierBalanceDay: {
    kind: 'day',
    label: 'Supplier’s balance paid on',
    help: 'The rest of the landed cost. Often before the goods leave.',
    min: -365,
    max: farthest,
    default: 25,
  },
  coverDays: {
    kind: 'number',
    label: 'The order also covers',
    unit: 'days',
    help: 'Days of sales after the stock has landed that the same order serves. 0 orders for the pre-orders alone.',
    min: 0,
    max: 365,
    default: 30,
  },
  salvageValue: {
    kind: 'number',
    label: 'A unit left over brings',
    unit: 'money-per-unit',
    help: 'What is left of its clearance price after fees and fulfilment; negative if you pay to be rid of it. Nearly the landed cost if it simply sells later.',
    min: -1e9,
    max: 1e9,
    default: 4,
  },
  leftoverHoldingCost: {
    ...amount,
    label: 'and costs until it is gone',
    help: 'Storage, capital and removal of a unit left over until it is gone.',
    default: 1.5,
  },
  stockoutCostPerUnit: {
    ...catalogue.stockoutCostPerUnit,
    term: 'goodwill',
    help: 'Everything a customer not served costs: the margin of the unit and, beyond it, goodwill. The margin is in it, and counted once; never less than the margin is used.',
    default: 25,
  },
  casePack: catalogue.casePack,
  minimumOrder: catalogue.minimumOrder,
  orderedUnits: {
    kind: 'optional-number',
    label: 'Units ordered',
    unit: 'units',
    help: 'If an order is placed that lands on these dates: the cash is worked out with it, and what to order is what it lacks. 0 if nothing is on order and nothing will be.',
    min: 0,
    max: 1e9,
    default: null,
    emptyMeans: 'the best quantity',
    integer: true,
  },
  channel: {
    kind: 'choice',
    label: 'Sold through',
    help: 'Amazon takes the payment when it ships, takes pre-orders for a limited wait only and cancels by itself what ships too late. Your own shop follows the law of the market.',
    options: [
      { value: 'shop', label: 'Your own shop' },
      { value: 'amazon', label: 'Amazon, shipped by you' },
    ],
    default: 'shop',
  },
  market: {
    kind: 'choice',
    label: 'Customers are in',
    help: 'Whose law on late orders applies: the US Mail, Internet or Telephone Order Rule, the EU’s Consumer Rights Directive, or the UK’s Consumer Rights Act.',
    options: [
      { value: 'us', label: 'United States' },
      { value: 'eu', label: 'European Union' },
      { value: 'uk', label: 'United Kingdom' },
    ],
    default: 'us',
  },
  consentShare: {
    ...share,
    label: 'Agree to wait longer still',
    help: 'When a second or a long delay needs the customer’s express consent: share of those still waiting that gives it. The others are cancelled and refunded (a modelling choice).',
    ...startsFrom('agree-to-wait-longer'),
  },
  transitDays: {
    kind: 'number',
    label: 'Days in transit',
    unit: 'days',
    help: 'From shipping to the customer’s door. In the EU and the UK the agreed day is that of delivery.',
    min: 0,
    max: 60,
    default: 4,
    integer: true,
  },
  returnedShare: {
    ...share,
    label: 'Sent back in time',
    help: 'Share of delivered orders that is sent back within the 14 days of the law and refunded in full. The money has to be there when it is asked for.',
    default: 0.05,
  },
} as const satisfies Inputs;

export type PreOrderValues = ValuesOf<typeof inputs>;

/** How customers pay: on Amazon when it ships, and no hold of theirs lapses for the seller. */
export const paymentOf = ({ channel, payment }: PreOrderValues): PreOrderValues['payment'] | 'amazon' =>
  channel === 'amazon' ? 'amazon' : payment;

/** Whether customers may send back what they have received, as in the EU and the UK. */
export const mayWithdraw = ({ market }: PreOrderValues): boolean => market !== 'us';
