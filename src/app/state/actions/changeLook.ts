import type { Language } from "../../i18n/languages.ts";
import type { Theme } from "../preferences.ts";
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

export const changeTheme = defineAction<Theme>({
  name: "theme",
  run: ({ preferences }, theme) => ({ preferences: { ...preferences, theme } }),
  about: (theme) => ({ term: theme }),
});

export const changeLanguage = defineAction<Language>({
  name: "language",
  run: ({ preferences }, language) => ({ preferences: { ...preferences, language } }),
  about: (language) => ({ term: language }),
});
