/** Ràng buộc của gói tin, tài liệu, phiếu hỏi và các tài nguyên trao đổi khác, theo khóa. */
export const exchangeInvariants: Readonly<Record<string, string>> = {
  "bdl-1": "chỉ được ghi total khi type là searchset hoặc history",
  "bdl-2": "chỉ được có entry.search khi type là searchset",
  "bdl-3":
    "mỗi mục phải có request khi type là batch, transaction hoặc history; với loại khác thì không được có",
  "bdl-3a":
    "type là document, message, searchset hoặc collection thì mỗi mục phải có resource và không được có request, response",
  "bdl-3b":
    "type là history thì mỗi mục phải có cả request lẫn response, và có resource khi và chỉ khi method là POST, PUT hoặc PATCH",
  "bdl-3c":
    "type là transaction hoặc batch thì mỗi mục phải có request.method, và có resource khi và chỉ khi method là POST, PUT hoặc PATCH",
  "bdl-3d": "type là transaction-response hoặc batch-response thì mỗi mục phải có response",
  "bdl-4":
    "mỗi mục phải có response khi type là batch-response, transaction-response hoặc history; với loại khác thì không được có",
  "bdl-5": "mục phải có resource, trừ khi có request hoặc response",
  "bdl-7": "không được có hai mục cùng fullUrl và cùng meta.versionId, trừ khi type là history",
  "bdl-8": "fullUrl không được chỉ tới một phiên bản cụ thể (/_history/)",
  "bdl-9": "Bundle loại document phải có identifier gồm cả system và value",
  "bdl-10": "Bundle loại document phải có timestamp",
  "bdl-11": "mục đầu tiên của Bundle loại document phải chứa Composition",
  "bdl-12": "mục đầu tiên của Bundle loại message phải chứa MessageHeader",
  "bdl-13": "mục đầu tiên của Bundle loại subscription-notification phải chứa SubscriptionStatus",
  "bdl-14": "Bundle loại history không được có request.method là PATCH",
  "bdl-15":
    "mỗi mục phải có fullUrl, trừ khi method là POST hoặc Bundle thuộc loại transaction, batch, transaction-response hay batch-response",
  "bdl-16": "mọi vấn đề trong issues chỉ được có severity là information hoặc warning",
  "bdl-17": "Bundle loại document không được có issues",
  "bdl-18": "Bundle loại searchset phải có liên kết với relation là self và có url",
  "cmp-1": "mục của tài liệu (section) phải có ít nhất một trong các phần tử text, entry, section",
  "cmp-2": "chỉ được ghi emptyReason khi mục của tài liệu (section) không có entry",
  "inv-1.Parameters": "mỗi tham số phải có đúng một trong các phần tử value[x], resource, part",
  "que-1": "mục loại group phải có mục con; mục loại display không được có mục con",
  "que-1a": "mục loại group phải có mục con khi phiếu hỏi có status là complete",
  "que-1b": "mục loại group nên có mục con",
  "que-1c": "mục loại display không được có mục con",
  "que-2": "mỗi linkId chỉ được xuất hiện một lần trong phiếu hỏi",
  "que-3": "mục loại display không được có code",
  "que-4": "câu hỏi không được có đồng thời answerOption và answerValueSet",
  "que-5":
    "chỉ câu hỏi loại lựa chọn (choice, open-choice; trong R5: coding), decimal, integer, date, dateTime, time, string hoặc quantity mới được có answerOption hay answerValueSet",
  "que-6": "mục loại display không được có required và repeats",
  "que-7": "operator là exists thì giá trị so sánh phải là answerBoolean",
  "que-8": "mục loại group hoặc display không được có giá trị ban đầu (initial)",
  "que-9": "mục loại display không được có readOnly",
  "que-10":
    "chỉ câu hỏi loại boolean, decimal, integer, string, text hoặc url, hay câu hỏi cho phép trả lời bằng chữ ngoài các lựa chọn, mới được có maxLength",
  "que-11": "đã có answerOption thì không được có initial: hãy dùng answerOption.initialSelected",
  "que-12": "có nhiều điều kiện enableWhen thì phải có enableBehavior",
  "que-13": "câu hỏi không lặp lại (repeats) chỉ được có một giá trị ban đầu (initial)",
  "que-14": "chỉ nên có answerConstraint khi có answerOption hoặc answerValueSet",
  "que-15": "linkId nên dài không quá 255 ký tự",
  "qrs-1":
    "mục của phiếu trả lời không được có đồng thời answer và item: mục con của câu hỏi phải nằm trong answer",
  "qrs-2": "các câu trả lời lặp lại của một câu hỏi phải gom vào answer của một mục duy nhất",
  "scr-1": "bộ lọc chỉ được có comparator hoặc modifier, không được có cả hai",
  "sst-1": "type là event-notification thì phải có notificationEvent",
  "sst-1.SubscriptionStatus.5": "type là event-notification hoặc query-event thì phải có notificationEvent",
  "sst-2": "type là query-status thì phải có status",
};
