import { defineAction } from "./action.ts";

export const sizeBy = defineAction<string>({
  name: "sizeBy",
  run: ({ appearance }, id) => ({ appearance: { ...appearance, sizeBy: id } }),
  about: (id) => ({ term: id }),
});

export const colourBy = defineAction<string>({
  name: "colourBy",
  run: ({ appearance }, id) => ({ appearance: { ...appearance, colourBy: id } }),
  about: (id) => ({ term: id }),
});
