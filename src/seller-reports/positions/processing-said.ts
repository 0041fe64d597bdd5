/**
 * Said of rows with units in processing. Amazon counts them in its historical days of supply: available, in transfer and in
 * processing together.
 *
 * @see Amazon Seller Central, Low-inventory-level fee (help GV43F6S76Y9DHYRH)
 */
export const processingSaid =
  'with units in processing at Amazon: on hand, as Amazon itself counts them for its days of supply';
