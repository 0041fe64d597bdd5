import type { Inputs, ValuesOf } from '../../fields/field';
import type { InputGroup } from '../../fields/input-group';
import { groupsAfter } from '../../gap/gap-groups';
import { gapInputs } from '../../gap/gap-inputs';

const ownInputs = {
  longestTried: {
    kind: 'number',
    label: 'Try promises up to',
    unit: 'days',
    help: 'The longest handling time played through. Beyond the channel’s limit they are shown, not advised.',
    min: 10,
    max: 120,
    default: 45,
    integer: true,
  },
  reviewEvery: {
    kind: 'number',
    label: 'Look at the date every',
    unit: 'days',
    help: 'How often you are ready to change the promise while the stock has not landed. Each date set holds until the next look.',
    min: 1,
    max: 14,
    default: 5,
    integer: true,
  },
  sku: {
    kind: 'text',
    label: 'SKU for the file',
    help: 'Your seller SKU as Amazon has it, for the file to upload. Several are parted by commas; empty leaves a place to fill in.',
    maxLength: 400,
    default: '',
  },
} as const satisfies Inputs;

export const inputs = {
  ...gapInputs,
  asOf: {
    ...gapInputs.asOf,
    help: 'The date that day 0 stands for. With it days are shown as dates, and the file gets its restock-date column: Amazon takes dates only.',
  },
  shrinkPercentile: {
    ...gapInputs.shrinkPercentile,
    label: 'Dates of the schedule cover',
    default: 0.95,
  },
  promiseKind: { ...gapInputs.promiseKind, default: 'shrinking' },
  tolerance: {
    ...gapInputs.tolerance,
    help: 'A promise counts as safe when it breaches an account limit no more often than this; the share to start with is our choice.',
  },
  ...ownInputs,
} as const;

export type HandlingValues = ValuesOf<typeof inputs>;

const promises = ({ whileOut }: HandlingValues) => whileOut === 'backorder' || whileOut === 'shop';

const own: readonly InputGroup<HandlingValues>[] = [
  {
    title: 'Stock and demand',
    fields: ['dailyDemand', 'onHandFba', 'onHandOwn', 'onHandShop'],
    shown: { onHandShop: ({ whileOut, shopShare }) => whileOut === 'shop' || shopShare > 0 },
  },
  { title: 'Shipments under way', fields: ['shipments'] },
  {
    title: 'Your account',
    fields: ['tolerance', 'otherOrdersPerDay', 'otherLateShare', 'dispatchCapacity'],
    shown: {
      otherOrdersPerDay: ({ whileOut }) => whileOut !== 'shop',
      otherLateShare: ({ whileOut }) => whileOut !== 'shop',
    },
  },
  {
    title: 'What you promise',
    fields: ['whileOut', 'promiseKind', 'promiseDays', 'promiseDate', 'promiseLimit', 'longestTried'],
    shown: {
      promiseKind: promises,
      promiseDays: (values) => promises(values) && values.promiseKind === 'fixed-wait',
      promiseDate: (values) => promises(values) && values.promiseKind === 'fixed-date',
    },
  },
  { title: 'Schedule and file', fields: ['shrinkPercentile', 'reviewEvery', 'asOf', 'sku'] },
];

export const groups = groupsAfter<HandlingValues>(own, [
  'Stock and demand',
  'Shipments under way',
  'Who waits, who cancels',
  'Money',
]);
