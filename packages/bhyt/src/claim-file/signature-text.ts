import { readXml } from "@lienthong/core/xml";
import { makeIssue } from "../lib/make-issue.ts";
import { BhytError } from "./bhyt-error.ts";

/**
 * The element CHUKYDONVI, which goes into a file as it is: so it must be one whole element of that name. `""` stays
 * `""`. Throws a {@link BhytError} for anything else.
 */
export function signatureText(signature: string): string {
  if (signature === "") return "";
  const root = { name: "", depth: 0 };
  const result = readXml(
    signature,
    {
      open: ({ name }) => {
        root.depth += 1;
        if (root.depth === 1) root.name = name;
      },
      text: () => undefined,
      close: () => {
        root.depth -= 1;
      },
    },
    { namespaces: false },
  );
  const isWhole = signature.startsWith("<CHUKYDONVI") && signature.endsWith(">");
  if (result.ok && root.name === "CHUKYDONVI" && isWhole) return signature;
  const params = { field: "CHUKYDONVI" };
  const path = "CHUKYDONVI";
  throw new BhytError([makeIssue({ code: "bhyt.file.not-writable", severity: "error", path, params })]);
}
