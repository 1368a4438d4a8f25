import { createXmlReader, type XmlHandler } from "@lienthong/core/xml";
import { DecodeUTF8 } from "fflate";
import type { WorkbookLimits } from "../limits.ts";
import type { IssueList } from "../workbook-issue.ts";
import type { ZipPart } from "../zip/directory.ts";
import { type UnpackBudget, unpack } from "../zip/unpack.ts";

/** Reads the XML parts of an `.xlsx`. */
export interface XlsxPackage {
  has(name: string): boolean;
  /** Feeds a part to a handler while unpacking it. False after an issue was added. */
  readXml(name: string, handler: XmlHandler): boolean;
}

/** The parts of an archive, ready to be read under limits. */
export function createXlsxPackage(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
  limits: WorkbookLimits,
  issues: IssueList,
): XlsxPackage {
  const budget: UnpackBudget = { left: limits.maxUnpackedBytes };
  return {
    has: (name) => parts.has(name),
    readXml(name, handler) {
      const part = parts.get(name);
      if (!part) {
        issues.add("transcript.workbook.part-missing", "fatal", "", { part: name });
        return false;
      }
      // Elements and lengths are bounded by the unpacking; depth and attributes by the reader's own limits.
      const reader = createXmlReader(handler, {
        document: name,
        limits: { maxElements: limits.maxUnpackedBytes },
      });
      const decoder = new DecodeUTF8((text) => reader.write(text));
      const state = { isFirst: true };
      const code = unpack(bytes, part, limits, budget, (piece) => {
        if (state.isFirst && (piece[0] === 0xfe || piece[0] === 0xff)) return false;
        state.isFirst = false;
        decoder.push(piece);
        return !issues.isFull;
      });
      if (code !== undefined) {
        issues.add(code, "fatal", "", { part: name });
        return false;
      }
      if (state.isFirst) {
        issues.add("transcript.workbook.part-not-xml", "fatal", "", { part: name, reason: "encoding" });
        return false;
      }
      const result = reader.end();
      const [problem] = result.issues;
      if (problem === undefined || result.stopped) return true;
      issues.add(
        "transcript.workbook.part-not-xml",
        "fatal",
        "",
        { part: name, reason: problem.code },
        problem.position,
      );
      return false;
    },
  };
}
