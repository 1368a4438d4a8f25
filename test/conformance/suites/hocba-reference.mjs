import { assess22, assess58, UND } from "../lib/hocba-reference/circulars.mjs";
import { yearRecord } from "../lib/hocba-reference/years.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title =
  "school years at the borders of the circulars, assessed by a second reading of the texts";
export const data = "specs/hocba";

const yearsEach = 2_000;

/** Each circular with each reading of what it leaves open: options here, and what the second reading calls them. */
const modes = [
  { name: "tt22", regulation: "tt22" },
  {
    name: "tt22-fills-count",
    regulation: "tt22",
    readings: { loweringSubjectFillsCount: true },
    second: { generous: true },
  },
  {
    name: "tt22-scored-only",
    regulation: "tt22",
    readings: { commentSubjectMayLower: false },
    second: { commentMay: false },
  },
  { name: "tt22-missing-failed", regulation: "tt22", missingAssessments: "counts-as-failed" },
  { name: "tt58", regulation: "tt58", second: "ignore" },
  {
    name: "tt58-fills-key",
    regulation: "tt58",
    readings: { loweringSubjectFillsCount: true },
    second: "replace",
  },
  { name: "tt58-unlisted", regulation: "tt58", readings: { unlistedFallStands: true }, second: "unlisted" },
  { name: "tt58-amended", regulation: "tt58Amended", second: "ignore" },
];

const nothing = "not decided";
const valueOf = (outcome) => (outcome?.decided ? (outcome.value?.level ?? outcome.value) : nothing);
const plain = (value) => {
  if (value === UND || value === undefined) return nothing;
  return typeof value === "string" && /^\d{1,2}(?:\.\d)?$/u.test(value) ? Number(value).toFixed(1) : value;
};

/** Every result of a year by name: what the package found, and what the second reading found. */
function pairsOf(found, expected, isOld) {
  const of = (kind) => found.subjects.filter((each) => each.kind === kind);
  const periods = ["hk1", "hk2", "year"];
  const rows = of("scored").flatMap((each, index) =>
    periods.map((period) => [`${each.name} ${period}`, valueOf(each[period]), expected.S[index][period]]),
  );
  for (const period of periods) {
    const level = expected.learning[period];
    rows.push([
      `learning ${period}`,
      valueOf(found.learning[period]),
      isOld && level !== UND ? level.level : level,
    ]);
  }
  if (isOld) return rows;
  return [
    ...rows,
    ...of("comment").flatMap((each, index) =>
      periods.map((period) => [`${each.name} ${period}`, valueOf(each[period]), expected.C[index][period]]),
    ),
    ["learning after retests", valueOf(found.learning.afterRetest), expected.learning.afterRetest],
    ["conduct", valueOf(found.conductYear), expected.conductYear],
    ["promotion", valueOf(found.promotion), expected.promotion],
    ["title", valueOf(found.title), expected.title],
    ["retests", found.retestSubjects.join(), expected.retestSubjects.join()],
  ];
}

export async function run() {
  const transcript = await loadPackage("@lienthong/transcript");
  const results = modes.map(({ name, regulation, second, ...options }, place) => {
    const isOld = regulation !== "tt22";
    const law = regulation === "tt58Amended" ? "tt58-amended" : regulation;
    const misses = [];
    for (let seed = 0; seed < yearsEach; seed += 1) {
      const record = transcript.parseYearRecord(yearRecord(seed * 7 + place * 1_000_003, law));
      const found = transcript.assess(record, { regulation: transcript[regulation], ...options });
      const missing0 = options.missingAssessments !== undefined;
      const expected = isOld
        ? assess58(record, law, second)
        : assess22(record, { missing0, opt: second ?? {} });
      for (const [what, one, other] of pairsOf(found, expected, isOld))
        if (plain(one) !== plain(other))
          misses.push(
            `year ${seed}, ${what}: ${String(plain(one))}, by the second reading ${String(plain(other))}`,
          );
    }
    return misses.length === 0
      ? { id: name, status: "passed" }
      : {
          id: name,
          status: "failed",
          detail: `${misses.length} differences; ${misses.slice(0, 3).join("; ")}`,
        };
  });
  return { results };
}
