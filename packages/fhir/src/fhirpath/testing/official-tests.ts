import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseTestXml, unescapeXml } from "./read-xml.ts";

/** The folder of the official tests beside the repository. */
export const officialFolder = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../../../../../shared/fhir-cases/fhirpath",
);

/** One official test. */
export interface OfficialTest {
  readonly group: string;
  readonly name: string;
  readonly input: string;
  readonly mode: string;
  readonly isPredicate: boolean;
  readonly isOrdered: boolean;
  readonly isStaticCheckSkipped: boolean;
  readonly expression: string;
  /** `semantic`, `execution` or `syntax` when the expression must fail. */
  readonly invalid: string | undefined;
  readonly outputs: readonly { readonly type: string | undefined; readonly text: string }[];
}

/** Reads the tests of one version, `r4` or `r5`. */
export function readOfficialTests(version: string): OfficialTest[] {
  const file = path.join(officialFolder, version, `tests-fhir-${version}.xml`);
  const root = parseTestXml(readFileSync(file, "utf8"));
  return root.children
    .filter(({ name }) => name === "group")
    .flatMap((group) =>
      group.children
        .filter(({ name }) => name === "test")
        .map((test) => {
          const expression = test.children.find(({ name }) => name === "expression")!;
          return {
            group: group.attributes["name"] ?? "",
            name: test.attributes["name"] ?? "",
            input: test.attributes["inputfile"] ?? "patient-example.xml",
            mode: test.attributes["mode"] ?? "",
            isPredicate: test.attributes["predicate"] === "true",
            isOrdered: test.attributes["ordered"] !== "false",
            isStaticCheckSkipped: test.attributes["skipStaticCheck"] === "true",
            expression: unescapeXml(expression.inner),
            invalid: expression.attributes["invalid"],
            outputs: test.children
              .filter(({ name }) => name === "output")
              .map((output) => ({ type: output.attributes["type"], text: unescapeXml(output.inner) })),
          };
        }),
    );
}
