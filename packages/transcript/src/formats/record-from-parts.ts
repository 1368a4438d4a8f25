import { type PartCode, slotsByCode } from "./record-parts.ts";
import { exemptionOf, promotionTexts } from "./result-slots.ts";

/** A part that was read: the paths of its results with their values. */
export interface ReadPart {
  readonly code: PartCode;
  readonly name: string;
  readonly results: readonly { readonly path: string; readonly value: string }[];
}

type Open = Record<string, unknown>;

function objectOf(value: unknown): Open {
  return typeof value === "object" && value !== null ? (value as Open) : {};
}

/** Adds to a list that only this file makes. */
function push(owner: Open, key: string, value: unknown): void {
  const list: unknown = owner[key];
  if (Array.isArray(list)) list.push(value);
  else owner[key] = [value];
}

/** Whether a word is the code of a part. */
export function isPartCode(word: string): word is PartCode {
  return Object.hasOwn(slotsByCode, word);
}

/** Puts a value at a path of at most two steps; values of a list one after the other. */
function putAt(target: Open, path: string, value: string): void {
  const [first = "", second] = path.split(".");
  let owner = target;
  if (second !== undefined) {
    owner = objectOf(target[first]);
    target[first] = owner;
  }
  const key = second ?? first;
  if (key === "regular" || key === "periodic") push(owner, key, value);
  else owner[key] = value;
}

function fieldsOf({ code, results }: ReadPart): Open {
  const fields: Open = {};
  for (const { path, value } of results)
    if (slotsByCode[code].some((slot) => slot.path === path)) putAt(fields, path, value);
  return fields;
}

function addYear(fields: Open, record: Open): void {
  const { absentSessions, isPromoted, learningAfterRetest: _computedAgain, ...declared } = fields;
  if (typeof absentSessions === "string")
    record["absentSessions"] = /^[0-9]{1,4}$/u.test(absentSessions) ? Number(absentSessions) : absentSessions;
  if (isPromoted !== undefined) {
    const known = isPromoted === promotionTexts.promoted || isPromoted === promotionTexts.notPromoted;
    declared["isPromoted"] = known ? isPromoted === promotionTexts.promoted : isPromoted;
  }
  if (Object.keys(declared).length > 0) record["declared"] = { ...objectOf(record["declared"]), ...declared };
}

/**
 * The fields of a year that parts make. They are what was read, not yet checked: a value that is no mark or level is left
 * as it is, and the check of the record says so.
 */
export function recordFromParts(parts: readonly ReadPart[]): Readonly<Record<string, unknown>> {
  const record: Open = { subjects: [] };
  for (const part of parts) {
    const { code, name } = part;
    const fields = fieldsOf(part);
    if (fields["exemption"] !== undefined) fields["exemption"] = exemptionOf(fields["exemption"]);
    if (code === "scored" || code === "comment" || code === "primary")
      push(record, "subjects", { kind: code, name, ...fields });
    else if (code === "competences" || code === "qualities") push(record, code, { name, ...fields });
    else if (code === "conduct") record["conduct"] = fields;
    else if (code === "title") record["declared"] = { ...objectOf(record["declared"]), title: name };
    else addYear(fields, record);
  }
  return record;
}
