import { equalBytes } from "@lienthong/pki";
import type { CborItem } from "./cbor/cbor-item.ts";
import { arrayOf, bytesOf, embeddedOf, integerOf, mapOf, textOf } from "./cbor/item-parts.ts";
import { MdocFault, type MdocReport, orMdocReport } from "./mdoc-issue.ts";
import { type MdocElements, type MdocValue, valueOf } from "./mdoc-value.ts";
import type { SecurityObject } from "./security-object.ts";

/** Data elements of one document. */
export const mostElements = 2000;
/** ISO/IEC 18013-5 section 9.1.2.5. */
const leastRandom = 16;

/** The data elements whose digests the issuer signed (ISO/IEC 18013-5 section 9.1.2.5); each that is not is told and left out. */
export function checkElements(
  item: CborItem | undefined,
  object: SecurityObject,
  path: string,
  report: MdocReport,
): MdocElements {
  if (!item) return {};
  const namespaces = [...mapOf(item, "nameSpaces")];
  const lists = namespaces.map(([, list]) => arrayOf(list, "nameSpaces"));
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  if (count > mostElements) throw new MdocFault("signature.mdoc.too-many", { count, limit: mostElements });
  return Object.fromEntries(
    namespaces.map(([namespace], at) => {
      if (typeof namespace !== "string")
        throw new MdocFault("signature.mdoc.structure", { part: "nameSpaces" });
      return [namespace, elementsOf(namespace, lists[at] ?? [], object, `${path}/${at}`, report)];
    }),
  );
}

function elementsOf(
  namespace: string,
  items: readonly CborItem[],
  { digest, digestOf }: SecurityObject,
  path: string,
  report: MdocReport,
): Readonly<Record<string, MdocValue>> {
  const ids = new Set<number>();
  const found = new Map<string, MdocValue>();
  items.forEach((item, at) => {
    const here = `${path}/${at}`;
    orMdocReport(report, here, () => {
      const { id, random, name, value } = readElement(item);
      const signed = digestOf(namespace, id);
      if (!signed) throw new MdocFault("signature.mdoc.digest-missing");
      if (!equalBytes(digest.hash(item.encoded), signed))
        throw new MdocFault("signature.mdoc.digest-mismatch");
      if (ids.has(id)) throw new MdocFault("signature.mdoc.digest-twice");
      if (found.has(name)) throw new MdocFault("signature.mdoc.element-twice");
      if (random.length < leastRandom)
        report("signature.mdoc.random-short", { path: here, severity: "warning" });
      ids.add(id);
      found.set(name, value);
    });
  });
  return Object.fromEntries(found);
}

interface Element {
  readonly id: number;
  readonly random: Uint8Array;
  readonly name: string;
  readonly value: MdocValue;
}

function readElement(item: CborItem): Element {
  const part = "IssuerSignedItem";
  const entries = mapOf(embeddedOf(item, part), part);
  const value = entries.get("elementValue");
  if (!value) throw new MdocFault("signature.mdoc.structure", { part });
  return {
    id: integerOf(entries.get("digestID"), part),
    random: bytesOf(entries.get("random"), part),
    name: textOf(entries.get("elementIdentifier"), part),
    value: valueOf(value),
  };
}
