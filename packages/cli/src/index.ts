export { type ExitCode, exitCodes } from "./exit-code.ts";
export { type Io, type Output, type PathKind, type ReadFailure, type ReadOutcome } from "./io/io.ts";
export { type WriteFailure, type WriteOutcome } from "./io/io.ts";
export { createNodeIo } from "./io/node-io.ts";
export { run } from "./run.ts";
