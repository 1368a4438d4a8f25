// A second reading of TT 22/2021 and TT 58/2011 with TT 26/2020, written from the texts alone, in rational arithmetic: it shares
// no code and no table with the package that it is compared with.
export const UND = Symbol("undecided");
const rat = (t) => {
  const [a, b = ""] = String(t).split(".");
  return { n: BigInt(a + b), d: 10n ** BigInt(b.length) };
};
const add = (x, y) => ({ n: x.n * y.d + y.n * x.d, d: x.d * y.d });
const mul = (x, k) => ({ n: x.n * BigInt(k), d: x.d });
const div = (x, k) => ({ n: x.n, d: x.d * BigInt(k) });
const cmp = (x, y) => {
  const l = x.n * y.d,
    r = y.n * x.d;
  return l < r ? -1 : l > r ? 1 : 0;
};
const ge = (a, b) => cmp(rat(a), rat(b)) >= 0;
const half1 = (x) => {
  // half-up, one decimal: long division
  let q = (x.n * 10n) / x.d;
  const r = (x.n * 10n) % x.d;
  if (r * 2n >= x.d) q += 1n;
  return `${q / 10n}.${q % 10n}`;
};

// ---- averages
function term(t, law, missing0) {
  if (!t) return UND;
  const tx = t.regular ?? [],
    hasParts = tx.length || t.midTerm !== undefined || t.endTerm !== undefined || (t.periodic?.length ?? 0);
  if (!hasParts) return t.average ?? UND;
  const mids =
    law === "tt58"
      ? [...(t.periodic ?? []), ...(t.midTerm !== undefined ? [t.midTerm] : [])]
      : t.midTerm !== undefined
        ? [t.midTerm]
        : [];
  let ck = t.endTerm,
    m = mids;
  if (missing0) {
    if (ck === undefined) ck = "0";
    if (!m.length) m = ["0"];
  }
  if (!tx.length || !m.length || ck === undefined) return UND;
  let s = rat("0");
  for (const x of tx) s = add(s, rat(x));
  for (const x of m) s = add(s, mul(rat(x), 2));
  s = add(s, mul(rat(ck), 3));
  return half1(div(s, tx.length + 2 * m.length + 3));
}
const yearAvg = (a, b) => half1(div(add(rat(a), mul(rat(b), 2)), 3));
const nil = (t) =>
  !t ||
  (t.average === undefined &&
    t.level === undefined &&
    !t.regular?.length &&
    !t.periodic?.length &&
    t.midTerm === undefined &&
    t.endTerm === undefined);
