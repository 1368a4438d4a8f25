import { type Issue, type Result, isFailure } from "@lienthong/core";
import { type XmlIssueCode, type XmlNode, parseXmlTree } from "@lienthong/core/xml";
import { type ClaimsIssue, type SourceIssueCode, claimsIssue } from "../claims/claims-issue.ts";
import { type PortalAnswer, validatePortalUserinfo } from "./portal-answer.ts";
import { isFieldSet } from "../claims/source-parts.ts";
import type { SourceReadOptions } from "../claims/source-fields.ts";

/** Codes of a place as the register writes them; what is empty is left out. Since 1 July 2025 there is no district. */
export interface PlaceCodes {
  /** Mã tỉnh, two digits. */
  readonly province?: string;
  /** Mã huyện, three digits. */
  readonly district?: string;
  /** Mã xã, five digits. */
  readonly commune?: string;
}

/** Places of a person of which the register gives codes. */
type CodedClaim = "birthRegistrationPlace" | "homeTown" | "permanentAddress" | "currentAddress";

/** What the population database said of one person. */
export interface PopulationPerson extends PortalAnswer {
  /** Codes of the places, for `resolvePlaceCodes` of `@lienthong/identity/match`; places without codes are left out. */
  readonly placeCodes: Readonly<Partial<Record<CodedClaim, PlaceCodes>>>;
}

const namespace = "http://www.mic.gov.vn/dancu/1.0";
const longest = 4 * 1024 * 1024;
const mostPersons = 100;
const limits = { maxDepth: 30, maxLength: longest, maxElements: 50_000, maxTextLength: 100_000 };

/**
 * Checks an answer of the citizen look-up of the national population database (dịch vụ tra cứu thông tin công dân, "037"), SOAP or the
 * `CongdanCollection` alone. Names are put together from their parts, which are never trusted; places become one line.
 *
 * @example
 * ```ts
 * import { claimsFromPortal, validatePopulationAnswer } from "@lienthong/identity/portal";
 *
 * const answer = `<CongdanCollection xmlns="http://www.mic.gov.vn/dancu/1.0"><CongDan>
 *   <SoDinhDanh>064185000025</SoDinhDanh><HoVaTen><Ho/><ChuDem/><Ten>Rơ Châm H'Lan</Ten></HoVaTen>
 *   <NgayThangNamSinh><Nam>1985</Nam></NgayThangNamSinh></CongDan></CongdanCollection>`;
 * const result = validatePopulationAnswer(answer);
 * if (result.ok) result.value.map((person) => claimsFromPortal(person).name?.value); // ["Rơ Châm H'Lan"]
 * ```
 */
export function validatePopulationAnswer(
  input: unknown,
  options: SourceReadOptions = {},
): Result<readonly PopulationPerson[], SourceIssueCode | XmlIssueCode> {
  if (typeof input !== "string") return { ok: false, issues: [claimsIssue("identity.population.not-text")] };
  const tree = parseXmlTree(input, { limits });
  if (!tree.ok) return tree;
  const collection = find(tree.value, "CongdanCollection");
  if (!collection) return { ok: false, issues: [claimsIssue("identity.population.structure")] };
  const people = elements(collection).filter(({ local }) => local === "CongDan");
  if (people.length === 0) return { ok: false, issues: [claimsIssue("identity.population.nobody")] };
  const issues: Issue<SourceIssueCode | XmlIssueCode>[] = [...tree.issues];
  if (people.length > mostPersons) issues.push(tooMany());
  const persons: PopulationPerson[] = [];
  for (const [index, one] of people.slice(0, mostPersons).entries()) {
    const fields = fieldsIn(one);
    const result = validatePortalUserinfo(fields, { ...options, dialect: "csdldc-037" });
    for (const { path, ...rest } of result.issues)
      issues.push({ ...rest, path: path === "" ? `CongDan[${index}]` : `CongDan[${index}].${path}` });
    if (result.ok) persons.push({ ...result.value, placeCodes: placeCodesIn(fields) });
  }
  return issues.some(({ severity }) => isFailure(severity))
    ? { ok: false, issues }
    : { ok: true, value: persons, issues };
}

const codedPlaces: readonly (readonly [claim: CodedClaim, field: string])[] = [
  ["birthRegistrationPlace", "NoiDangKyKhaiSinh"],
  ["homeTown", "QueQuan"],
  ["permanentAddress", "ThuongTru"],
  ["currentAddress", "NoiOHienTai"],
];

function placeCodesIn(fields: Readonly<Record<string, unknown>>): PopulationPerson["placeCodes"] {
  const found = codedPlaces.flatMap(([claim, field]) => {
    const place = fields[field];
    const code = (name: string): string | undefined => {
      const text = isFieldSet(place) ? place[name] : undefined;
      return typeof text === "string" && /^\s{0,9}\d{1,5}\s{0,9}$/u.test(text) ? text.trim() : undefined;
    };
    const [province, district, commune] = [code("MaTinhThanh"), code("MaQuanHuyen"), code("MaPhuongXa")];
    const codes: PlaceCodes = {
      ...(province !== undefined && { province }),
      ...(district !== undefined && { district }),
      ...(commune !== undefined && { commune }),
    };
    return Object.keys(codes).length > 0 ? [[claim, codes] as const] : [];
  });
  return Object.fromEntries(found);
}

const tooMany = (): ClaimsIssue =>
  claimsIssue("identity.population.too-many", { params: { limit: mostPersons } });

function elements(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child): child is XmlNode => "children" in child);
}

/** The first element of this name in the namespace of the service; SOAP stands around it. */
function find(node: XmlNode, local: string): XmlNode | undefined {
  if (node.local === local && node.uri === namespace) return node;
  for (const child of elements(node)) {
    const found = find(child, local);
    if (found) return found;
  }
  return undefined;
}

/** Elements as fields: text, or fields again. A name that repeats counts once, the first time. */
function fieldsIn(node: XmlNode): Readonly<Record<string, unknown>> {
  const fields = new Map<string, unknown>();
  for (const child of elements(node))
    if (!fields.has(child.local))
      fields.set(child.local, elements(child).length > 0 ? fieldsIn(child) : textOf(child));
  return Object.fromEntries(fields);
}

function textOf(node: XmlNode): string {
  return node.children.map((child) => ("children" in child ? "" : child.text)).join("");
}
