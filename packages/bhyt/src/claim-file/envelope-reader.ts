import type { Position } from "@lienthong/core";
import { type XmlElement, type XmlLimits, type XmlPlace, createXmlReader } from "@lienthong/core/xml";
import type { IssueList } from "../lib/issue-list.ts";
import { envelopeSource, makeIssue, showName } from "../lib/make-issue.ts";
import { createSourceWindow } from "./source-window.ts";
import type { ClaimIssueCode } from "./types.ts";

/** A FILEHOSO before its content is decoded. */
export interface RawTable {
  readonly LOAIHOSO: string;
  readonly NOIDUNGFILE: string;
  /** NOIDUNGFILE held elements instead of base64. */
  readonly isEmbedded: boolean;
  /** Place of FILEHOSO. */
  readonly position: Position;
  /** Place of the text in NOIDUNGFILE. */
  readonly contentPosition: Position;
}

/** A HOSO before its tables are decoded. */
export interface RawVisit {
  readonly position: Position;
  readonly tables: readonly RawTable[];
}

/** What an envelope says beside its visits. */
export interface RawEnvelope {
  readonly MACSKCB: string;
  readonly NGAYLAP: string;
  readonly SOLUONGHOSO: string;
  readonly CHUKYDONVI: string;
  /** How many HOSO there were. */
  readonly visits: number;
  readonly elements: ReadonlyMap<string, Position>;
}

/** Reads an envelope that arrives in pieces. */
export interface EnvelopeReader {
  write(text: string): void;
  /** The envelope; `undefined` when the text is no XML or has another root. */
  end(): RawEnvelope | undefined;
  /** The facility (MACSKCB), once it was read. */
  facility(): string;
}

interface ElementRule {
  /** Children in order; `""` for an element that holds text. */
  readonly children: readonly string[];
  /** The children may repeat. */
  readonly isList?: boolean;
}

/** The elements of the envelope (CV 1245/BHXH-CNTT). CHUKYDONVI is passed over as it is. */
const rules: Readonly<Record<string, ElementRule>> = {
  GIAMDINHHS: { children: ["THONGTINDONVI", "THONGTINHOSO", "CHUKYDONVI"] },
  THONGTINDONVI: { children: ["MACSKCB"] },
  THONGTINHOSO: { children: ["NGAYLAP", "SOLUONGHOSO", "DANHSACHHOSO"] },
  DANHSACHHOSO: { children: ["HOSO"], isList: true },
  HOSO: { children: ["FILEHOSO"], isList: true },
  FILEHOSO: { children: ["LOAIHOSO", "NOIDUNGFILE"] },
};

interface Frame {
  readonly name: string;
  readonly rule: ElementRule | undefined;
  readonly seen: Set<string>;
  readonly place: XmlPlace;
  expected: number;
  text: string;
  textPlace: XmlPlace | undefined;
  hasElements: boolean;
}

const plain = ({ line, column, offset }: Position): Position => ({ line, column, offset });

/** Root elements of the files that belong to QĐ 3176/QĐ-BYT. */
const checkInRoot = "CHI_TIEU_TRANG_THAI_KCB";

/**
 * Reads the envelope GIAMDINHHS down to the base64 text of each table, and gives each HOSO when it is complete.
 */
