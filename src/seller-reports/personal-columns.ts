/**
 * Columns that say who bought or where they live. Reports differ in which they carry, and new ones appear unannounced, so
 * they are known by the words in their names rather than by a list.
 */
const english =
  'buyer|purchaser|client|recipient|receiver|consignee|addressee|contact|person|payer|payee|attn|' +
  'shipping-(?:name|company)|(?:ship|bill|delivery|billing)-name|(?:ship|bill|post|deliver|sold)-?to|' +
  'customer(?!-(?:orders?|shipments?|returns?)(?:-|$))|' +
  'first-?name|last-?name|full-?name|fore-?name|sur-?name|given-?name|family-?name|nick-?name|user-?name|user-id|login|' +
  'street|address\\d?|addr\\d?|city|town|suburb|state|county|district|province|region|postal|post-?code|zip|zip-?code|country|' +
  'latitude|longitude|phone|telephone|tel|mobile|fax|e-?mail|mail|ip-address|device-id|' +
  'birthday|birth|cpf|cnpj|tax-?id|vat-?(?:number|id|registration)|iban|card-number|payment-reference|passport|billing|' +
  'note|note-attribute|comment|message|gift-message|instruction';

/** The same in German, for sellers' own tables. */
const german =
  'kunden?(?:name|nr|nummer|adresse|telefon)?|käufer[^-]*|kaeufer[^-]*|empfänger[^-]*|empfaenger[^-]*|besteller|' +
  'ansprechpartner[^-]*|vorname|nachname|familienname|geburts[^-]*|straße|strasse|hausnummer|plz|postleitzahl|postfach|ort|' +
  'wohnort|stadt|bundesland|telefon[^-]*|handy[^-]*|anschrift|adresse|liefer(?:adresse|anschrift|name|ort|plz)|' +
  'rechnungs[^-]*|ust-?id[^-]*|steuernummer|nachricht|kommentar|bemerkung(?:en)?';

/** A word by itself, or in brackets as in “Company (Billing)”. */
const personalWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${english})s?|${german})(?![\\p{L}\\p{N}])`, 'u');

/** Whether a column, by its plain name, may hold personal data and is therefore never read. */
export function isPersonal(plainName: string): boolean {
  return personalWords.test(plainName);
}
