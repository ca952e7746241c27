/** Under which names people are shown. */

export const naming = {
  heading: "Names",
  shown: { real: "As they are", standIn: "Stand-ins: Account 014", blurred: "Blurred" },
  keepsKnown: "Brands, media and our accounts keep theirs",
  standIn: (number: string) => `Account ${number}`,
  command: {
    real: "Show names as they are",
    standIn: "Show stand-ins instead of names",
    blurred: "Blur names",
  },
  said: {
    real: "Names are shown as they are.",
    standIn: "Stand-ins are shown instead of names, here and in every file that you export.",
    blurred: "Names are blurred, here and in every file that you export.",
  },
};