export function createEnvelopeReader(
  issues: IssueList,
  onVisit: (visit: RawVisit, index: number) => void,
  limits: Partial<XmlLimits> = {},
): EnvelopeReader {
  const stack: Frame[] = [];
  const values = new Map<string, string>();
  const elements = new Map<string, Position>();
  let visits = 0;
  let visit: { position: Position; tables: RawTable[] } | undefined;
  let skipped = 0;
  let depth = 0;
  const source = createSourceWindow();
  let signatureFrom = -1;
  let signature = "";
  const root = { isWrong: false };
  let content: Frame | undefined;
  let tableName = "";

  const report = (
    code: ClaimIssueCode,
    severity: "fatal" | "error" | "warning",
    place: Position,
    params: Record<string, string> = {},
    path = "",
  ): void => {
    issues.add(
      makeIssue({
        code,
        severity,
        path: path || pathOf(),
        params,
        source: envelopeSource,
        position: plain(place),
      }),
    );
  };
  const pathOf = (): string => {
    const last = stack.at(-1)?.name ?? "";
    if (visits === 0 || last === "" || !["HOSO", "FILEHOSO", "LOAIHOSO", "NOIDUNGFILE"].includes(last))
      return last;
    const own = `HOSO[${visits - 1}]`;
    if (last === "HOSO") return own;
    return `${own}.FILEHOSO[${visit?.tables.length ?? 0}]${last === "FILEHOSO" ? "" : `.${last}`}`;
  };

  const openRoot = (name: string, place: XmlPlace): boolean => {
    if (name === "GIAMDINHHS") return true;
    root.isWrong = true;
    if (name === checkInRoot) report("bhyt.file.is-check-in", "fatal", place);
    else report("bhyt.file.wrong-root", "fatal", place, { expected: "GIAMDINHHS", element: showName(name) });
    return false;
  };

  const openChild = (parent: Frame, name: string, place: XmlPlace): boolean => {
    const { rule } = parent;
    parent.hasElements = true;
    if (rule === undefined) {
      if (parent.name !== "NOIDUNGFILE")
        report("bhyt.envelope.unknown-element", "error", place, {
          element: showName(name),
          parent: parent.name,
        });
      return false;
    }
    const index = rule.children.indexOf(name);
    if (index === -1) {
      report("bhyt.envelope.unknown-element", "error", place, {
        element: showName(name),
        parent: parent.name,
      });
      return false;
    }
    if (rule.isList) return true;
    if (parent.seen.has(name)) {
      report("bhyt.envelope.repeated-element", "error", place, { element: name, parent: parent.name });
      return false;
    }
    parent.seen.add(name);
    if (index < parent.expected)
      report("bhyt.envelope.misplaced-element", "warning", place, { element: name, parent: parent.name });
    else parent.expected = index + 1;
    return true;
  };

  const open = (element: XmlElement, place: XmlPlace): boolean => {
    const { name } = element;
    if (signatureFrom === -1) source.forget(place.offset);
    depth += 1;
    if (skipped > 0) return true;
    const parent = stack.at(-1);
    if (parent === undefined ? !openRoot(name, place) : !openChild(parent, name, place)) {
      skipped = depth;
      return !root.isWrong;
    }
    if (name === "CHUKYDONVI") {
      elements.set(name, plain(place));
      signatureFrom = place.offset;
      skipped = depth;
      return true;
    }
    if (name === "HOSO") {
      visit = { position: plain(place), tables: [] };
      visits += 1;
    } else if (name === "FILEHOSO") {
      content = undefined;
      tableName = "";
    } else if (parent?.rule?.isList !== true && parent?.name !== "FILEHOSO") elements.set(name, plain(place));
    stack.push({
      name,
      rule: rules[name],
      seen: new Set(),
      place,
      expected: 0,
      text: "",
      textPlace: undefined,
      hasElements: false,
    });
    return true;
  };

  const endFrame = (frame: Frame): void => {
    const { name, rule } = frame;
    if (rule === undefined) {
      if (name === "LOAIHOSO") tableName = frame.text;
      else if (name === "NOIDUNGFILE") content = frame;
      else values.set(name, frame.text);
      return;
    }
    if (name === "HOSO" && visit) {
      onVisit(visit, visits - 1);
      visit = undefined;
    }
    if (rule.isList) return;
    for (const child of rule.children) {
      if (frame.seen.has(child)) continue;
      const severity = child === "CHUKYDONVI" ? "warning" : "error";
      report("bhyt.envelope.missing-element", severity, frame.place, { element: child, parent: name });
    }
    if (name === "FILEHOSO") {
      const contentPosition = plain(content?.textPlace ?? content?.place ?? frame.place);
      visit?.tables.push({
        LOAIHOSO: tableName,
        NOIDUNGFILE: content?.text ?? "",
        isEmbedded: content?.hasElements ?? false,
        position: plain(frame.place),
        contentPosition,
      });
    }
  };

  const close = (_name: string, place: XmlPlace): void => {
    if (skipped === 0) {
      const frame = stack.at(-1);
      if (frame) endFrame(frame);
      stack.pop();
    } else if (depth === skipped) {
      skipped = 0;
      if (signatureFrom !== -1) {
        signature = source.slice(signatureFrom, place.end);
        signatureFrom = -1;
      }
    }
    depth -= 1;
  };

  const addText = (piece: string, place: XmlPlace): void => {
    if (skipped > 0) return;
    const frame = stack.at(-1);
    if (frame === undefined) return;
    if (frame.rule === undefined) {
      frame.text += piece;
      frame.textPlace ??= place;
    } else if (piece.trim() !== "")
      report("bhyt.envelope.stray-text", "warning", place, { parent: frame.name });
  };

  const reader = createXmlReader({ open, close, text: addText }, { namespaces: false, limits });
  return {
    write(piece) {
      source.add(piece);
      reader.write(piece);
    },
    end() {
      const result = reader.end();
      for (const issue of result.issues) issues.add(issue);
      if (!result.ok || root.isWrong) return undefined;
      return {
        MACSKCB: values.get("MACSKCB") ?? "",
        NGAYLAP: values.get("NGAYLAP") ?? "",
        SOLUONGHOSO: values.get("SOLUONGHOSO") ?? "",
        CHUKYDONVI: signature,
        visits,
        elements,
      };
    },
    facility: () => values.get("MACSKCB") ?? "",
  };
}
