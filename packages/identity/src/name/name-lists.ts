/**
 * Words that decide how sure a split of a name is, and nothing else: no name is refused or changed for not being here.
 */

/** Family names (họ) that are frequent among the Kinh; common knowledge, not a published list. */
export const frequentFamilyNames: readonly string[] =
  /* @__PURE__ */ "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm Trịnh Mai Trương Đoàn Phùng Cao Tô Tạ Hà Lương Lưu Thái Châu Quách Tăng Vương Kiều Chu La Triệu Nghiêm Hứa Doãn Tống Từ Diệp Nông".split(
    " ",
  );

/** Family names of more than one word; common knowledge. */
export const compoundFamilyNames: readonly string[] = [
  "Công Tằng Tôn Nữ",
  "Công Huyền Tôn Nữ",
  "Công Tôn Nữ",
  "Tôn Nữ",
  "Tôn Thất",
  "Âu Dương",
  "Hoàng Phủ",
];

/**
 * Clan names that the Gia-rai write first (Nay Phin, Ksor Ní): Báo Đắk Lắk, "Đôi điều về họ của người Tây Nguyên" (2022); Dân trí, "Cách đặt
 * tên đầy thú vị của người Jrai" (2017); spellings vary.
 */
export const giaRaiClans: readonly string[] = [
  "Rơ Châm",
  "R'Châm",
  "Rchâm",
  "Rơ Chom",
  "Rchom",
  "R'Chom",
  "Rcom",
  "Rơ Com",
  "Rơ Mah",
  "R'Mah",
  "Rmah",
  "Rah Lan",
  "Rơ Lan",
  "Rahlan",
  "R'Ô",
  "Nay",
  "Ksor",
  "K'sor",
  "Kpă",
  "Kpuih",
  "Puih",
  "Siu",
  "Hiao",
];

/** Clan names that the Ê-đê write last (H'Hen Niê, Y Wang Mlô): the same article of Báo Đắk Lắk. */
export const eDeClans: readonly string[] = [
  "Niê",
  "Mlô",
  "Êban",
  "Buôn Yă",
  "Byă",
  "Kdăm",
  "Adrơng",
  "Kbuôr",
  "Êčăm",
];
