/** An element or object with fields inside, as the population database writes names, dates, places and kin. */
export type FieldSet = Readonly<Record<string, unknown>>;

/** Longest part that is looked at. */
const longest = 1000;

/** Whether a value has fields of its own. */
export function isFieldSet(input: unknown): input is FieldSet {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

function part(fields: FieldSet, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  // Not cleaned but trimmed: in TCVN3 a soft hyphen is a letter, and the reader of the whole cleans it.
  return typeof value === "string" && value.length <= longest ? value.trim() : "";
}

function joined(parts: readonly string[], separator: string): string | undefined {
  const text = parts.filter((one) => one !== "").join(separator);
  return text === "" ? undefined : text;
}

/**
 * A name (họ, chữ đệm và tên) put together again. The parts are never kept: answers are known that have the whole name in `Ten` and
 * nothing in `Ho`. Kin have it one level deeper, in `HoVaTen`.
 */
export function readPartsOfName(fields: FieldSet): string | undefined {
  const inner = Object.hasOwn(fields, "HoVaTen") ? fields["HoVaTen"] : undefined;
  if (isFieldSet(inner)) return joined([part(inner, "Ho"), part(inner, "ChuDem"), part(inner, "Ten")], " ");
  return joined(
    [part(fields, "HoVaTen"), part(fields, "Ho"), part(fields, "ChuDem"), part(fields, "Ten")],
    " ",
  );
}

/** A date of birth: the whole one, or the year alone when that is all the register has. */
export function readPartsOfDate(fields: FieldSet): string | undefined {
  return joined([part(fields, "NgayThangNam") || part(fields, "Nam")], "");
}

/** A place on one line, smallest unit first; codes stay behind, but that of a country beside Viet Nam. */
export function readPartsOfAddress(fields: FieldSet): string | undefined {
  const names = ["ChiTiet", "TenPhuongXa", "TenQuanHuyen", "TenTinhThanh"].map((name) => part(fields, name));
  const country = part(fields, "QuocGia");
  const home = joined(names, ", ");
  return /^vnm?$/iu.test(country) ? (home ?? country) : joined([...names, country], ", ");
}
