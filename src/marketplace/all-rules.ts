import { accountLimits } from './account-limits';
import { buyerHabits } from './buyer-habits';
import { cardHolds } from './card-holds';
import { demandEvents } from './demand-events';
import { eventDays } from './event-days';
import { handlingTimes } from './handling-time';
import { leadTimeCalendars } from './lead-time-calendars';
import { lowInventoryExemptions } from './low-inventory-exemptions';
import { lowInventoryFees } from './low-inventory-fee';
import { modellingChoices } from './modelling-choices';
import { noticeRules } from './notice-rules';
import { payouts } from './payouts';
import { recoveryClaims } from './recovery-claims';
import type { Rule } from './rule';
import { sellingFees } from './selling-fees';
import { shopRules } from './shop-rules';
import { shopperStudies } from './shopper-studies';
import { stockHealth } from './stock-health';
import { stockKeepingFees } from './stock-keeping-fees';
import { storageFees } from './storage-fees';
import { waitingListClaims } from './waiting-list-claims';
import { withdrawalRules } from './withdrawal-rules';

/** Rules that belong together, under one heading. */
export interface RuleTopic {
  /** Stays as it is: links point at it. */
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule<unknown>[];
}

/** Every rule there is, all versions of each, by topic. A list that is not here is not shown to anybody. */
export const ruleTopics: readonly RuleTopic[] = [
  { id: 'account', title: 'Account limits', rules: accountLimits },
  { id: 'handling', title: 'Handling time, backorders and presales', rules: handlingTimes },
  { id: 'shop', title: 'Your own shop: the law', rules: [...shopRules, ...withdrawalRules] },
  { id: 'messages', title: 'Messages about a delay', rules: noticeRules },
  { id: 'cards', title: 'How long a payment is held', rules: cardHolds },
  { id: 'payouts', title: 'Payouts and what is kept of a refund', rules: payouts },
  {
    id: 'low-inventory',
    title: 'Low-inventory fee',
    rules: [...lowInventoryFees, ...lowInventoryExemptions],
  },
  { id: 'storage', title: 'Storage at Amazon', rules: storageFees },
  { id: 'aged', title: 'Old stock and removal', rules: stockKeepingFees },
  { id: 'health', title: 'In-stock rate, excess and room', rules: stockHealth },
  { id: 'buyers', title: 'Customers who wait, leave or come back', rules: buyerHabits },
  { id: 'payments', title: 'What a payment costs', rules: sellingFees },
  { id: 'waiting-lists', title: 'Waiting lists, as claimed', rules: waitingListClaims },
  { id: 'shoppers', title: 'What shoppers do at an empty shelf', rules: shopperStudies },
  { id: 'recovery', title: 'Sales after a stockout, as claimed', rules: recoveryClaims },
  { id: 'events', title: 'Events', rules: [...demandEvents, ...eventDays] },
  { id: 'calendars', title: 'Lead time: closures and slow times', rules: leadTimeCalendars },
  { id: 'choices', title: 'Modelling choices', rules: modellingChoices },
];

/** Every version of every rule. */
export const allRules: readonly Rule<unknown>[] = ruleTopics.flatMap(({ rules }) => rules);