function scoredYear(s, law, missing0) {
  const hk1 = term(s.hk1, law, missing0),
    hk2 = term(s.hk2, law, missing0);
  const year =
    hk1 !== UND && hk2 !== UND
      ? yearAvg(hk1, hk2)
      : (nil(s.hk1) || nil(s.hk2)) && s.yearAverage !== undefined
        ? s.yearAverage
        : UND;
  return { hk1, hk2, year };
}
// ---- comments
function commentTerm(t, missing0) {
  if (!t) return UND;
  const all = [...(t.regular ?? []), ...(t.midTerm ? [t.midTerm] : []), ...(t.endTerm ? [t.endTerm] : [])];
  if (!all.length) return t.level ?? UND;
  if (all.includes("CĐ")) return "CĐ";
  if ((t.regular ?? []).length >= 2 && t.midTerm && t.endTerm) return "Đ";
  return missing0 ? "CĐ" : UND;
}
function commentYear(s, law, missing0) {
  const hk1 = commentTerm(s.hk1, missing0),
    hk2 = commentTerm(s.hk2, missing0);
  return { hk1, hk2, year: hk2 !== UND ? hk2 : nil(s.hk2) ? (s.yearLevel ?? UND) : UND };
}
// ---- TT 22 level
const L22 = ["Chưa đạt", "Đạt", "Khá", "Tốt"];
const C22 = { Tốt: [0, "6.5", "8.0"], Khá: [0, "5.0", "6.5"], Đạt: [1, "3.5", "5.0"] };
const holds22 = (name, marks, cd) => {
  const [maxcd, lo, up] = C22[name];
  return cd <= maxcd && marks.every((m) => ge(m, lo)) && marks.filter((m) => ge(m, up)).length >= 6;
};
const raw22 = (marks, cd) => ["Tốt", "Khá", "Đạt"].find((l) => holds22(l, marks, cd)) ?? "Chưa đạt";
function level22(marks, comments, { commentMay = true, generous = false } = {}) {
  const cd = comments.filter((c) => c === "CĐ").length;
  const before = raw22(marks, cd);
  let level = before;
  for (const target of ["Tốt", "Khá"]) {
    if (L22.indexOf(target) - L22.indexOf(before) < 2) continue;
    let due = false;
    for (let i = 0; i < marks.length; i++) {
      const others = marks.filter((_, j) => j !== i);
      if (holds22(target, generous ? [...others, "10"] : others, cd)) due = true;
    }
    if (commentMay && cd === 1 && holds22(target, marks, 0)) due = true;
    if (due) {
      level = L22[L22.indexOf(before) + 1];
      break;
    }
  }
  return { level, before, adjusted: level !== before };
}
// ---- TT 58 level
const C58 = { Giỏi: ["8.0", "6.5"], Khá: ["6.5", "5.0"], "Trung bình": ["5.0", "3.5"] };
// subjects: [{mark, key, spec}]
const mean = (marks) => half1(div(marks.map(rat).reduce(add, rat("0")), marks.length));
const rest58 = (l, subs, cd) => {
  const [a, lo] = C58[l];
  return (
    cd === 0 &&
    subs.every((s) => ge(s.mark, lo)) &&
    subs.some((s) => s.key && ge(s.mark, a)) &&
    subs.every((s) => !s.spec || ge(s.mark, a))
  );
};
const raw58 = (avg, subs, cd) => {
  for (const l of ["Giỏi", "Khá", "Trung bình"]) if (ge(avg, C58[l][0]) && rest58(l, subs, cd)) return l;
  return ge(avg, "3.5") && subs.every((s) => ge(s.mark, "2.0")) ? "Yếu" : "Kém";
};
const ADJ58 = {
  "Giỏi>Trung bình": "Khá",
  "Giỏi>Yếu": "Trung bình",
  "Khá>Yếu": "Trung bình",
  "Khá>Kém": "Yếu",
};
function level58(subs, comments, mode = "ignore", avgGiven) {
  const cd = comments.filter((c) => c === "CĐ").length;
  const avg = avgGiven ?? mean(subs.map((s) => s.mark));
  const before = raw58(avg, subs, cd);
  let level = before;
  for (const target of ["Giỏi", "Khá"]) {
    const to = ADJ58[`${target}>${before}`];
    if ((!to && mode !== "unlisted") || !ge(avg, C58[target][0])) continue;
    let due = cd === 1 && rest58(target, subs, 0);
    for (let i = 0; i < subs.length; i++) {
      const others = subs.filter((_, j) => j !== i);
      if (rest58(target, mode === "replace" ? [...others, { ...subs[i], mark: "10" }] : others, cd))
        due = true;
    }
    if (due) {
      level = to ?? before;
      break;
    }
  }
  return { level, before, adjusted: level !== before, average: avg };
}
// ---- conduct of the year, TT 22 8.2.b, written from the article's sentences
function conduct22(hk1, hk2) {
  const at = (x) => L22.indexOf(x);
  if (at(hk1) < 0 || at(hk2) < 0) return UND;
  if (hk2 === "Tốt" && at(hk1) >= 2) return "Tốt";
  if ((hk2 === "Khá" && at(hk1) >= 1) || (hk2 === "Đạt" && hk1 === "Tốt") || (hk2 === "Tốt" && at(hk1) <= 1))
    return "Khá";
  if ((hk2 === "Khá" && hk1 === "Chưa đạt") || (hk2 === "Đạt" && at(hk1) <= 2)) return "Đạt";
  return "Chưa đạt";
}
/** A level needs every result: with one missing nothing is decided. */
function wholeLevel(marks, comments, options) {
  if (marks.includes(UND) || comments.includes(UND)) return UND;
  return level22(marks, comments, options).level;
}
const KEY = {
  tt58: ["Toán", "Ngữ văn"],
  "tt58-amended": ["Toán", "Ngữ văn", "Ngoại ngữ", "Ngoại ngữ 1", "Tiếng Anh"],
};

