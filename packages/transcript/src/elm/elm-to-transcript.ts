import { isFailure, type Result } from "@lienthong/core";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import { isPartCode, type ReadPart, recordFromParts } from "../formats/record-from-parts.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import { schemes, sexes } from "./elm-terms.ts";
import { type ElmGraph, type ElmNode, isNode, listOf, own, readElm } from "./validate-elm.ts";

const mostParts = 200;

/** Reads the parts of a credential into the fields of a transcript. */
class Reader {
  readonly issues = new FormatIssues();
  readonly #graph: ElmGraph;

  constructor(graph: ElmGraph) {
    this.#graph = graph;
  }

  /** The objects that a property holds or refers to, with their paths. */
  #nodes(node: ElmNode | undefined, field: string, path: string): (readonly [ElmNode, string])[] {
    if (!node) return [];
    const values = listOf(own(node, field));
    if (values.length > mostParts) this.issues.add("transcript.format.too-many", path, { limit: mostParts });
    return values.slice(0, mostParts).flatMap((value, index) => {
      const found = this.#graph.resolve(value);
      return found ? [[found, `${path}.${field}[${index}]`] as const] : [];
    });
  }

  #first(node: ElmNode | undefined, field: string): ElmNode | undefined {
    return this.#nodes(node, field, "")[0]?.[0];
  }

  #text(node: ElmNode | undefined, field: string): string | undefined {
    const value = node && own(node, field);
    const text = isNode(value) ? own(value, "vi") : value;
    return typeof text === "string" && text !== "" ? text : undefined;
  }

  #notation(node: ElmNode | undefined, scheme: string): string | undefined {
    const found = this.#nodes(node, "identifier", "").find(([each]) => own(each, "schemeName") === scheme);
    return found && this.#text(found[0], "notation");
  }

  #place(node: ElmNode | undefined): ElmNode | undefined {
    if (!node) return undefined;
    return known({
      text: this.#text(node, "geographicName"),
      provinceCode: this.#notation(node, schemes.provinceCode),
      districtCode: this.#notation(node, schemes.districtCode),
      communeCode: this.#notation(node, schemes.communeCode),
    });
  }

  pupil(node: ElmNode): ElmNode | undefined {
    const gender = this.#first(node, "gender");
    const sex = gender && own(gender, "id");
    const birth = own(node, "dateOfBirth");
    return known({
      name: this.#text(node, "fullName"),
      code: this.#notation(node, schemes.pupil),
      personalNumber: this.#text(this.#first(node, "nationalID"), "notation"),
      birthDate: typeof birth === "string" ? birth.slice(0, 10) : undefined,
      gender: sex === sexes.male.id ? "male" : sex === sexes.female.id ? "female" : undefined,
      birthPlace: this.#place(this.#first(node, "placeOfBirth")),
    });
  }

  #part(node: ElmNode, path: string): ReadPart | undefined {
    const code = this.#notation(node, schemes.part) ?? "";
    if (!isPartCode(code)) {
      this.issues.add("transcript.format.not-ours", path);
      return undefined;
    }
    const results = this.#nodes(node, "provenBy", path).flatMap(([proof, place]) => {
      const [owner, slot] = (this.#notation(proof, schemes.part) ?? "").split("/");
      const value = this.#text(this.#first(proof, "grade"), "noteLiteral");
      if (owner === code && slot !== undefined && value !== undefined) return [{ path: slot, value }];
      this.issues.add("transcript.format.not-ours", place);
      return [];
    });
    return { code, name: this.#text(node, "title") ?? "", results };
  }

  year(node: ElmNode, path: string, issuer: unknown): ElmNode | undefined {
    const [word, schoolYear, grade] = (this.#notation(node, schemes.part) ?? "").split("/");
    if (word !== "record") {
      this.issues.add("transcript.format.not-ours", path);
      return undefined;
    }
    const body = this.#first(this.#first(node, "awardedBy"), "awardingBody");
    const isIssuer = body && own(body, "id") === issuer;
    const school =
      !body || isIssuer
        ? undefined
        : known({
            code: this.#notation(body, schemes.school),
            name: this.#text(body, "legalName"),
            place: this.#place(this.#first(body, "location")),
          });
    const parts = this.#nodes(node, "hasPart", path).flatMap(
      ([part, place]) => this.#part(part, place) ?? [],
    );
    return {
      ...(school ? { school } : {}),
      ...(schoolYear ? { schoolYear } : {}),
      ...(grade ? { grade: Number(grade) } : {}),
      ...recordFromParts(parts),
    };
  }

  years(person: ElmNode, issuer: unknown): readonly ElmNode[] {
    return this.#nodes(person, "hasClaim", "credentialSubject").flatMap(([claim, path]) => {
      const year = this.year(claim, path, issuer);
      return year ? [year] : [];
    });
  }
}

/** An object without the fields that are undefined; undefined when none is left. */
function known(fields: ElmNode): ElmNode | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/**
 * The transcript that a credential of `transcriptToElm` holds (đọc học bạ từ chứng thực ELM). The credential is checked first. Results of
 * other writers have no place in a Vietnamese transcript and are refused (`transcript.format.not-ours`), not guessed at.
 * A year of the issuer comes back without a school of its own. Signatures are not verified. Never throws on data.
 *
 * @example
 * ```ts
 * import { elmToTranscript } from "@lienthong/transcript/elm";
 *
 * elmToTranscript({ type: ["VerifiableCredential", "EuropeanDigitalCredential"] }).ok; // false
 * ```
 */
export function elmToTranscript(input: unknown): Result<TranscriptDocument, FormatIssue["code"]> {
  const { graph, root, issues } = readElm(input);
  // Pictures of the pages and the issuer's identifier are asked for by Europass: a record can be read without them.
  const spared = ["individualDisplay", "eIDASIdentifier"];
  const faults = issues.filter(
    ({ severity, code, params }) =>
      isFailure(severity) &&
      !(code === "transcript.format.missing" && spared.includes(String(params?.["field"]))),
  );
  const person = graph && root && graph.resolve(own(root, "credentialSubject"));
  if (!graph || !root || !person || faults.length > 0) return { ok: false, issues };
  const reader = new Reader(graph);
  const issuer = graph.resolve(own(root, "issuer"));
  const years = reader.years(person, issuer && own(issuer, "id"));
  const pupil = reader.pupil(person);
  const checked = validateTranscript(pupil ? { pupil, years } : { years });
  const more: readonly FormatIssue[] = [...reader.issues.list, ...checked.issues];
  const all = [...issues.filter((issue) => !isFailure(issue.severity)), ...more];
  return checked.ok && !more.some(({ severity }) => isFailure(severity))
    ? { ok: true, value: checked.value, issues: all }
    : { ok: false, issues: all };
}
