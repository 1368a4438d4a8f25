import { hl7 } from "../target/hl7.ts";
import type { CodeKey, ExtensionKey, IdentifierKey } from "../target/keys.ts";
import { type TermOptions, defaultNamespace, ownName } from "../target/terms.ts";
import { vnCoreCodeSystems, vnCoreExtensions, vnCoreIdentifiers } from "../target/vn-core.ts";
import type { ViewConstant, ViewDefinition, ViewDefinitionColumn, ViewSelect } from "./view-definition.ts";

/** Systems of the caller, as they were given to `claimFileToBundle`. */
export type StoreViewOptions = Omit<TermOptions, "target">;

/** What one view adds to what all share. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly resource: string;
  readonly select: readonly ViewSelect[];
}

/** Expressions over systems of both targets, and the constants that they need. */
export interface ViewNames {
  /** A constant for an address. */
  address(name: string, address: string): string;
  identifier(path: string, key: IdentifierKey): string;
  code(path: string, key: CodeKey): string;
  extension(key: ExtensionKey): string;
  view(draft: Draft): ViewDefinition;
}

/** Expressions over the systems of both targets and of the caller. */
export function createViewNames({ namespace = defaultNamespace, systems = {} }: StoreViewOptions): ViewNames {
  const constants = new Map<string, string>();
  /** `system = %a or system = %b`, whichever target wrote it. */
  const among = (key: string, element: string, addresses: readonly (string | undefined)[]): string =>
    [...new Set(addresses)]
      .filter((address) => address !== undefined)
      .map((address, index) => {
        const name = `${key.replaceAll("-", "_")}_${index + 1}`;
        constants.set(name, address);
        return `${element} = %${name}`;
      })
      .join(" or ");
  return {
    address: (name, address) => {
      constants.set(name, address);
      return `%${name}`;
    },
    identifier: (path, key) => {
      const addresses = [systems[key], ownName(namespace, "sid", key), vnCoreIdentifiers[key]?.url];
      return `${path}.where(${among(`sid_${key}`, "system", addresses)}).value.first()`;
    },
    code: (path, key) => {
      const icd = key === "icd-10" ? hl7.icd10 : undefined;
      const addresses = [systems[key], ownName(namespace, "cs", key), vnCoreCodeSystems[key]?.url, icd];
      return `${path}.where(${among(`cs_${key}`, "system", addresses)}).code.first()`;
    },
    extension: (key) => {
      const addresses = [ownName(namespace, "ext", key), vnCoreExtensions[key].url];
      return `extension.where(${among(`ext_${key}`, "url", addresses)})`;
    },
    view: ({ select, ...draft }) => {
      const text = JSON.stringify(select);
      const constant = [...constants]
        .filter(([name]) => text.includes(`%${name}`))
        .map(([name, valueUri]): ViewConstant => ({ name, valueUri }));
      const url = ownName(namespace, "view", draft.name);
      return {
        resourceType: "ViewDefinition",
        url,
        status: "active",
        fhirVersion: ["4.0.1"],
        ...draft,
        constant,
        select,
      };
    },
  };
}

/** A column of a view. */
export function column(name: string, type: string, path: string, description: string): ViewDefinitionColumn {
  return { name, path, type, description };
}

/** The column that names the patient. */
export const patientKey = (path: string): ViewDefinitionColumn =>
  column("patient_id", "string", `${path}.getReferenceKey()`, "Khoá của người bệnh (Patient)");