export function assess22(r, { missing0 = false, opt = {} } = {}) {
  const scored = r.subjects.filter((s) => s.kind === "scored"),
    com = r.subjects.filter((s) => s.kind === "comment");
  const S = scored.map((s) => scoredYear(s, "tt22", missing0)),
    C = com.map((s) => commentYear(s, "tt22", missing0));
  const lv = (k) =>
    wholeLevel(
      S.map((x) => x[k]),
      C.map((x) => x[k]),
      opt,
    );
  const learning = { hk1: lv("hk1"), hk2: lv("hk2"), year: lv("year") };
  const retested = r.subjects.some((s) => s.retest !== undefined);
  if (retested)
    learning.afterRetest = wholeLevel(
      scored.map((s, i) => s.retest ?? S[i].year),
      com.map((s, i) => s.retest ?? C[i].year),
      opt,
    );
  const c = r.conduct ?? {};
  const conductYear =
    c.hk1 !== undefined && c.hk2 !== undefined
      ? conduct22(c.hk1, c.hk2)
      : c.year !== undefined &&
          L22.some((a) =>
            L22.some((b) => (c.hk1 ?? a) === a && (c.hk2 ?? b) === b && conduct22(a, b) === c.year),
          )
        ? c.year
        : UND;
  const retestSubjects = r.subjects
    .filter((s) => {
      const y = s.kind === "scored" ? S[scored.indexOf(s)].year : C[com.indexOf(s)].year;
      return y !== UND && (s.kind === "scored" ? !ge(y, "5.0") : y === "CĐ");
    })
    .map((s) => s.name);
  // promotion
  const ok22 = (l) => l !== UND && l !== undefined && L22.indexOf(l) >= 1; // 12.1: at least Đạt, or after the summer
  const summer = !ok22(conductYear) && c.afterSummer !== undefined,
    again = !ok22(learning.year) && learning.afterRetest !== undefined && learning.afterRetest !== UND;
  const cond = summer ? c.afterSummer : conductYear,
    learn = again ? learning.afterRetest : learning.year;
  let promotion;
  if (r.absentSessions > 45) promotion = "not-promoted";
  else if (cond === "Chưa đạt")
    promotion = r.absentSessions === undefined ? UND : summer ? "not-promoted" : "summer-conduct";
  else if (r.absentSessions === undefined || cond === UND || learn === UND) promotion = UND;
  else if (learn !== "Chưa đạt") promotion = "promoted";
  else promotion = again ? "not-promoted" : retestSubjects.length ? "retest" : "not-promoted";
  // title
  let title = UND;
  if ((conductYear !== UND && conductYear !== "Tốt") || (learning.year !== UND && learning.year !== "Tốt"))
    title = null;
  else if (conductYear === "Tốt" && learning.year === "Tốt") {
    const nine = S.filter((x) => x.year !== UND && ge(x.year, "9.0")).length,
      open = S.filter((x) => x.year === UND).length;
    title = nine >= 6 ? "Học sinh Xuất sắc" : nine + open < 6 ? "Học sinh Giỏi" : UND;
  }
  return { S, C, learning, conductYear, retestSubjects, promotion, title };
}
export function assess58(r, law, mode = "ignore") {
  const f = law === "tt58" ? "tt58" : "tt22";
  const scored = r.subjects.filter((s) => s.kind === "scored"),
    com = r.subjects.filter((s) => s.kind === "comment");
  const S = scored.map((s) => scoredYear(s, f)),
    C = com.map((s) => commentYear(s, law));
  const lv = (marks, cs) => {
    if (marks.includes(UND) || cs.includes(UND)) return UND;
    const has = (k) =>
      scored.some((s) => s.name === k || (k.startsWith("Ngoại") && s.name.startsWith("Ngoại")));
    if (!has("Toán") || !has("Ngữ văn") || (law !== "tt58" && !has("Ngoại ngữ"))) return UND;
    return level58(
      marks.map((m, i) => ({
        mark: m,
        key: KEY[law].includes(scored[i].name),
        spec: scored[i].isSpecialised,
      })),
      cs,
      mode,
    );
  };
  return {
    S,
    C,
    learning: {
      hk1: lv(
        S.map((x) => x.hk1),
        com.map((s) => s.hk1?.level ?? UND),
      ),
      hk2: lv(
        S.map((x) => x.hk2),
        com.map((s) => s.hk2?.level ?? UND),
      ),
      year: lv(
        S.map((x) => x.year),
        com.map((s) => s.yearLevel ?? UND),
      ),
    },
  };
}
