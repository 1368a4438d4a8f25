import { type TableId, formerFields } from "../generated/tables.ts";
import type { FieldSpec } from "./field-spec.ts";
import { type TableSpec, tableSpec } from "./table-spec.ts";

/** A version of the tables: its decision and the day from which records follow it. */
interface Version {
  readonly id: "130" | "4750" | "3176";
  readonly decision: string;
  readonly from: string;
}

const present: Version = { id: "3176", decision: "QĐ 3176/QĐ-BYT", from: "2025-01-01" };
const former: Version = { id: "4750", decision: "QĐ 4750/QĐ-BYT", from: "2024-07-01" };
const first: Version = { id: "130", decision: "QĐ 130/QĐ-BYT", from: "" };

/** The version that a record of a day follows; of an unknown day, the present one. */
function versionOn(date: string): Version {
  if (date === "" || date >= present.from) return present;
  return date >= former.from ? former : first;
}

const known = /* @__PURE__ */ (() => {
  const entries = formerFields.split(";").map((entry): [string, string] => {
    const at = entry.indexOf(" ");
    return [entry.slice(0, at), entry.slice(at + 1)];
  });
  return new Map(entries);
})();

/** A field of which no source tells the form that it had: nothing but its place is checked. */
function unknownForm(field: FieldSpec): FieldSpec {
  return { ...field, form: "text", codeList: "", isMulti: false, maxLength: 0 };
}

/**
 * A field as a former version had it: `=NAME` under another name, `t12` one minute, `.15` of another length, nothing when
 * no source tells.
 */
function formerField(table: TableId, field: FieldSpec, version: Version): FieldSpec {
  const was = known.get(`${table}.${field.name}`) ?? "";
  if (was.startsWith("=")) return { ...unknownForm(field), name: was.slice(1), requirement: "optional" };
  if (version === first && field.since !== "130")
    // Whether QĐ 130 had the field at all is not told.
    return { ...unknownForm(field), requirement: "optional", isUncertain: true };
  if (field.since !== "3176") return field;
  if (was === "") return unknownForm(field);
  const maxLength = Number(was.slice(1));
  return was.startsWith("t")
    ? { ...field, form: "minute", isMulti: false, maxLength }
    : { ...field, maxLength };
}

const specs = new Map<string, TableSpec>();

/**
 * The fields of a table (danh sách chỉ tiêu của bảng) as they were on a day of discharge, `yyyy-mm-dd`: QĐ 4750/QĐ-BYT from
 * 2024-07-01, QĐ 3176/QĐ-BYT from 2025-01-01. What no source tells of a former form is not limited.
 *
 * @example
 * ```ts
 * import { tableSpecOn } from "@lienthong/bhyt";
 *
 * tableSpecOn("XML4", "2024-12-31").fields[3]?.maxLength; // 50
 * tableSpecOn("XML4", "2025-01-01").fields[3]?.maxLength; // 255
 * tableSpecOn("XML13", "2024-12-31").fieldIndex.has("MA_NOI_DI"); // true: MA_CSKCB_DI came with QĐ 3176
 * ```
 */
export function tableSpecOn(id: TableId, date: string): TableSpec {
  const spec = tableSpec(id);
  const version = versionOn(date);
  if (version === present) return spec;
  const key = `${version.id} ${id}`;
  const found = specs.get(key);
  if (found) return found;
  const fields = spec.fields.map((field) => formerField(id, field, version));
  const [model] = spec.fields;
  // Fields that a later version dropped stand last: no source tells their place.
  for (const [path, was] of known)
    if (was === "+" && path.startsWith(`${id}.`) && model !== undefined) {
      const name = path.slice(id.length + 1);
      fields.push({ ...unknownForm(model), name, requirement: "optional", since: "4750", isUncertain: true });
    }
  const made: TableSpec = {
    ...spec,
    decision: version.decision,
    fields,
    fieldIndex: new Map(fields.map(({ name }, index) => [name, index])),
  };
  specs.set(key, made);
  return made;
}
