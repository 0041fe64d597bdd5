import type { Rule } from './rule';

/** What a customer in the EU or the UK may take back, besides waiting too long. */
export const withdrawalRules: readonly Rule<number | string>[] = [
  {
    id: 'withdrawal-days-eu',
    label: 'Days to withdraw from an order placed at a distance',
    value: 14,
    unit: 'days',
    effectiveFrom: '2014-06-13',
    country: 'EU',
    channel: 'shop',
    source: {
      title: 'Directive 2011/83/EU on consumer rights, Article 9',
      url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    },
    grade: 'K',
    note: 'Counted from the day the goods are received.',
  },
  {
    id: 'withdrawal-button-eu',
    label: 'Withdrawal button',
    value: 'A shop must offer a button by which a customer can withdraw from the contract.',
    unit: 'wording',
    effectiveFrom: '2026-06-19',
    country: 'EU',
    channel: 'shop',
    source: { title: 'EAS Project help, withdrawal button', url: 'https://help.easproject.com' },
    grade: '3',
  },
  {
    id: 'withdrawal-days-uk',
    label: 'Days to cancel an order placed at a distance',
    value: 14,
    unit: 'days',
    effectiveFrom: '2014-06-13',
    country: 'GB',
    channel: 'shop',
    source: {
      title: 'Consumer Contracts Regulations 2013, regulation 30',
      url: 'https://www.legislation.gov.uk/uksi/2013/3134/regulation/30',
    },
    grade: 'K',
    note: 'Counted from the day after the goods are received.',
  },
];
