import type { Inputs } from '../../fields/field';
import { gapInputs } from '../../gap/gap-inputs';
import { payouts } from '../../marketplace/payouts';
import { currentRule } from '../../marketplace/rule';

const days = { kind: 'number', unit: 'days', min: 0, max: 120, integer: true } as const;
const from = (id: string) => ({ default: currentRule(payouts, id).value, rule: id });

/** When the marketplace and the shop pay, and what goes back to customers. */
export const payoutInputs = {
  payoutNextDay: {
    kind: 'day',
    label: 'Next payout',
    help: 'Day Amazon closes the settlement and sends what is free.',
    min: 0,
    max: 60,
    default: 6,
  },
  payoutEveryDays: {
    ...days,
    min: 1,
    max: 60,
    label: 'then every',
    help: 'Days from one payout to the next: 14, or 1 where you ask for money every day.',
    ...from('payout-every-days'),
  },
  payoutFree: {
    kind: 'number',
    label: 'Free for the next payout',
    unit: 'money',
    help: 'Available balance in Seller Central today. Below 0 where you owe.',
    min: -1e9,
    max: 1e9,
    default: 1_500,
  },
  payoutReserved: {
    kind: 'number',
    label: 'Still in reserve',
    unit: 'money',
    help: 'Deferred transactions: sales already made that become free day by day, after fees.',
    min: 0,
    max: 1e9,
    default: 2_400,
  },
  deliveryDays: {
    ...days,
    label: 'Delivered after',
    help: 'Days from the sale until the parcel is delivered. The reserve counts from there.',
    default: 3,
  },
  payoutReserveDays: {
    ...days,
    label: 'Held after delivery',
    help: 'Full days that Amazon keeps the money after delivery: 7 usually, 14 where it sees a risk.',
    ...from('payout-reserve-days'),
    presets: [
      { label: 'Usual', value: 7, rule: 'payout-reserve-days', source: 'Amazon, delivery date + 7' },
      { label: 'Held longer', value: 14, source: 'Amazon, accounts of higher risk: delivery date + 14' },
    ],
  },
  payoutBankDays: {
    ...days,
    label: 'Bank takes',
    help: 'Days from the payout until it is in the bank.',
    ...from('payout-bank-days'),
  },
  adsFromProceeds: {
    kind: 'toggle',
    label: 'Ads are taken from proceeds',
    help: 'On: Amazon takes its ads from your balance. Off: they are paid by card, here on the day of the sale.',
    default: true,
  },
  refundShare: {
    kind: 'number',
    label: 'Refunded',
    unit: 'fraction',
    help: 'Share of units whose price goes back to the customer. What comes back is not sold again.',
    min: 0,
    max: 1,
    default: 0.05,
  },
  refundDays: {
    ...days,
    label: 'after the sale',
    help: 'Days until the refund is paid.',
    default: 14,
  },
  refundFeeKept: {
    kind: 'number',
    label: 'Referral fee kept on a refund',
    unit: 'fraction',
    help: 'Share of its referral fee that Amazon keeps. Payment services of shops keep all of theirs.',
    min: 0,
    max: 1,
    ...from('refund-fee-kept'),
  },
  shopShare: gapInputs.shopShare,
  shopFeeRate: {
    kind: 'number',
    label: 'Payment fee of the shop',
    unit: 'fraction',
    help: 'Share of the price, the fixed part spread over it.',
    min: 0,
    max: 1,
    default: 0.035,
  },
  shopPayoutDays: {
    ...days,
    label: 'Shop pays after',
    help: 'Days from an order until its money is in the bank; paid every day.',
    ...from('shop-payout-days'),
  },
} as const satisfies Inputs;
