import type { CanonicalElement } from "../c14n/canonical-node.ts";
import type { LegalSource } from "@lienthong/core";

/** The tags in which signing tools put signatures: known from one tool for transcripts, from claim files for CHUKYDONVI. */
const roleTags: readonly string[] = ["CHUKYDONVI", "GVBM", "GVCN", "CBQL", "KY_PHAT_HANH"];

/** Why these tags are taken for roles. */
export const roleTagSource: LegalSource = {
  document: "công cụ ký số XML",
  article: "CHUKYDONVI, GVBM, GVCN, CBQL, KY_PHAT_HANH",
  confidence: "single-source",
};

/** The role that the element around a signature names. */
export function placedRole({ parent }: CanonicalElement): string | undefined {
  return parent && roleTags.includes(parent.local) ? parent.local : undefined;
}
