import type { Issue } from "@lienthong/core";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import type { Draft } from "../mapping/draft.ts";
import type { CdaElement } from "./cda-element.ts";
import type { CdaCode } from "./codes.ts";

/** Something of a document that no element holds (mất mát được khai báo). */
export interface CdaLoss {
  /** Place, such as `ClinicalDocument/recordTarget[0]/patientRole[0]/patient[0]/raceCode[0]/@code`. */
  readonly place: string;
  /** `no-place`: no element of the mapping holds it; `bad-value`: an element would, but the value is not one. */
  readonly reason: "no-place" | "bad-value";
}

/** A resource that is being filled. */
export interface Made {
  readonly fullUrl: string;
  readonly resource: Draft;
}

const mostIssues = 1_000;

/** One document while it is converted. */
export class CdaContext {
  /** Zone of times that name none. */
  readonly zone: string;
  readonly issues: Issue[] = [];
  readonly losses: CdaLoss[] = [];
  readonly entries: Made[] = [];
  /** Texts of the narrative by their ID. */
  readonly narrative = new Map<string, string>();
  readonly #namespace: readonly number[];
  readonly #key: string;
  #hidden = 0;

  constructor(zone: string, namespace: string, key: string) {
    this.zone = zone;
    this.#key = key;
    // The namespace of URLs of RFC 9562 names ours.
    this.#namespace = uuidBytes(uuidV5(uuidBytes("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), namespace));
  }

  report(
    code: CdaCode,
    severity: Issue["severity"],
    element: CdaElement | undefined,
    params?: Readonly<Record<string, string | number>>,
  ): void {
    if (this.issues.length >= mostIssues) {
      this.#hidden++;
      return;
    }
    const position = element?.node.position;
    this.issues.push({
      code,
      severity,
      path: element?.path ?? "",
      ...(params && { params }),
      ...(position && { position }),
    });
  }

  /** A value that is not what it should be: reported, and declared as lost. */
  bad(code: CdaCode, element: CdaElement): void {
    this.report(code, "warning", element);
    this.losses.push({ place: element.path, reason: "bad-value" });
    element.done();
  }

  /** Begins a resource; the same document gives the same ids. */
  begin(resourceType: string, element: CdaElement): Made {
    const id = uuidV5(this.#namespace, `${this.#key}|${resourceType}|${element.path}`);
    const made = { fullUrl: `urn:uuid:${id}`, resource: { resourceType, id } };
    this.entries.push(made);
    return made;
  }

  /** Takes back a resource that became a part of another. */
  drop(made: Made): void {
    this.entries.splice(this.entries.indexOf(made), 1);
  }

  end(): void {
    if (this.#hidden > 0)
      this.issues.push({
        code: "emr.cda.too-many-issues",
        severity: "warning",
        path: "",
        params: { count: this.#hidden },
      });
  }
}
