/** Largest file that is read, in megabytes (MB = 1,048,576 bytes): a text of this size still fits into one string. */
export const largestFileMegabytes = 256;

/** The same in bytes. */
export const largestFile = largestFileMegabytes * 1024 * 1024;

/** Most files that one folder given with `--recursive` may hold. */
export const mostFiles = 100_000;
