import type { Rule } from './rule';

/** A rule on what a message to a customer must say; its value is the gist of it, its unit "wording". */
export interface NoticeRule extends Rule<string> {
  /** Day the source was read, YYYY-MM-DD. */
  readonly readOn: string;
}

const wording = { unit: 'wording', readOn: '2026-11-23' } as const;
const ftc = { ...wording, effectiveFrom: '2014-12-08', country: 'US', channel: 'shop', grade: '3' } as const;
const ftcFirst = {
  title: 'Law guide on the FTC Mail, Internet or Telephone Order Rule, 16 CFR 435',
  url: 'https://cliclaw.com/node/633',
};
const ukDelivery = {
  title: 'Consumer Rights Act 2015, section 28',
  url: 'https://www.legislation.gov.uk/ukpga/2015/15/section/28',
};

/** What Amazon and the law ask of a message about an order that will be late. */
export const noticeRules: readonly NoticeRule[] = [
  {
    id: 'amazon-delay-message',
    label: 'Amazon communication guidelines, order delayed',
    value:
      'A seller who can fill an order, but later than advertised, must tell the buyer. If the buyer then wants to cancel, the seller refunds.',
    ...wording,
    effectiveFrom: '2020-11-06',
    country: 'any',
    channel: 'FBM',
    source: {
      title: 'Amazon Seller Central, Communication Guidelines',
      url: 'https://sellercentral.amazon.it/gp/help/external/G1701?language=en_IT',
    },
    grade: 'A',
    note: 'Send it with Contact Buyer, about this order alone: no marketing, no links, no e-mail address or telephone number. Tell; never ask a buyer to cancel.',
  },
  {
    id: 'amazon-unavailable-message',
    label: 'Amazon communication guidelines, order cannot be shipped',
    value:
      'First refund the order in full, with NoInventory or CouldNotShip as the reason; then tell the buyer that this has been done. Never ask the buyer to cancel instead.',
    ...wording,
    effectiveFrom: '2020-11-06',
    country: 'any',
    channel: 'FBM',
    source: {
      title: 'Amazon Seller Central, Communication Guidelines, as reprinted by tmark.pro',
      url: 'https://tmark.pro/en/communication-guidelines-for-amazon-seller/',
    },
    grade: 'A',
    note: 'It counts as a cancellation by the seller.',
  },
  {
    id: 'ftc-stated-date',
    label: 'FTC Mail, Internet or Telephone Order Rule, 16 CFR 435.2(a)',
    value:
      'A stated ship date needs a reasonable basis when the order is taken; where none is stated, it means 30 days.',
    ...ftc,
    source: ftcFirst,
  },
  {
    id: 'ftc-first-delay-short',
    label: 'FTC Mail, Internet or Telephone Order Rule, 16 CFR 435.2(b)(1)',
    value:
      'First delay, to a definite date 30 days later or less: give the new date and a free way to cancel for a full and prompt refund, and say that silence counts as consent.',
    ...ftc,
    source: ftcFirst,
    note: 'Send it before the date first promised has passed.',
  },
  {
    id: 'ftc-first-delay-long',
    label: 'FTC Mail, Internet or Telephone Order Rule, 16 CFR 435.2(b)(1)',
    value:
      'First delay of more than 30 days, or without a date: unless the customer agrees to wait, or you ship within 30 days of the date first promised, the order is cancelled and refunded unasked. Without a date, say why, and that the customer may cancel until you ship.',
    ...ftc,
    source: ftcFirst,
    note: 'Send it before the date first promised has passed.',
  },
  {
    id: 'ftc-later-delay',
    label: 'FTC Mail, Internet or Telephone Order Rule, 16 CFR 435.2(b)(2)',
    value:
      'Second and later delays: silence is no consent. Unless the customer agrees before the date last given, the order is cancelled and refunded unasked.',
    ...ftc,
    source: {
      title: 'FTC business guide to 16 CFR 435, as reprinted by CLICLAW: what later notices must say',
      url: 'https://cliclaw.com/node/6273',
    },
    note: 'Send it before the date last given has passed.',
  },
  {
    id: 'eu-agreed-day',
    label: 'Directive 2011/83/EU on consumer rights, Articles 9 and 18',
    value:
      'Goods are delivered within 30 days unless another time was agreed: so the day is said before the order is placed. The customer may withdraw until 14 days after receiving them.',
    ...wording,
    effectiveFrom: '2014-06-13',
    country: 'EU',
    channel: 'shop',
    source: {
      title: 'Directive 2011/83/EU on consumer rights, Articles 9 and 18',
      url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    },
    grade: 'K',
    note: 'The law of the customer’s country may ask for more.',
  },
  {
    id: 'eu-late-delivery',
    label: 'Directive 2011/83/EU on consumer rights, Article 18',
    value:
      'Goods not delivered by the agreed day: the consumer may set a further fitting period; if that passes too, or the day was essential, the consumer may end the contract and everything paid is returned without undue delay.',
    ...wording,
    effectiveFrom: '2014-06-13',
    country: 'EU',
    channel: 'shop',
    source: {
      title: 'Directive 2011/83/EU on consumer rights, Article 18',
      url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
    },
    grade: 'K',
    note: 'The law of the customer’s country may ask for more.',
  },
  {
    id: 'uk-agreed-day',
    label: 'Consumer Rights Act 2015, section 28, and Consumer Contracts Regulations 2013, regulation 30',
    value:
      'Goods are delivered within 30 days unless another time was agreed: so the day is said before the order is placed. The customer may cancel until 14 days after receiving them.',
    ...wording,
    effectiveFrom: '2015-10-01',
    country: 'GB',
    channel: 'shop',
    source: ukDelivery,
    grade: 'K',
  },
  {
    id: 'uk-late-delivery',
    label: 'Consumer Rights Act 2015, section 28',
    value:
      'Goods not delivered by the agreed day: the customer may set a further appropriate period; if that passes too, or the day was essential, the customer may end the contract and everything paid is returned without undue delay.',
    ...wording,
    effectiveFrom: '2015-10-01',
    country: 'GB',
    channel: 'shop',
    source: ukDelivery,
    grade: 'K',
  },
];
