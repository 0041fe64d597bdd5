/**
 * Columns that say who bought or where they live. Reports differ in which they carry, and new ones appear unannounced, so
 * they are known by the words in their names rather than by a list.
 */
const personalWords =
  /(^|-)(buyer|recipient|shipping-(?:name|company)|street|notes?|note-attributes|customer(?!-(?:orders?|shipments?|returns?)(?:-|$))|address\d?|addressee|ship-to|shipto|city|state|county|district|province|region|postal|postcode|zip|zipcode|country|phone|telephone|mobile|e-?mail|contact|cpf|cnpj|tax-?id|vat-?(number|id|registration)|payer|billing|gift-message|instructions|first-name|last-name|full-name|latitude|longitude)(-|s-|$|s$)/;

/** The same in German, for sellers' own tables. */
const germanWords =
  /(^|-)(kunden?(?:name|nr|nummer|adresse|telefon)?|käufer[^-]*|kaeufer[^-]*|empfänger[^-]*|empfaenger[^-]*|besteller|vorname|nachname|straße|strasse|hausnummer|plz|postleitzahl|ort|wohnort|stadt|bundesland|telefon[^-]*|handy[^-]*|anschrift|adresse|liefer(?:adresse|anschrift|name|ort|plz)|rechnungs[^-]*|ust-?id[^-]*|steuernummer)(-|$)/;

/** Whether a column, by its plain name, may hold personal data and is therefore never read. */
export function isPersonal(plainName: string): boolean {
  return personalWords.test(plainName) || germanWords.test(plainName);
}
