// Invented school years near the borders of the circulars, the same for the same seed.
function rng(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
function maker(seed) {
  const R = rng(seed),
    int = (a, b) => a + Math.floor(R() * (b - a + 1)),
    pick = (a) => a[int(0, a.length - 1)],
    chance = (p) => R() < p;
  const t1 = (tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return { int, pick, chance, t1 };
}
const LS = [
  "Ngữ văn",
  "Toán",
  "Ngoại ngữ 1",
  "Giáo dục công dân",
  "Lịch sử và Địa lí",
  "Khoa học tự nhiên",
  "Công nghệ",
  "Tin học",
];
const LSC = [
  "Giáo dục thể chất",
  "Nghệ thuật",
  "Hoạt động trải nghiệm, hướng nghiệp",
  "Nội dung giáo dục của địa phương",
];
const US = [
  "Ngữ văn",
  "Toán",
  "Ngoại ngữ 1",
  "Lịch sử",
  "Giáo dục quốc phòng và an ninh",
  "Địa lí",
  "Vật lí",
  "Hóa học",
  "Tin học",
];
const USC = ["Giáo dục thể chất", "Hoạt động trải nghiệm, hướng nghiệp", "Nội dung giáo dục của địa phương"];
const OLD = [
  "Toán",
  "Vật lí",
  "Hóa học",
  "Sinh học",
  "Tin học",
  "Ngữ văn",
  "Lịch sử",
  "Địa lí",
  "Ngoại ngữ",
  "Giáo dục công dân",
  "Công nghệ",
  "Giáo dục quốc phòng và an ninh",
];
export function yearRecord(seed, law) {
  const g = maker(seed),
    { int, pick, chance, t1 } = g;
  const lower = chance(0.6);
  const names = law.startsWith("tt58") ? OLD : lower ? LS : US,
    cnames = law.startsWith("tt58")
      ? ["Thể dục", "Âm nhạc", "Mĩ thuật"].slice(0, int(1, 3))
      : lower
        ? LSC
        : USC;
  // a level of the pupil: each subject is near one of two borders, so exact counts occur often
  const hi = pick([50, 65, 80, 90]),
    lo = pick([34, 35, 49, 50, 64, 65, 79, 80]);
  const nlow = pick([0, 0, 1, 1, 1, 2, 3]);
  const missP = chance(0.25) ? 0.04 : 0,
    style = pick(["full", "averages", "year"]);
  const subjects = names.map((name, k) => {
    const base =
      k < nlow
        ? pick([20, 19, 34, 35, 49, 50, 64, 65, lo])
        : chance(0.85)
          ? hi + pick([0, 0, 0, -1, 1, 2, 5])
          : lo;
    const m = () => t1(Math.max(0, Math.min(100, base + (chance(0.5) ? 0 : int(-4, 4)))));
    const s = { kind: "scored", name };
    if (law.startsWith("tt58") && chance(0.03)) s.isSpecialised = true;
    const term = () => {
      if (chance(missP)) return undefined;
      if (style === "averages") return { average: m() };
      const t = { regular: Array.from({ length: pick([2, 3, 4]) }, m) };
      if (!chance(missP)) {
        if (law === "tt58") t.periodic = Array.from({ length: int(1, 4) }, m);
        else t.midTerm = m();
      }
      if (!chance(missP)) t.endTerm = m();
      return t;
    };
    if (style === "year") {
      if (!chance(missP)) s.yearAverage = m();
    } else {
      const a = term(),
        b = term();
      if (a) s.hk1 = a;
      if (b) s.hk2 = b;
      if ((!a || !b) && chance(0.5)) s.yearAverage = m();
      if (!a && chance(0.3)) s.hk1 = {};
    }
    return s;
  });
  const cdP = pick([0, 0, 0.1, 0.3]);
  const comments = cnames.map((name) => {
    const s = { kind: "comment", name },
      l = () => (chance(cdP) ? "CĐ" : "Đ");
    const term = () => {
      if (chance(missP)) return undefined;
      if (style !== "full" || law.startsWith("tt58")) return { level: l() };
      const x = l(),
        t = {
          regular: [x === "CĐ" && chance(0.5) ? "CĐ" : "Đ", "Đ"],
          endTerm: "Đ",
          midTerm: x === "CĐ" && chance(0.6) ? "CĐ" : "Đ",
        };
      if (chance(missP * 3)) delete t.midTerm;
      if (chance(missP * 3)) delete t.endTerm;
      if (chance(missP * 3)) t.regular = chance(0.5) ? [] : ["Đ", "Đ", "Đ", "Đ"].slice(0, int(1, 4));
      return t;
    };
    if (style === "year" || law.startsWith("tt58")) {
      if (!chance(missP)) s.yearLevel = l();
    }
    if (style !== "year") {
      const a = term(),
        b = term();
      if (a) s.hk1 = a;
      if (b) s.hk2 = b;
    }
    return s;
  });
  const all = [...subjects, ...comments];
  if (chance(0.1)) all.splice(int(0, all.length - 1), 1); // an exempt subject is not in the record
  if (chance(0.25))
    for (const s of all)
      if (chance(0.15))
        s.retest =
          s.kind === "scored" ? pick(["5.0", "4.9", "3.5", "6.5", "8.0", "3.4"]) : pick(["Đ", "Đ", "CĐ"]);
  const W = law.startsWith("tt58") ? ["Tốt", "Khá", "Trung bình", "Yếu"] : ["Tốt", "Khá", "Đạt", "Chưa đạt"];
  const conduct = {};
  if (!chance(0.05)) conduct.hk1 = chance(0.5) ? W[0] : pick(W);
  if (!chance(0.05)) conduct.hk2 = chance(0.5) ? W[0] : pick(W);
  if (law.startsWith("tt58") || chance(0.1)) conduct.year = pick(W);
  if (chance(0.08)) conduct.afterSummer = pick(W);
  const r = {
    schoolYear: "2024-2025",
    grade: law.startsWith("tt58") ? 9 : lower ? pick([6, 7, 8, 9]) : pick([10, 11, 12]),
    subjects: all,
    conduct,
  };
  if (!chance(0.08)) r.absentSessions = pick([0, 1, 44, 45, 45, 46, 100]);
  return r;
}
