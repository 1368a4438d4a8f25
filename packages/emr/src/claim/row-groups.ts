import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { BackScope } from "../mapping/read-back.ts";
import type { Indexed } from "./bundle-index.ts";
import { formTable } from "./maps/form.ts";
import { paperMaps } from "./maps/composition.ts";
import { concept } from "../mapping/codecs.ts";
import { readRow } from "./read-rows.ts";
import { type RowMark, rowMarks } from "./residue.ts";

/** What one row of a table is read from. */
export interface RowGroup {
  readonly resources: Part[];
  item?: Part;
  /** What the Bundle says the row held beside its elements; absent in Bundles that were not made from a claim file. */
  mark?: RowMark;
}

/** The rows of one visit by table, and the resources that are no row. */
export interface VisitRows {
  readonly tables: ReadonlyMap<string, readonly RowGroup[]>;
  readonly rest: readonly Part[];
}

/** Groups of MA_NHOM that rows of XML2 may have: medicines, blood, oxygen. */
const medicineGroups: ReadonlySet<string> = new Set(["4", "5", "6", "7", "17"]);

/** Collects rows: those whose place is told by their number, the others after them in order. */
class Rows {
  readonly numbered = new Map<string, Map<number, RowGroup>>();
  readonly plain = new Map<string, RowGroup[]>();
  readonly waiting = new Map<string, ReadonlyMap<string, RowGroup[]>>();

  at(mark: RowMark): RowGroup {
    let rows = this.numbered.get(mark.table);
    if (!rows) this.numbered.set(mark.table, (rows = new Map<number, RowGroup>()));
    let group = rows.get(mark.row);
    if (!group) rows.set(mark.row, (group = { resources: [] }));
    // A second resource of the same row only says which row it is of.
    if (group.mark === undefined || mark.texts.size + mark.empty.size > 0) group.mark = mark;
    return group;
  }

  next(table: string): RowGroup {
    const group: RowGroup = { resources: [] };
    const rows = this.plain.get(table);
    if (rows) rows.push(group);
    else this.plain.set(table, [group]);
    return group;
  }

