import type { CliIssueCode } from "../messages/codes.ts";
import type { WriteFailure } from "./io.ts";

/** The issue that says why a result could not be written. */
export const writeFailureCodes = {
  exists: "cli.output.exists",
  denied: "cli.output.denied",
  "no-space": "cli.output.no-space",
  unwritable: "cli.output.unwritable",
} as const satisfies Record<WriteFailure, CliIssueCode>;
