import { catalogue } from '../../fields/catalogue';
import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { startsFrom } from '../../gap/dated-defaults';
import { captureDecayField, hazardBeforeField } from '../../gap/inputs/waiting-fields';

const ours = 'Our choice of a starting point';

export const inputs = {
  dailyDemand: {
    ...catalogue.dailyDemand,
    label: 'Orders a day',
    help: 'With no wait, or a very short one, promised: orders of a month ÷ its days, weekends counted. One order is one unit to make.',
    default: 5,
  },
  dailyDemandSd: {
    ...catalogue.dailyDemandSd,
    label: 'Spread of daily orders',
    help: 'Standard deviation of daily orders. Below the square root of the mean, chance alone (Poisson) spreads more, and that is used.',
  },
  backlogToday: {
    kind: 'number',
    label: 'Orders waiting today',
    unit: 'orders',
    help: 'Taken and not yet made, once today’s work is done.',
    min: 0,
    max: 1e6,
    default: 45,
    integer: true,
  },
  capacityFrom: {
    kind: 'choice',
    label: 'Capacity, given as',
    help: 'Orders made on a working day, or how many people or machines there are and how long each takes over one.',
    options: [
      { value: 'day', label: 'Orders a working day' },
      { value: 'people', label: 'People or machines' },
    ],
    default: 'day',
  },
  capacityPerDay: {
    kind: 'number',
    label: 'You can make',
    unit: 'orders-per-day',
    help: 'Orders finished on a normal working day when there is always something to do.',
    min: 0.01,
    max: 1e6,
    default: 8,
  },
  servers: {
    kind: 'number',
    label: 'People or machines',
    unit: 'none',
    help: 'How many make orders side by side, each one order at a time.',
    min: 1,
    max: 200,
    default: 3,
    integer: true,
  },
  makeDays: {
    kind: 'number',
    label: 'Each takes over one order',
    unit: 'days',
    help: 'Working days for one order, by one of them: 0.25 is a quarter of a day.',
    min: 0.001,
    max: 365,
    default: 0.4,
  },
  makeSpread: {
    kind: 'number',
    label: 'Spread of the time to make one',
    unit: 'fraction',
    help: 'Standard deviation as a share of the mean: 0% when all take the same, 100% when some take several times as long.',
    min: 0,
    max: 3,
    default: 0.5,
    presets: [
      { label: 'All alike', value: 0, source: ours },
      { label: 'Some longer', value: 0.5, source: ours },
      { label: 'All different (exponential)', value: 1, source: 'The textbook case M/M/c' },
    ],
  },
  workingDays: {
    kind: 'number',
    label: 'Working days a week',
    unit: 'days',
    help: 'Counted from Monday: 5 is Monday to Friday. Orders come on all seven days.',
    min: 1,
    max: 7,
    default: 5,
    integer: true,
  },
  fixedDays: {
    kind: 'number',
    label: 'Days that take no capacity',
    unit: 'days',
    help: 'Calendar days that each order needs besides: material on its way, drying, packing.',
    min: 0,
    max: 180,
    default: 1,
    integer: true,
  },
  quoteBy: {
    kind: 'choice',
    label: 'The promise',
    help: 'Have the fewest days found that are kept as often as you want, or look at a promise of your own.',
    options: [
      { value: 'chance', label: 'Choose for me' },
      { value: 'days', label: 'My own' },
    ],
    default: 'chance',
  },
  keepChance: {
    kind: 'number',
    label: 'Orders that are to ship in time',
    unit: 'fraction',
    help: 'Chance of the next order, and share of all those taken while the promise stands, to ship by the promised day. More of them means more days, and fewer orders.',
    min: 0.5,
    max: 0.999,
    default: 0.95,
    presets: [
      { label: '8 in 10', value: 0.8, source: ours },
      { label: '9 in 10', value: 0.9, source: ours },
      { label: '19 in 20', value: 0.95, source: ours },
    ],
  },
  promiseDays: {
    kind: 'number',
    label: 'Promised wait',
    unit: 'days',
    help: 'Calendar days from the order to the date it is promised to ship.',
    min: 0,
    max: 365,
    default: 14,
    integer: true,
  },
  quoteWeeks: {
    kind: 'number',
    label: 'Weeks the promise stands',
    unit: 'none',
    help: 'From today, the weeks in which orders are taken with this promise. Look again sooner, and it follows the line of orders more closely.',
    min: 1,
    max: 26,
    default: 12,
    integer: true,
  },
  captureDecay: captureDecayField('capture-decay-loyal'),
  hazardBefore: hazardBeforeField('hazard-planned'),
  promiseBreak: { ...catalogue.promiseBreak, ...startsFrom('promise-break') },
  hazardAfter: { ...catalogue.hazardAfter, default: 0.03 },
  price: { ...catalogue.price, default: 60 },
  landedCost: {
    ...catalogue.landedCost,
    label: 'Cost of making one',
    help: 'Material, and work that is paid by the piece. Wages that run on whether there is work or not stay out.',
    default: 22,
  },
  referralRate: catalogue.referralRate,
  fulfilmentCost: catalogue.fulfilmentCost,
  adsPerUnit: catalogue.adsPerUnit,
  rushCost: {
    kind: 'number',
    label: 'A late order costs',
    unit: 'money-per-unit',
    help: 'Overtime, express post or a voucher for each order past its promised day.',
    min: 0,
    max: 1e9,
    default: 15,
  },
  elasticity: catalogue.elasticity,
  fullest: {
    kind: 'number',
    label: 'Fullest you want to be',
    unit: 'fraction',
    help: 'Share of capacity that orders should take at most. The last tenth is dear: waits grow without end as it fills.',
    min: 0.3,
    max: 0.99,
    default: 0.9,
  },
  asOf: {
    ...catalogue.asOf,
    label: 'Today is',
    help: 'The day your count of waiting orders is from. It tells weekdays from days off, and gives the answer as a date. Empty, it is taken for a Monday.',
  },
  market: {
    kind: 'choice',
    label: 'Customers are in',
    help: 'Whose law the text for the product page follows: in the US the stated day is that of shipping, in the EU and the UK that of delivery.',
    options: [
      { value: 'us', label: 'United States' },
      { value: 'eu', label: 'European Union' },
      { value: 'uk', label: 'United Kingdom' },
    ],
    default: 'us',
  },
  transitDays: {
    kind: 'number',
    label: 'Days in transit',
    unit: 'days',
    help: 'From shipping to the customer’s door, for the day of delivery.',
    min: 0,
    max: 60,
    default: 4,
    integer: true,
  },
} as const satisfies Inputs;

