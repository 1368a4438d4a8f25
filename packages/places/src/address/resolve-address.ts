import type { Issue } from "@lienthong/core";
import type { PlacesIssueCode } from "../messages/codes.ts";
import { generationOf } from "../unit/dates.ts";
import { readAddressUnits } from "./address-units.ts";
import { addressIssue, explain } from "./explain.ts";
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts";
import { matchAddress } from "./match.ts";
import type { Verdict } from "./decide.ts";
import { confidenceOf } from "./score.ts";
import type { AddressOptions, ResolvedAddress, WrittenPlace } from "./resolved-address.ts";
import { restOfText } from "./rest-of-text.ts";

/** Characters of a text that are read; an address has 300 at most. */
const longest = 2000;

let known: Gazetteer | undefined;

/**
 * Finds the administrative units in a Vietnamese address (địa chỉ) in free text: of three levels (before 1 July 2025) or of two (since),
 * with or without marks, abbreviated (`P.`, `F5`, `Q.`, `TX`, `TP.HCM`), glued or damaged. Both generations are tried, and whole chains
 * weighed against each other; a text that does not decide gives candidates, never a guess. Nothing leaves the machine. Units by QĐ
 * 124/2004/QĐ-TTg and QĐ 19/2025/QĐ-TTg, what became of them by the conversion table of the National Statistics Office.
 *
 * Any input gives an answer. At most 2,000 characters are read. The first call builds tables in about 50 ms.
 *
 * @example
 * ```ts
 * import { resolveAddress } from "@lienthong/places";
 *
 * const home = resolveAddress("to 5 p hoi thuong tp pleiku gia lai");
 * home.status; // "exact"
 * home.commune?.name; // "Pleiku"
 * home.written?.commune?.name; // "Hội Thương"
 * home.rest; // "to 5"
 *
 * const split = resolveAddress("P. Yên Hòa, Q. Cầu Giấy, Hà Nội");
 * split.status; // "candidates"
 * split.candidates.map(({ name }) => name).join(", "); // "Cầu Giấy, Yên Hòa"
 * ```
 */
export function resolveAddress(text: string, options: AddressOptions = {}): ResolvedAddress {
  const { asOf } = options;
  const generation = asOf === undefined ? undefined : generationOf(asOf);
  if (asOf !== undefined && generation === undefined) throw new TypeError("asOf must be a day, YYYY-MM-DD");
  const input: unknown = text;
  if (typeof input !== "string") return nothing("", [addressIssue("places.address.not-text")]);
  const issues: Issue<PlacesIssueCode>[] = [];
  if (text.length > longest) issues.push(addressIssue("places.address.too-long", { limit: longest }));
  const read = text.slice(0, longest);
  known ??= buildGazetteer(readAddressUnits());
  const { reading, verdict } = matchAddress(read, known, generation);
  const rest = restOfText(read, reading, verdict.chain);
  if (reading.letters === "") return nothing(rest, [...issues, addressIssue("places.address.empty")]);
  return build(verdict, rest, [...issues, ...explain(verdict, known)], known);
}

function nothing(rest: string, issues: readonly Issue<PlacesIssueCode>[]): ResolvedAddress {
  return { status: "unknown", candidates: [], rest, confidence: 0, issues };
}

function build(
  verdict: Verdict,
  rest: string,
  issues: readonly Issue<PlacesIssueCode>[],
  { units }: Gazetteer,
): ResolvedAddress {
  const { status, commune, province, candidates } = verdict;
  const found = commune === undefined ? undefined : units.communes[commune]?.unit;
  const home = province === undefined ? undefined : units.provinces[province];
  const written = writtenPlace(verdict, units);
  return {
    status,
    ...(found && { commune: found }),
    ...(home && { province: home }),
    candidates: candidates.flatMap((index) => units.communes[index]?.unit ?? []),
    ...(written && { written }),
    rest,
    confidence: confidenceOf(verdict),
    issues,
  };
}

/** The units as written: those in which all readings agree that are as good as the best. */
function writtenPlace(
  { chain, isWrittenSure }: Verdict,
  units: Gazetteer["units"],
): WrittenPlace | undefined {
  if (chain === undefined || !isWrittenSure || chain.isJoinedProvince === true) return undefined;
  const { generation, commune, district, province, isFormerProvince } = chain;
  const levels = [commune, district, province].filter((part) => part !== undefined).length;
  if (generation === "former") {
    const row = commune && units.formerCommunes[commune.unit];
    const home = units.districts[row?.district ?? district?.unit ?? -1];
    const above = units.formerProvinces[home?.province ?? province?.unit ?? -1];
    return {
      generation,
      levels,
      ...(row && { commune: row.unit }),
      ...(home && { district: home.unit }),
      ...(above && { province: above }),
    };
  }
  const row = commune && units.communes[commune.unit];
  const above =
    row === undefined
      ? province && units.provinces[isFormerProvince ? (units.currentOf[province.unit] ?? -1) : province.unit]
      : units.provinces[row.province];
  const formerDistrict = district && units.districts[district.unit];
  return {
    generation,
    levels,
    ...(row && { commune: row.unit }),
    ...(above && { province: above }),
    ...(formerDistrict && { formerDistrict: formerDistrict.unit }),
  };
}
