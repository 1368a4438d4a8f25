/** A scanner that sends no Enter is taken as done after this pause. */
const pauseMs = 400;

/**
 * Listens to a scanner that types like a keyboard: a whole scan ends with Enter, or with a pause. The field is emptied
 * before the scan is looked at.
 */
export function listenToScanner(field: HTMLInputElement, onScan: (text: string) => void): void {
  let timer: number | undefined;
  const take = () => {
    window.clearTimeout(timer);
    const text = field.value;
    field.value = "";
    if (text.trim() !== "") onScan(text);
  };
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    take();
  });
  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(take, pauseMs);
  });
}
