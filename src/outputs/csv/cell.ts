/** A spreadsheet takes these first characters for a formula, or strips them and then does. */
const FORMULA_LIKE = /^[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * One field of RFC 4180. Text a spreadsheet would run as a formula gets a leading `'` (OWASP, CSV injection);
 * plain numbers such as `-2.00` stay numbers. Null is an empty field.
 */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const safe = FORMULA_LIKE.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row with its CRLF. */
export const csvRow = (values: readonly (string | number | null)[]): string => `${values.map(csvField).join(",")}\r\n`;

/** Excel reads UTF-8 only behind this mark. */
export const BYTE_ORDER_MARK = "\uFEFF";
