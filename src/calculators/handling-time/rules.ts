import { accountLimits } from '../../marketplace/account-limits';
import { handlingTimes } from '../../marketplace/handling-time';
import { currentRule, type Rule } from '../../marketplace/rule';
import { shopRules } from '../../marketplace/shop-rules';
import type { HandlingValues } from './inputs';

const onAmazon = [
  'backorder-limit-days',
  'handling-time-gap-days',
  'handling-time-review',
  'handling-time-fix-days',
  'automated-handling-protection',
  'handling-time-product',
  'order-capacity-extra-day',
  'auto-cancel-days',
  'late-shipment-rate',
  'cancellation-rate',
];
const inAShop = ['ship-within-us', 'silent-consent-us', 'deliver-within-eu'];

const amazonRules: readonly Rule[] = [...accountLimits, ...handlingTimes];

/** The rules in force where the orders come from. */
export function rulesFor({ whileOut, shopShare }: HandlingValues): Rule[] {
  const amazon =
    whileOut === 'shop' || shopShare === 1 ? [] : onAmazon.map((id) => currentRule(amazonRules, id));
  const shop = whileOut === 'shop' || shopShare > 0 ? inAShop.map((id) => currentRule(shopRules, id)) : [];
  return [...amazon, ...shop];
}
