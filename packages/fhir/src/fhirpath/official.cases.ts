/** Official tests whose expressions we do not compile, by name, with the reason. */
export const notCompiled: Readonly<Record<string, string>> = {};

/** Official tests that we hold to be faulty, by version and name, with the reason. */
export const suiteFaults: Readonly<Record<string, string>> = {};
