/** A subject of the 2018 curriculum at one school level (môn học, TT 32/2018/TT-BGDĐT). */
export interface Subject {
  /** Our own identifier, shared by the levels of school; not the official code (mã môn học). */
  readonly id: string;
  readonly name: string;
  /** How it is assessed: by marks, by comments only, or by the levels of primary school. */
  readonly kind: "scored" | "comment" | "primary";
  /** Primary: it has a test at the end of the year in some grade. */
  readonly hasTest?: true;
  /** Chosen by the pupil or offered by the school (môn lựa chọn, tự chọn). */
  readonly isOptional?: true;
  readonly firstGrade: number;
  /** Lessons a year in `firstGrade` and the grades after it. */
  readonly lessons: readonly number[];
  /** Other names met in workbooks; spellings that differ by case, signs, i and y are not listed. */
  readonly aliases: readonly string[];
}
