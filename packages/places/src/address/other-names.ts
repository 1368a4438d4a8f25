/** Names under which people write a province beside the official one, by former code. */
export const provinceOtherNames: Readonly<Record<string, readonly string[]>> = {
  "01": ["HN", "Hanoi", "Hà Tây"],
  "31": ["Haiphong"],
  "46": ["Thừa Thiên Huế", "Thừa Thiên", "TT Huế", "TTH"],
  "48": ["Danang"],
  "62": ["Kontum"],
  "64": ["Gialai"],
  "66": ["Đắc Lắc", "Daklak", "Darlac"],
  "67": ["Đắc Nông", "Daknong"],
  "77": ["BR-VT", "BRVT", "BR VT", "Bà Rịa VT"],
  "79": ["HCM", "TPHCM", "HCMC", "Sài Gòn", "Saigon", "SG", "TPHồ Chí Minh", "Hochiminh"],
};

/** Former districts that an earlier merge took out of the list of 30/6/2025, by the code of the unit they are part of. */
export const districtOtherNames: Readonly<Record<string, readonly string[]>> = {
  // Nghị quyết 1111/NQ-UBTVQH14: quận 2, quận 9 and quận Thủ Đức became thành phố Thủ Đức on 1/1/2021.
  "769": ["2", "9"],
  "643": ["BMT"],
};
