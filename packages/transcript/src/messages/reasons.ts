import type { Catalogues } from "@lienthong/core";

/** What a step of an explanation says. Stable; sentences are in `reasonMessages` of `@lienthong/transcript/explain`. */
export type ReasonCode = keyof typeof vi;

const vi = {
  "term-average":
    "ĐTBmhk = ({regularWeight} × tổng ĐĐGtx {regularSum} + {midTermWeight} × ĐĐGgk {midTerm} + {endTermWeight} × ĐĐGck {endTerm}) : {divisor} = {result}",
  "term-average-of-tests":
    "ĐTBmhk = ({regularWeight} × tổng điểm kiểm tra thường xuyên {regularSum} + {midTermWeight} × tổng điểm kiểm tra định kì {midTerm} + {endTermWeight} × điểm kiểm tra học kì {endTerm}) : {divisor} = {result}",
  "year-average": "ĐTBmcn = ({firstWeight} × {first} + {secondWeight} × {second}) : {divisor} = {result}",
  "declared-value":
    "Lấy kết quả ghi trong hồ sơ là {value}, vì hồ sơ không có đủ các kết quả thành phần để tính",
  "counted-as-failed": "Thiếu {what} và không được bù: tính là {value}",
  "missing-regular": "Chưa có điểm đánh giá thường xuyên (ĐĐGtx)",
  "missing-mid-term": "Chưa có điểm đánh giá giữa kì (ĐĐGgk)",
  "missing-end-term": "Chưa có điểm đánh giá cuối kì (ĐĐGck)",
  "regular-count": "Có {have} điểm ĐĐGtx, cần {need} điểm cho môn học {lessons} tiết/năm học",
  "invalid-mark": "Có điểm không hợp lệ (phải từ 0 đến 10, nhiều nhất một chữ số thập phân)",
  "missing-term": "Chưa có kết quả {term}",
  "all-passed": "Đủ {have} lần đánh giá và tất cả đều Đạt",
  "one-failed": "Có lần đánh giá Chưa đạt",
  "comment-missing": "Mới có {have} trong {need} lần đánh giá",
  "year-follows": "Cả năm lấy theo kết quả {term}: {result}",
  exempt: "Học sinh được miễn học môn này",
  "not-in-table": "Bảng quy tắc của văn bản này chưa có cách tính: cần lấy kết quả ghi trong hồ sơ",
  "subject-missing": "Môn {subject} chưa có kết quả",
  "too-few-subjects": "Hồ sơ chỉ có {have} môn đánh giá bằng điểm số, quy định cần ít nhất {need} môn",
  "no-subjects": "Hồ sơ không có môn học nào",
  "key-subject-missing": "Hồ sơ không có môn {subject}, là môn phải xét khi xếp loại học lực",
  "level-met": "Đáp ứng mọi điều kiện của mức {level}",
  "level-otherwise": "Xếp mức {level}, vì thuộc các trường hợp còn lại",
  "unmet-comments":
    "Chưa đủ điều kiện mức {level}: có {have} môn đánh giá bằng nhận xét xếp Chưa đạt, chỉ được nhiều nhất {need} môn",
  "unmet-every": "Chưa đủ điều kiện mức {level}: môn {subject} được {have}, phải từ {need} trở lên",
  "unmet-count":
    "Chưa đủ điều kiện mức {level}: có {have} môn từ {atLeast} trở lên, phải có ít nhất {need} môn",
  "unmet-average": "Chưa đủ điều kiện mức {level}: điểm trung bình các môn là {have}, phải từ {need} trở lên",
  "unmet-key":
    "Chưa đủ điều kiện mức {level}: không có môn nào trong các môn chính (như Toán, Ngữ văn) từ {need} trở lên",
  "unmet-specialised": "Chưa đủ điều kiện mức {level}: môn chuyên được {have}, phải từ {need} trở lên",
  adjusted:
    "Chỉ do kết quả môn {subject} mà từ mức {wouldBe} bị xuống mức {obtained}: được điều chỉnh lên mức liền kề là {result}",
  "overall-average": "Điểm trung bình của {count} môn đánh giá bằng điểm số: {result}",
  "conduct-table": "Học kì I {first}, học kì II {second}: cả năm {year}",
  "conduct-missing": "Chưa có kết quả rèn luyện {term}",
  "conduct-unknown": "Mức rèn luyện ghi trong hồ sơ không có trong quy định",
  "conduct-after-summer": "Sau rèn luyện trong kì nghỉ hè: {level}",
  "learning-after-retest": "Sau kiểm tra, đánh giá lại: {level}",
  "absences-missing": "Hồ sơ không ghi số buổi nghỉ học",
  "absences-over": "Nghỉ {have} buổi, quá {limit} buổi",
  "absences-within": "Nghỉ {have} buổi, không quá {limit} buổi",
  "conduct-enough": "Rèn luyện {have}: đủ yêu cầu (từ {need} trở lên)",
  "conduct-low": "Rèn luyện {have}: chưa đủ yêu cầu (phải từ {need} trở lên)",
  "learning-enough": "Học tập {have}: đủ yêu cầu (từ {need} trở lên)",
  "learning-low": "Học tập {have}: chưa đủ yêu cầu (phải từ {need} trở lên)",
  "retest-possible": "Được chọn môn để kiểm tra, đánh giá lại trong {count} môn dưới {limit} hoặc Chưa đạt",
  "retest-none": "Không có môn nào thuộc diện kiểm tra, đánh giá lại",
  "retest-done": "Đã kiểm tra, đánh giá lại nhưng kết quả học tập vẫn dưới mức {need}",
  "title-met": "Đủ điều kiện danh hiệu {title}",
  "title-count": "Danh hiệu {title} cần ít nhất {need} môn từ {atLeast} trở lên, mới có {have} môn",
  "title-none": "Rèn luyện {conduct}, học tập {learning}: không đủ điều kiện danh hiệu nào",
  "overall-no-title": "Xếp loại {level}: không có danh hiệu",
  "recognition-missing": "Hồ sơ không ghi học sinh có được tập thể lớp công nhận hay không",
  "recognition-refused": "Hồ sơ ghi không có thành tích xuất sắc hoặc tiến bộ rõ rệt được lớp công nhận",
  "level-missing": "{what} {name} chưa có mức",
  "level-invalid": "{what} {name} có mức không thuộc quy định",
  "no-competences": "Hồ sơ thiếu kết quả đánh giá phẩm chất hoặc năng lực",
  "qualities-missing": "Hồ sơ mới có {have} trong {need} phẩm chất chủ yếu",
  "grade-missing": "Hồ sơ không ghi khối lớp, nên không biết môn nào phải có bài kiểm tra cuối năm",
  "test-missing": "Môn {subject} chưa có điểm kiểm tra cuối năm",
  "test-invalid": "Môn {subject} có điểm kiểm tra không hợp lệ (điểm nguyên từ 0 đến 10)",
  "overall-met": "Đáp ứng mọi điều kiện của mức {level}",
  "overall-subjects": "Chưa đủ điều kiện mức {level}: môn {subject} xếp mức {have}",
  "overall-competences": "Chưa đủ điều kiện mức {level}: {name} xếp mức {have}",
  "overall-tests":
    "Chưa đủ điều kiện mức {level}: bài kiểm tra cuối năm môn {subject} được {have}, phải từ {need} trở lên",
  completed: "Xếp loại {level}: hoàn thành chương trình lớp học",
  "not-completed":
    "Xếp loại {level}: giáo viên hướng dẫn, giúp đỡ rồi đánh giá bổ sung; nếu vẫn chưa hoàn thành thì hiệu trưởng quyết định",
} as const;

