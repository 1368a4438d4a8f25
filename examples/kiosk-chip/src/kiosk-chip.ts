import { configured, transceive } from "./card-reader.ts";
import { element, fillList, fillFacts } from "./page.ts";
import { type CardReading, readCard } from "./read-card.ts";

const screens = ["start", "reading", "result", "problem"] as const;
const zoneField = element("zone", HTMLTextAreaElement);
/** Seconds after which the screen forgets the visitor. */
const forgetAfter = 20;
let timer: number | undefined;

function show(screen: (typeof screens)[number]): void {
  for (const each of screens) element(each, HTMLElement).hidden = each !== screen;
  window.clearTimeout(timer);
  if (screen === "result" || screen === "problem") timer = window.setTimeout(restart, forgetAfter * 1000);
  if (screen === "start") zoneField.focus();
  else element(`${screen}-title`, HTMLHeadingElement).focus();
}

function restart(): void {
  zoneField.value = "";
  for (const id of ["facts", "proofs", "problems"]) element(id, HTMLElement).replaceChildren();
  show("start");
}

function showReading(reading: CardReading): void {
  if (!reading.ok) {
    fillList(element("problems", HTMLElement), reading.problems);
    show("problem");
    return;
  }
  const { claims, proof, took } = reading;
  fillFacts(element("facts", HTMLElement), [
    ["Số định danh", claims.personalNumber?.value],
    ["Họ và tên", claims.name?.value],
    ["Năm sinh", claims.birthDate?.value],
    ["Nơi thường trú", claims.permanentAddress?.value],
  ]);
  fillList(element("proofs", HTMLElement), [
    proof.trust === "trusted-issuer" ? "Cơ quan cấp thẻ: đã xác nhận chữ ký" : "Cơ quan cấp thẻ: chưa biết",
    proof.notChecked.includes("revocation") ? "Thu hồi: chưa kiểm tra" : "Thu hồi: bên ký không bị thu hồi",
    proof.notChecked.includes("copied-chip")
      ? "Chip sao chép: chưa kiểm tra"
      : "Chip: là chip gốc, không phải bản sao",
  ]);
  element("result", HTMLElement).dataset["took"] = took.toFixed(1);
  show("result");
}

async function read(): Promise<void> {
  const zone = zoneField.value;
  zoneField.value = "";
  show("reading");
  try {
    const [authority, list] = await Promise.all([
      configured("/trust/csca.der"),
      configured("/trust/csca.crl"),
    ]);
    const trust = { authorities: [authority], revocationLists: [list] };
    // The page is the edge, so it may read the clock.
    showReading(await readCard(zone, transceive, trust, new Date().toISOString()));
  } catch (error) {
    // Only the reader and the configuration throw; what is wrong with a card is a value.
    const isKnown = error instanceof Error;
    showReading({ ok: false, problems: ["Đầu đọc thẻ không trả lời. Hãy báo nhân viên quầy."] });
    if (!isKnown) throw error;
  }
}

element("scan", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void read();
});
for (const button of document.querySelectorAll("[data-restart]")) button.addEventListener("click", restart);
restart();
