/** Who pays for a card of health insurance, by name: no resource is made of it. */
export const insurer = "Bảo hiểm xã hội Việt Nam";
