/** A document shaped like a drug table (bảng XML2) of a claim file, of about the given size. All values are invented. */
export function claimLikeXml(bytes) {
  const row = (index) => `  <CHI_TIET_THUOC>
   <MA_LK>MLK${String(index).padStart(12, "0")}</MA_LK>
   <STT>${index}</STT>
   <MA_THUOC>40.${index % 1000}</MA_THUOC>
   <TEN_THUOC>Thuốc thử nghiệm số ${index % 97} &amp; tá dược</TEN_THUOC>
   <DON_VI_TINH>Viên</DON_VI_TINH>
   <HAM_LUONG>500mg</HAM_LUONG>
   <DUONG_DUNG>1.01</DUONG_DUNG>
   <LIEU_DUNG><![CDATA[1 viên * 2 lần / ngày * 5 ngày]]></LIEU_DUNG>
   <SO_LUONG>${(index % 30) + 1}.000</SO_LUONG>
   <DON_GIA>1250.000</DON_GIA>
   <THANH_TIEN_BV>${((index % 30) + 1) * 1250}.00</THANH_TIEN_BV>
   <NGAY_YL>202607150935</NGAY_YL>
   <DU_PHONG></DU_PHONG>
  </CHI_TIET_THUOC>
`;
  const parts = ['<?xml version="1.0" encoding="utf-8"?>\n<DSACH_CHI_TIET_THUOC>\n'];
  for (let size = 0, index = 1; size < bytes; index++) {
    const text = row(index);
    size += Buffer.byteLength(text);
    parts.push(text);
  }
  return `${parts.join("")}</DSACH_CHI_TIET_THUOC>\n`;
}