export type MadeValues = ValuesOf<typeof inputs>;

const byDay = ({ capacityFrom }: MadeValues) => capacityFrom === 'day';
const byPeople = ({ capacityFrom }: MadeValues) => capacityFrom === 'people';

export const groups: readonly InputGroup<MadeValues>[] = [
  { title: 'Orders', fields: ['asOf', 'backlogToday', 'dailyDemand', 'dailyDemandSd'] },
  {
    title: 'Capacity',
    fields: [
      'capacityFrom',
      'capacityPerDay',
      'servers',
      'makeDays',
      'makeSpread',
      'workingDays',
      'fixedDays',
    ],
    shown: { capacityPerDay: byDay, servers: byPeople, makeDays: byPeople },
  },
  {
    title: 'The promise',
    fields: ['quoteBy', 'promiseDays', 'keepChance', 'quoteWeeks', 'captureDecay'],
    shown: { promiseDays: ({ quoteBy }) => quoteBy === 'days' },
  },
  {
    title: 'Money',
    fields: ['price', 'landedCost', 'referralRate', 'fulfilmentCost', 'adsPerUnit', 'rushCost'],
  },
  {
    title: 'Price, patience and law',
    fields: ['elasticity', 'fullest', 'hazardBefore', 'promiseBreak', 'hazardAfter', 'market', 'transitDays'],
    more: true,
    shown: { transitDays: ({ market }) => market !== 'us' },
  },
];
