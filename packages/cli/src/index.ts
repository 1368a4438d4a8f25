export { type ExitCode, exitCodes } from "./exit-code.ts";
export { type Io, type Output, type PathKind, type ReadFailure, type ReadOutcome } from "./io/io.ts";
export { type WriteFailure, type WriteOutcome } from "./io/io.ts";
export { createNodeIo } from "./io/node-io.ts";
export { cliMessages } from "./messages/catalogues.ts";
export { type CliIssueCode } from "./messages/codes.ts";
export { run } from "./run.ts";
