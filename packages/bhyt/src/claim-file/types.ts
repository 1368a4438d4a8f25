import type { Issue, Result, TextIssueCode } from "@lienthong/core";
import type { XmlIssueCode } from "@lienthong/core/xml";
import type { TableRows } from "../generated/rows.ts";
import type { BhytIssueCode } from "../messages/codes.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";

/** Codes that reading a file may report: those of this package, of the XML reader and of the text decoder. */
export type ClaimIssueCode = BhytIssueCode | XmlIssueCode | TextIssueCode;

/** A FILEHOSO that was not read: its LOAIHOSO is no table of a claim file, or came twice. Written back as it was. */
export interface UnreadTable {
  readonly LOAIHOSO: string;
  /** Content as in the file. */
  readonly NOIDUNGFILE: string;
}

/**
 * One visit (HOSO, một lượt khám bệnh, chữa bệnh): the rows of each table that the file has for it. A table that the
 * file does not have is absent; one without rows is an empty array.
 */
export type Visit = {
  readonly [Id in ClaimTableId]?: readonly TableRows[Id][];
} & {
  /** Tables that could not be read; absent when there are none. */
  readonly unread?: readonly UnreadTable[];
};

/** The envelope of a claim file (GIAMDINHHS) beside its visits; all values are texts as in the file. */
export interface ClaimFileHead {
  /** Facility that sends the file (MACSKCB). */
  readonly MACSKCB: string;
  /** Day the file was made (NGAYLAP), `yyyymmdd`. */
  readonly NGAYLAP: string;
  /** Number of visits as the file says (SOLUONGHOSO). */
  readonly SOLUONGHOSO: string;
  /**
   * The element CHUKYDONVI exactly as in the file, tags included; `""` when the file has none. This package neither
   * checks nor changes a signature.
   */
  readonly CHUKYDONVI: string;
}

/** A claim file (tệp hồ sơ đề nghị thanh toán, GIAMDINHHS) of QĐ 3176/QĐ-BYT; all values are texts as in the file. */
export interface ClaimFile extends ClaimFileHead {
  /** The visits (HOSO). */
  readonly visits: readonly Visit[];
}

/** What reading a claim file gives: the file so far as it could be read, and every issue. */
export interface ClaimFileReading {
  /** Whether no issue is an error. */
  readonly ok: boolean;
  /** Absent when not even the envelope could be read. */
  readonly file?: ClaimFile;
  readonly issues: readonly Issue<ClaimIssueCode>[];
}

/** A claim file that breaks no rule of structure, or the reasons why it does. */
export type ClaimFileResult = Result<ClaimFile, ClaimIssueCode>;

/** How to read a file. */
export interface ReadOptions {
  /** Issues to report at most; 1,000 unless said. */
  readonly maxIssues?: number;
}
