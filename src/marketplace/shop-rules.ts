import type { Rule } from './rule';

/** What the law asks of a seller's own shop when goods are late. */
export const shopRules: readonly Rule[] = [
  {
    id: 'ship-within-us',
    label: 'Days to ship when the shop has stated no date',
    value: 30,
    unit: 'days',
    effectiveFrom: '2014-12-08',
    country: 'US',
    channel: 'shop',
    source: {
      title: 'Law guide on the FTC Mail, Internet or Telephone Order Rule, 16 CFR 435',
      url: 'https://cliclaw.com/node/633',
    },
    grade: '3',
    note: 'A stated date needs a reasonable basis. A delay asks for a notice with a new date and the right to cancel.',
  },
  {
    id: 'silent-consent-us',
    label: 'Longest first delay that silence accepts',
    value: 30,
    unit: 'days',
    effectiveFrom: '2014-12-08',
    country: 'US',
    channel: 'shop',
    source: {
      title: 'Law guide on the FTC Mail, Internet or Telephone Order Rule, 16 CFR 435',
      url: 'https://cliclaw.com/node/633',
    },
    grade: '3',
    note: 'A longer, an open-ended or a second delay needs the customer’s express consent; else the money goes back unasked.',
  },
  {
    id: 'deliver-within-eu',
    label: 'Days to deliver unless another time was agreed',
    value: 30,
    unit: 'days',
    effectiveFrom: '2014-06-13',
    country: 'EU',
    channel: 'shop',
    source: {
      title: 'Directive 2011/83/EU on consumer rights, Article 18',
      url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    },
    grade: 'K',
    note: 'After a further fitting period the customer may end the contract and is refunded.',
  },
  {
    id: 'deliver-within-uk',
    label: 'Days to deliver unless another time was agreed',
    value: 30,
    unit: 'days',
    effectiveFrom: '2015-10-01',
    country: 'GB',
    channel: 'shop',
    source: {
      title: 'Consumer Rights Act 2015, section 28',
      url: 'https://www.legislation.gov.uk/ukpga/2015/15/section/28',
    },
    grade: 'K',
    note: 'After a further appropriate period the customer may end the contract and is refunded without undue delay.',
  },
];