const en: Readonly<Record<ReasonCode, string>> = {
  "term-average":
    "term average = ({regularWeight} × regular sum {regularSum} + {midTermWeight} × mid-term {midTerm} + {endTermWeight} × end-of-term {endTerm}) / {divisor} = {result}",
  "term-average-of-tests":
    "term average = ({regularWeight} × regular tests {regularSum} + {midTermWeight} × periodic tests {midTerm} + {endTermWeight} × end-of-term test {endTerm}) / {divisor} = {result}",
  "year-average":
    "year average = ({firstWeight} × {first} + {secondWeight} × {second}) / {divisor} = {result}",
  "declared-value": "The record states {value} and does not hold all the results it comes from",
  "counted-as-failed": "{what} is missing and was not made up: it counts as {value}",
  "missing-regular": "No regular assessment (ĐĐGtx) yet",
  "missing-mid-term": "No mid-term assessment (ĐĐGgk) yet",
  "missing-end-term": "No end-of-term assessment (ĐĐGck) yet",
  "regular-count": "{have} regular assessments, a subject of {lessons} lessons a year needs {need}",
  "invalid-mark": "A mark is not valid (0 to 10 with at most one decimal)",
  "missing-term": "No result for {term} yet",
  "all-passed": "All {have} assessments exist and every one is Đạt",
  "one-failed": "An assessment is Chưa đạt",
  "comment-missing": "{have} of {need} assessments exist so far",
  "year-follows": "The year takes the result of {term}: {result}",
  exempt: "The pupil is exempt from this subject",
  "not-in-table": "The table of this regulation does not say how to compute this: the record must state it",
  "subject-missing": "Subject {subject} has no result yet",
  "too-few-subjects": "The record has only {have} scored subjects, the rule needs at least {need}",
  "no-subjects": "The record has no subject",
  "key-subject-missing": "The record lacks {subject}, a subject that this level looks at",
  "level-met": "All conditions of level {level} hold",
  "level-otherwise": "Level {level}: all other cases",
  "unmet-comments": "Not level {level}: {have} comment-only subjects are Chưa đạt, {need} allowed",
  "unmet-every": "Not level {level}: subject {subject} has {have}, at least {need} needed",
  "unmet-count": "Not level {level}: {have} subjects have {atLeast} or more, {need} needed",
  "unmet-average": "Not level {level}: average over the subjects {have}, at least {need} needed",
  "unmet-key": "Not level {level}: no key subject has {need} or more",
  "unmet-specialised": "Not level {level}: the specialised subject has {have}, at least {need} needed",
  adjusted:
    "Lowered from {wouldBe} to {obtained} by subject {subject} alone: raised to the next level, {result}",
  "overall-average": "Mean of {count} scored subjects: {result}",
  "conduct-table": "Term I {first}, term II {second}: the year is {year}",
  "conduct-missing": "No conduct level for {term} yet",
  "conduct-unknown": "The conduct level in the record is not one of the regulation",
  "conduct-after-summer": "After training in the summer holiday: {level}",
  "learning-after-retest": "After the repeated assessments: {level}",
  "absences-missing": "The record does not say how many sessions were missed",
  "absences-over": "{have} sessions missed, more than {limit}",
  "absences-within": "{have} sessions missed, not more than {limit}",
  "conduct-enough": "Conduct {have}, at least {need} needed",
  "conduct-low": "Conduct {have}, below {need}",
  "learning-enough": "Learning {have}, at least {need} needed",
  "learning-low": "Learning {have}, below {need}",
  "retest-possible": "{count} subjects below {limit} or Chưa đạt may be assessed again",
  "retest-none": "No subject may be assessed again",
  "retest-done": "Assessed again, and the result is still below {need}",
  "title-met": "All conditions of the title {title} hold",
  "title-count": "The title {title} needs {need} subjects of {atLeast} or more, there are {have}",
  "title-none": "Conduct {conduct}, learning {learning}: no title",
  "overall-no-title": "Overall {level}: no title",
  "recognition-missing": "The record does not say whether the class recognises the pupil",
  "recognition-refused":
    "The record says that there is no outstanding result or progress recognised by the class",
  "level-missing": "{what} {name} has no level yet",
  "level-invalid": "{what} {name} has a level that the regulation does not know",
  "no-competences": "The record lacks levels of qualities or of competences",
  "qualities-missing": "The record has {have} of {need} qualities so far",
  "grade-missing":
    "The record does not say the grade, so it is not known which subjects need a test at the end of the year",
  "test-missing": "Subject {subject} has no final test mark yet",
  "test-invalid": "Subject {subject} has a test mark that is not valid (whole number from 0 to 10)",
  "overall-met": "All conditions of {level} hold",
  "overall-subjects": "Not {level}: subject {subject} is {have}",
  "overall-competences": "Not {level}: {name} is {have}",
  "overall-tests": "Not {level}: the test in {subject} has {have}, at least {need} needed",
  completed: "Overall {level}: the programme of the grade is completed",
  "not-completed": "Overall {level}: guided and assessed again; the principal decides",
};

/**
 * The sentences of explanations in Vietnamese and English, by reason code.
 *
 * @example
 * ```ts
 * import { reasonMessages } from "@lienthong/transcript/explain";
 *
 * reasonMessages.en["level-met"]; // "All conditions of level {level} hold"
 * ```
 */
export const reasonMessages: Catalogues<ReasonCode> = { vi, en };
