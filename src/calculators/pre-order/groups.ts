import type { InputGroup } from '../../fields/input-group';
import { mayWithdraw, paymentOf, type PreOrderValues } from './inputs';

const open = ({ opensDay }: PreOrderValues) => opensDay < 0;
const pays = (payment: PreOrderValues['payment']) => (values: PreOrderValues) =>
  paymentOf(values) === payment;
const inShop = ({ channel }: PreOrderValues) => channel === 'shop';

/** The form: what is asked together, and what only where it applies. */
export const groups: readonly InputGroup<PreOrderValues>[] = [
  {
    title: 'The promise',
    fields: ['dailyDemand', 'asOf', 'opensDay', 'promiseDate', 'captureDecay', 'inHand', 'inHandAge'],
    shown: { inHand: open, inHandAge: open },
  },
  { title: 'When stock lands', fields: ['landsEarliest', 'landsLikely', 'landsLatest'] },
  {
    title: 'Payment and refunds',
    fields: ['payment', 'depositShare', 'holdDays', 'declinedShare', 'keptShare', 'paymentFeeRate'],
    shown: {
      payment: inShop,
      depositShare: pays('deposit'),
      holdDays: pays('hold'),
      declinedShare: pays('hold'),
      keptShare: (values) => (pays('deposit')(values) || pays('full')(values)) && values.market === 'us',
    },
  },
  {
    title: 'Channel and law',
    fields: ['channel', 'market', 'consentShare', 'transitDays', 'returnedShare'],
    shown: {
      consentShare: (values) => inShop(values) && values.market === 'us',
      transitDays: mayWithdraw,
      returnedShare: mayWithdraw,
    },
  },
  {
    title: 'Money',
    fields: [
      'price',
      'landedCost',
      'fulfilmentCost',
      'openingCash',
      'supplierDepositShare',
      'supplierDepositDay',
      'supplierBalanceDay',
    ],
  },
  {
    title: 'How many to order',
    fields: [
      'coverDays',
      'orderedUnits',
      'stockoutCostPerUnit',
      'salvageValue',
      'leftoverHoldingCost',
      'casePack',
      'minimumOrder',
    ],
  },
  {
    title: 'Patience, slips and the forecast',
    fields: ['hazardBefore', 'promiseBreak', 'hazardAfter', 'slipChance', 'slipDays', 'forecastSpread'],
    more: true,
  },
];
