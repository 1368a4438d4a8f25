import { validateCardQr, validatePersonalNumber } from "@lienthong/identity/card";

// An invented person.
const scan = "052090000017|215000017|Nguyễn Văn An|05031990|Nam|Tổ 1, Phường Quy Nhơn, Gia Lai|15062021";
const card = validateCardQr(scan);

Object.assign(globalThis, {
  result: {
    "a personal number is checked": validatePersonalNumber("052090000017").ok,
    "a wrong number is refused": !validatePersonalNumber("0520900000").ok,
    "a card is read": card.ok && card.value.birthDate === "1990-03-05",
    "rubbish is refused": !validateCardQr("x".repeat(1_000_000)).ok,
  },
});
