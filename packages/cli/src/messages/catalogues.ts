import type { Catalogues } from "@lienthong/core";
import type { CliIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** The sentences of the command line in both languages. */
export const cliMessages: Catalogues<CliIssueCode> = { vi, en };