  all(): ReadonlyMap<string, readonly RowGroup[]> {
    const found = new Map<string, readonly RowGroup[]>();
    for (const table of new Set([...this.numbered.keys(), ...this.plain.keys()])) {
      const numbered = [...(this.numbered.get(table) ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([, group]) => group);
      found.set(table, [...numbered, ...(this.plain.get(table) ?? [])]);
    }
    return found;
  }
}

/** Tables whose rows are a resource of that kind. */
const tableOf: Readonly<Record<string, string>> = {
  MedicationRequest: "XML2",
  ServiceRequest: "XML3",
  DiagnosticReport: "XML4",
  ClinicalImpression: "XML5",
  SupplyDelivery: "XML3",
};

/** Sorts the resources of a visit into rows of tables. */
export function groupRows(
  members: readonly Indexed[],
  scope: BackScope,
  isFinding: (one: Part) => boolean,
): VisitRows {
  const rows = new Rows();
  const rest: Part[] = [];
  const byResource = new Map<Part, RowGroup>();
  const later: Part[] = [];
  for (const { resource, type, marks } of members) {
    const isHost = type === "Encounter" || type === "Claim" || type === "ExplanationOfBenefit";
    for (const mark of marks) {
      const group = rows.at(mark);
      if (isHost || type === "Basic") continue;
      group.resources.push(resource);
      byResource.set(resource, group);
    }
    if (isHost || type === "Basic") continue;
    if (marks.length > 0) continue;
    // The document of a form only names its Observation.
    if (type === "Composition" && formTable(resource["title"]) !== undefined) continue;
    const table = tableOfResource(type, resource);
    if (table !== undefined) {
      const group = rows.next(table);
      group.resources.push(resource);
      byResource.set(resource, group);
      const device = scope.resolve(partOf(resource["suppliedItem"])?.["itemReference"]);
      if (device?.["resourceType"] === "Device") {
        group.resources.push(device);
        byResource.set(device, group);
      }
    } else if (type === "Observation" && !isFinding(resource)) rows.next("XML4").resources.push(resource);
    else later.push(resource);
  }
  for (const resource of later) {
    if (byResource.has(resource)) continue;
    const order = scope.resolve(resource["request"]) ?? scope.resolve(listIn(resource["basedOn"])[0]);
    const group = order && byResource.get(order);
    if (group) group.resources.push(resource);
    else rest.push(resource);
  }
  for (const { resource, type } of members)
    if (type === "Claim") for (const item of listIn(resource["item"])) addItem(partOf(item), rows, scope);
  return { tables: rows.all(), rest };
}

/** The table whose row a resource begins. */
function tableOfResource(type: string, resource: Part): string | undefined {
  if (type === "Composition") return paperTable(resource);
  // A report that only gathers results is a part of its order.
  if (type === "DiagnosticReport" && isGathering(resource)) return undefined;
  return tableOf[type] ?? formOf(type, resource);
}

function isGathering({ basedOn, result, conclusion, presentedForm }: Part): boolean {
  const isOfOrder = listIn(basedOn).length > 0 && listIn(result).length > 0;
  return isOfOrder && conclusion === undefined && presentedForm === undefined;
}

/** The form that an Observation is, by its name. */
function formOf(type: string, resource: Part): string | undefined {
  return type === "Observation" ? formTable(partOf(resource["code"])?.["text"]) : undefined;
}

/** Our titles say which paper it is. */
function paperTable(composition: Part): string | undefined {
  return paperMaps.find(({ title }) => title === composition["title"])?.table;
}

/** A line of a claim is a part of the row that it names, else a medicine or service of its own. */
function addItem(item: Part | undefined, rows: Rows, scope: BackScope): void {
  if (item === undefined) return;
  const [mark] = rowMarks(item, scope.names.claimRow);
  if (mark) {
    rows.at(mark).item = item;
    return;
  }
  scope.root = item;
  const kind = concept("ma-nhom").from(item["category"], scope, item, "category") ?? "";
  const table = medicineGroups.has(kind) ? "XML2" : "XML3";
  const { code, quantity } = keyOf(table, [], item, scope);
  const waiting = code === undefined ? undefined : ordersOf(rows, table, scope);
  const same =
    waiting?.get(`${code ?? ""} ${quantity ?? ""}`)?.pop() ?? waiting?.get(`${code ?? ""} `)?.pop();
  (same ?? rows.next(table)).item = item;
}

/** Orders that no line of the claim belongs to yet, by code and quantity; the first is the last of its list. */
function ordersOf(rows: Rows, table: "XML2" | "XML3", scope: BackScope): ReadonlyMap<string, RowGroup[]> {
  const known = rows.waiting.get(table);
  if (known) return known;
  const made = new Map<string, RowGroup[]>();
  for (const group of [...(rows.plain.get(table) ?? [])].reverse()) {
    const { code, quantity = "" } = keyOf(table, group.resources, undefined, scope);
    if (code === undefined) continue;
    const same = made.get(`${code} ${quantity}`);
    if (same) same.push(group);
    else made.set(`${code} ${quantity}`, [group]);
  }
  rows.waiting.set(table, made);
  return made;
}

interface RowKey {
  readonly code: string | undefined;
  readonly quantity: string | undefined;
}

/** What tells that an order and a line of a claim are of the same row: the code, and the quantity where both have one. */
function keyOf(
  table: "XML2" | "XML3",
  resources: readonly Part[],
  item: Part | undefined,
  scope: BackScope,
): RowKey {
  const texts = readRow(table, 0, "", { resources, item }, scope);
  return {
    code: table === "XML2" ? texts.get("MA_THUOC") : (texts.get("MA_VAT_TU") ?? texts.get("MA_DICH_VU")),
    quantity: texts.get("SO_LUONG"),
  };
}
