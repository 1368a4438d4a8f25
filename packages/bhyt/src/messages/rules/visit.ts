import type { VisitRuleId } from "../rule-codes.ts";
import type { RulePairs } from "./rule-pairs.ts";

/** Sentences of the rules about the visit, its diagnoses and its times: Vietnamese, English. */
export const visitRules = {
  "vis-002": [
    "Mã đối tượng đến khám (MA_DOITUONG_KCB) không khớp nơi đăng ký ban đầu: mã 1.1 thì MA_DKBD phải có MA_CSKCB, mã 3.x thì không được có. Hãy xem lại mã đối tượng và MA_DKBD.",
    "The visit category (MA_DOITUONG_KCB) does not go with the registered facility: for 1.1 MA_DKBD must name MA_CSKCB, for 3.x it must not. Check the category and MA_DKBD.",
  ],
  "vis-003": [
    "Có cơ sở chuyển đi (MA_NOI_DI) nhưng thiếu số giấy chuyển (GIAY_CHUYEN_TUYEN). Hãy nhập số giấy chuyển hoặc giấy hẹn khám lại.",
    "There is a referring facility (MA_NOI_DI), but no letter number (GIAY_CHUYEN_TUYEN). Enter the number of the referral or re-visit letter.",
  ],
  "vis-005": [
    "Người bệnh được chuyển cơ sở (MA_LOAI_RV 2 hoặc 5) nhưng thiếu mã nơi đến (MA_NOI_DEN). Hãy nhập mã cơ sở nhận, hoặc sửa loại ra viện.",
    "The patient was transferred (MA_LOAI_RV 2 or 5), but the receiving facility (MA_NOI_DEN) is missing. Enter its code, or correct the kind of discharge.",
  ],
  "vis-007": [
    "Lượt nội trú (MA_LOAI_KCB 03, 04, 06, 09) phải có {field}. Hãy bổ sung theo bệnh án, hoặc sửa MA_LOAI_KCB nếu không phải nội trú.",
    "An inpatient visit (MA_LOAI_KCB 03, 04, 06, 09) needs {field}. Add it from the medical record, or correct MA_LOAI_KCB when the patient was not admitted.",
  ],
  "vis-008": [
    "Lượt nội trú phải ghi phương pháp điều trị (PP_DIEU_TRI). Hãy bổ sung theo bệnh án.",
    "An inpatient visit must state the treatment method (PP_DIEU_TRI). Add it from the medical record.",
  ],
  "vis-012": [
    "MA_LOAI_KCB không khớp thời gian nội trú: dưới 4 giờ ghi 09, từ 4 giờ trở lên ghi 03 hoặc 04. Hãy xem lại giờ vào, giờ ra và sửa mã.",
    "MA_LOAI_KCB does not go with the length of the stay: 09 for less than 4 hours, 03 or 04 from 4 hours on. Check the times of admission and discharge, then correct the code.",
  ],
  "vis-013": [
    "MA_LOAI_KCB 05 chỉ dùng khi khám và lĩnh thuốc, nhưng XML3 có dịch vụ kỹ thuật. Hãy đổi thành 08, hoặc xem lại các dòng dịch vụ.",
    "MA_LOAI_KCB 05 is only for a consultation with medicines, but XML3 holds services. Change it to 08, or check the rows of services.",
  ],
  "vis-016": [
    "Kỳ quyết toán sai ở {field}: tháng (THANG_QT) từ 1 đến 12, năm (NAM_QT) đủ 4 chữ số và không sau năm nay. Hãy nhập lại.",
    "The settlement period is wrong at {field}: the month (THANG_QT) goes from 1 to 12, the year (NAM_QT) has 4 digits and is not later than this year. Enter it again.",
  ],
  "dx-001": [
    "MA_BENH_CHINH có nhiều mã, trong khi bệnh chính chỉ có một mã. Hãy giữ một mã và chuyển các mã khác sang MA_BENH_KT.",
    "MA_BENH_CHINH has several codes, but there is only one main diagnosis. Keep one code and move the others to MA_BENH_KT.",
  ],
  "dx-002": [
    "MA_BENH_KT có hơn 12 mã bệnh kèm theo. Hãy giữ tối đa 12 mã, ngăn bằng dấu chấm phẩy (;).",
    "MA_BENH_KT has more than 12 other diagnoses. Keep at most 12 codes, separated by semicolons.",
  ],
  "dx-003": [
    "MA_BENH_KT có mã lặp lại, hoặc lặp lại bệnh chính (MA_BENH_CHINH). Hãy bỏ mã thừa.",
    "MA_BENH_KT repeats a code, or the main diagnosis (MA_BENH_CHINH). Remove what is repeated.",
  ],
  "dx-004": [
    "MA_BENH_CHINH có mã bệnh y học cổ truyền (U50 trở đi). Hãy chuyển mã này sang MA_BENH_YHCT và ghi mã ICD-10 vào MA_BENH_CHINH.",
    "MA_BENH_CHINH has a code of traditional medicine (U50 and above). Move it to MA_BENH_YHCT and write the ICD-10 code into MA_BENH_CHINH.",
  ],
  "dx-008": [
    "MA_BENH của dòng dịch vụ có mã y học cổ truyền (U50 trở đi). Hãy chuyển mã này sang MA_BENH_YHCT.",
    "MA_BENH of the service has a code of traditional medicine (U50 and above). Move it to MA_BENH_YHCT.",
  ],
  "dx-009": [
    "Mã bệnh ở {table}.{field} khác mã bệnh ở XML1. Hãy sửa cho hai bảng giống nhau.",
    "The diagnosis codes in {table}.{field} are not those of XML1. Make both tables say the same.",
  ],
  "dt-001": [
    "Thời điểm ra viện (NGAY_RA) trước thời điểm đến khám (NGAY_VAO). Hãy sửa lại ngày, giờ theo bệnh án.",
    "The discharge (NGAY_RA) is earlier than the arrival (NGAY_VAO). Correct day and time from the medical record.",
  ],
  "dt-002": [
    "Thời điểm vào nội trú (NGAY_VAO_NOI_TRU) phải từ NGAY_VAO đến NGAY_RA. Hãy sửa lại ngày, giờ theo bệnh án.",
    "The admission (NGAY_VAO_NOI_TRU) must be between NGAY_VAO and NGAY_RA. Correct day and time from the medical record.",
  ],
  "dt-004": [
    "Thời điểm ra y lệnh (NGAY_YL) nằm ngoài lượt khám, từ NGAY_VAO đến NGAY_RA. Hãy sửa giờ y lệnh, hoặc giờ vào, giờ ra ở XML1.",
    "The order (NGAY_YL) is outside the visit, which goes from NGAY_VAO to NGAY_RA. Correct the time of the order, or the times in XML1.",
  ],
  "dt-005": [
    "Thời điểm thực hiện (NGAY_TH_YL) phải từ lúc ra y lệnh (NGAY_YL) trở đi và nằm trong lượt khám. Hãy sửa lại giờ thực hiện hoặc giờ y lệnh.",
    "The execution (NGAY_TH_YL) must not be earlier than the order (NGAY_YL), and must be within the visit. Correct the time of the execution or of the order.",
  ],
  "dt-006": [
    "Thời điểm có kết quả (NGAY_KQ) không được trước y lệnh (NGAY_YL), trước lúc thực hiện (NGAY_TH_YL), hay sau khi ra viện (NGAY_RA). Hãy sửa lại theo phiếu kết quả.",
    "The result (NGAY_KQ) must not be earlier than the order (NGAY_YL) or the execution (NGAY_TH_YL), nor later than the discharge (NGAY_RA). Correct it from the result sheet.",
  ],
  "dt-007": [
    "Thời điểm có kết quả (NGAY_KQ) còn trống dù đã có GIA_TRI, hoặc nằm ngoài lượt khám. Hãy nhập lại theo phiếu kết quả.",
    "The time of the result (NGAY_KQ) is missing although there is a GIA_TRI, or it is outside the visit. Enter it again from the result sheet.",
  ],
  "dt-008": [
    "Thời điểm diễn biến (THOI_DIEM_DBLS) nằm ngoài lượt khám, từ NGAY_VAO đến NGAY_RA. Hãy sửa lại theo bệnh án.",
    "The progress note (THOI_DIEM_DBLS) is outside the visit, which goes from NGAY_VAO to NGAY_RA. Correct it from the medical record.",
  ],
  "dt-009": [
    "Ngày hẹn khám lại (NGAY_HEN_KL) trước ngày ra viện (NGAY_RA). Hãy sửa ngày hẹn.",
    "The follow-up appointment (NGAY_HEN_KL) is earlier than the discharge (NGAY_RA). Correct the appointment.",
  ],
  "dt-010": [
    "Số ngày điều trị (SO_NGAY_DTRI) không khớp MA_LOAI_KCB: mã 01, 07, 09 ghi 0; mã 02, 03, 04, 06 ghi ngày ra trừ ngày vào cộng 1; mã 05 ghi số ngày dùng thuốc; mã 08 ghi số ngày có dịch vụ kỹ thuật. Hãy tính lại.",
    "The days of treatment (SO_NGAY_DTRI) do not go with MA_LOAI_KCB: 0 for 01, 07, 09; day of discharge minus day of arrival plus 1 for 02, 03, 04, 06; days of medicine for 05; days with services for 08. Compute them again.",
  ],
  "dt-012": [
    "{field} trên giấy ra viện (XML7) không khớp XML1: NGAY_CT phải là ngày ra viện; NGAY_VAO, NGAY_RA phải như ở XML1. Hãy sửa bảng bị sai.",
    "{field} on the discharge paper (XML7) does not go with XML1: NGAY_CT must be the day of discharge; NGAY_VAO and NGAY_RA must be as in XML1. Correct the table that is wrong.",
  ],
  "dt-013": [
    "Thời gian nghỉ sai ở {field}: TU_NGAY phải là ngày người bệnh đến khám và không sau ngày ra viện; DEN_NGAY không được trước TU_NGAY. Hãy sửa lại.",
    "The leave is wrong at {field}: TU_NGAY must be the day of arrival and not after the discharge; DEN_NGAY must not be before TU_NGAY. Correct the days.",
  ],
  "dt-014": [
    "{field} trên giấy chứng sinh (XML9) không hợp lý: con phải sinh trong lượt điều trị; ngày sinh và ngày cấp giấy tờ của mẹ không thể ở tương lai. Hãy sửa lại theo giấy tờ.",
    "{field} on the birth certificate (XML9) cannot be: the child must be born during the visit; the mother's birth and the issue of her ID cannot be in the future. Correct it from the papers.",
  ],
} as const satisfies RulePairs<VisitRuleId>;
