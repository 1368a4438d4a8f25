import { element, fillFacts, fillList, setting } from "./page.ts";
import { type Reading, readScan, readTypedNumber } from "./read-card.ts";
import { listenToScanner } from "./scan-field.ts";
import { createSession } from "./session.ts";

const screens = ["start", "keypad", "confirm", "problem", "done"] as const;
type Screen = (typeof screens)[number];

const scanField = element("scan", HTMLInputElement);
const typed = element("typed", HTMLOutputElement);
const hint = element("keypad-hint", HTMLElement);
const footer = element("session", HTMLElement);
const countdown = element("countdown", HTMLElement);
const warning = element("warning", HTMLElement);

const idleSeconds = setting("idleSeconds");
const warnSeconds = setting("warnSeconds");
const doneSeconds = setting("doneSeconds");

/** What the visitor confirms; gone as soon as the visit ends. */
let reading: Extract<Reading, { ok: true }> | undefined;
let digits = "";

/** The day of today at the hospital, `YYYY-MM-DD`: the page is the edge, so it may read the clock. */
function today(): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Ho_Chi_Minh",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(new Date());
}

const session = createSession({
  seconds: idleSeconds,
  onTick(left) {
    countdown.textContent = `Màn hình tự xóa sau ${left} giây`;
    const isNear = left <= warnSeconds;
    footer.classList.toggle("warning", isNear);
    const text = `Còn ${warnSeconds} giây nữa màn hình sẽ tự xóa. Bấm Thêm thời gian nếu cần.`;
    if (isNear && warning.textContent === "") warning.textContent = text;
    if (!isNear) warning.textContent = "";
  },
  onEnd: restart,
});

function show(screen: Screen): void {
  for (const each of screens) element(each, HTMLElement).hidden = each !== screen;
  footer.hidden = screen === "start";
  if (screen === "start") {
    session.stop();
    scanField.focus();
    return;
  }
  session.extend(screen === "done" ? doneSeconds : idleSeconds);
  element(`${screen}-title`, HTMLHeadingElement).focus();
}

/** Forgets everything about the visitor and shows the first screen. */
function restart(): void {
  forget();
  show("start");
}

function forget(): void {
  reading = undefined;
  showDigits("");
  scanField.value = "";
  hint.textContent = "";
  warning.textContent = "";
  element("confirm-kind", HTMLElement).textContent = "";
  fillFacts(element("facts", HTMLElement), []);
  fillList(element("notes", HTMLElement), []);
  fillList(element("problems", HTMLElement), []);
}

function showDigits(text: string): void {
  digits = text;
  typed.textContent = text.replace(/(\d{3})(?=\d)/gu, "$1 ");
}

function showReading(found: Reading): void {
  forget();
  if (!found.ok) {
    fillList(element("problems", HTMLElement), found.problems);
    show("problem");
    return;
  }
  reading = found;
  element("confirm-kind", HTMLElement).textContent = found.kind;
  fillFacts(element("facts", HTMLElement), found.facts);
  fillList(element("notes", HTMLElement), found.notes);
  show("confirm");
}

listenToScanner(scanField, (text) => showReading(readScan(text, today())));
scanField.addEventListener("blur", () => {
  // A scanner types into whatever has the focus: on the first screen that must be its field, unless a button has it.
  window.setTimeout(() => {
    if (!element("start", HTMLElement).hidden && document.activeElement === document.body) scanField.focus();
  });
});

element("open-keypad", HTMLButtonElement).addEventListener("click", () => {
  forget();
  show("keypad");
});
element("keys", HTMLElement).addEventListener("click", (event) => {
  const key = event.target instanceof HTMLElement ? event.target.dataset["digit"] : undefined;
  if (key === undefined || digits.length >= 12) return;
  hint.textContent = "";
  showDigits(digits + key);
});
element("erase", HTMLButtonElement).addEventListener("click", () => {
  showDigits(digits.slice(0, -1));
});
element("enter", HTMLButtonElement).addEventListener("click", () => {
  const found = readTypedNumber(digits, today());
  if (found.ok) showReading(found);
  else hint.textContent = found.problems[0] ?? "";
});
element("accept", HTMLButtonElement).addEventListener("click", () => {
  // The hospital's own software listens for this event; the page itself sends nothing anywhere.
  if (reading !== undefined)
    document.dispatchEvent(new CustomEvent("kiosk-visit", { detail: reading.visit }));
  forget();
  show("done");
});
element("more-time", HTMLButtonElement).addEventListener("click", () => session.extend());
for (const button of document.querySelectorAll("[data-restart]")) button.addEventListener("click", restart);

document.addEventListener("keydown", (event) => {
  if (element("keypad", HTMLElement).hidden) return;
  if (/^\d$/u.test(event.key) && digits.length < 12) showDigits(digits + event.key);
  else if (event.key === "Backspace") showDigits(digits.slice(0, -1));
});
for (const sign of ["pointerdown", "keydown"])
  document.addEventListener(sign, () => {
    if (!footer.hidden && element("done", HTMLElement).hidden) session.extend();
  });
window.addEventListener("pagehide", restart);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") restart();
});

restart();
