/** What to say of a report of stock that is loaded for sales or orders. */
export const stockOfOneDay =
  'It says what is in stock on one day, not what was sold day by day. It is read with the reports of a whole account, and fills your products.';
