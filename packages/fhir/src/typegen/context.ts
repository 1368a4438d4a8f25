import type { Issue, IssueParams } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import type { Snapshots } from "../snapshot/generate.ts";
import type { Structure } from "../snapshot/structure.ts";
import type { Terminology } from "../terminology/terminology.ts";
import type { TypegenCode } from "./codes.ts";
import type { ProfileNames } from "./model.ts";

/** What the making of types needs to know. */
export interface TypegenContext {
  readonly definitions: Definitions;
  readonly snapshots: Snapshots;
  readonly terminology: Terminology;
  /** Names that @types/fhir has. */
  readonly typeNames: ReadonlySet<string>;
  readonly find: (canonical: string) => Structure | undefined;
  /** The profiles that files are made for, by URL. */
  readonly planned: ReadonlyMap<string, ProfileNames>;
}

/** Collects issues, each once, with texts of definitions cut short. */
export class Report {
  readonly issues: Issue<TypegenCode>[] = [];
  readonly #known = new Set<string>();

  add(code: TypegenCode, severity: Issue["severity"], path: string, params: IssueParams = {}): void {
    const short = Object.entries(params).map(([key, value]) => [key, brief(value)] as const);
    const key = JSON.stringify([code, path, short]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.issues.push({
      code,
      severity,
      path: String(brief(path)),
      ...(short.length > 0 && { params: Object.fromEntries(short) }),
    });
  }
}

function brief(value: IssueParams[string]): IssueParams[string] {
  if (typeof value !== "string") return value;
  const text = value.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ");
  return text.length <= 200 ? text : `${[...text.slice(0, 200)].slice(0, -1).join("")}…`;
}

/** A canonical without its version. */
export function withoutVersion(canonical: string): string {
  const bar = canonical.indexOf("|");
  return bar < 0 ? canonical : canonical.slice(0, bar);
}
