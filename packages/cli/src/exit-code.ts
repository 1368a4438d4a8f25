/** How the command line ends (mã thoát); `bug` follows EX_SOFTWARE of sysexits. */
export const exitCodes = { clean: 0, issues: 1, misuse: 2, bug: 70 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
