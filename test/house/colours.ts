/** Whether every colour of the window and the map can be read, and the communities told apart, by every kind of eye. */
import { colourDistance, linear } from "../../src/app/stage/colourDistance.ts";
import { contrast, mixed, type Palette, readable, type Rgb, type Theme } from "../../src/app/stage/palette.ts";

/** Contrasts as WCAG 2.2 wants them: 4.5 for words, 3 for what is drawn. A title is held to a little more. */
const WORDS = 4.5;
const DRAWN = 3;
const TITLE = 4.6;
/** Two people's colours of the light theme are fainter, so that all eight stay apart: titles, legend and lists name what they mean. */
const FAINT: Readonly<Record<string, number>> = { "#c39b31": 2.4, "#35a1c9": 2.8 };
/** CIEDE2000 between any two communities, as the worst-served eye sees them. */
const APART = 10;
/** The same between two steps of a ramp, which lie in order, where there are as many steps as the legend tells apart. */
const STEPS_APART = 5;
const MOST_STEPS = 8;
/** People at the faint end of a ramp are the least of all. */
const RAMP_END = 2.4;

const SURFACES = ["paper", "panel", "sunk", "soft"];
/** What is written or drawn in a token's colour, and on which surfaces. `line`, `unchosen` and `veil` carry no meaning. */
const USES: readonly { readonly token: string; readonly on: readonly string[]; readonly least: number }[] = [
  { token: "ink", on: SURFACES, least: WORDS },
  { token: "sub", on: SURFACES, least: WORDS },
  { token: "accent", on: SURFACES, least: WORDS },
  { token: "ok", on: ["paper", "panel"], least: WORDS },
  { token: "bad", on: ["paper", "panel"], least: WORDS },
  { token: "on-ink", on: ["ink", "ink-hover"], least: WORDS },
  { token: "edge", on: ["paper", "panel", "sunk"], least: DRAWN },
  { token: "vertical", on: ["paper", "panel"], least: DRAWN },
];

type Tokens = Readonly<Record<string, string>>;

/** The tokens of theme.css in one theme; those that are no plain colour are left out. */
export function tokensOf(css: string, theme: Theme): Tokens {
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
  const own = new RegExp(`data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
  return Object.fromEntries([
    ...pairs.map(([, name, light, dark]) => [name, theme === "dark" ? dark : light]),
    ...[...own.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  ]);
}

/** One line for each pair of tokens that is too hard to read. */
export function checkTokens(tokens: Tokens): string[] {
  return USES.flatMap(({ token, on, least }) =>
    on.flatMap((surface) => tooFaint(`${token} on ${surface}`, [tokens[token], tokens[surface]], least)),
  );
}

/** One line for each fault of a palette of the map. */
export function checkPalette(palette: Palette): string[] {
  const { background, ink, sub, accent, groups, other } = palette;
  const words = { ink, sub, accent };
  return [
    ...Object.entries(words).flatMap(([name, colour]) => tooFaint(`${name} on the map`, [colour, background], WORDS)),
    ...[...groups, other].flatMap((colour) => tooFaint(`the title in ${colour}`, [readable(colour, palette), background], TITLE)),
    ...[...groups, other].flatMap((colour) =>
      tooFaint(`the title in ${colour} on its ground`, [readable(colour, palette), mixed(background, colour, palette.ground)], TITLE),
    ),
    ...[...groups, other].flatMap((colour) => tooFaint(`people in ${colour}`, [colour, background], FAINT[colour] ?? DRAWN)),
    ...tooClose([...groups, other]),
  ];
}

/** One line for each fault of a ramp of numbers: its steps, and the grey of those of whom nothing is known. */
export function checkRamp({ background, other }: Palette, colourOf: (part: number) => string): string[] {
  const steps = Array.from({ length: MOST_STEPS }, (_, step) => colourOf(step / (MOST_STEPS - 1)));
  return [
    ...steps.flatMap((colour) => tooFaint(`the step ${colour}`, [colour, background], RAMP_END)),
    ...tooClose(steps, STEPS_APART),
    ...Array.from({ length: 33 }, (_, at) => tooClose([colourOf(at / 32), other])).flat(),
  ];
}

/** Where the style sheet and the map would not say the same. */
export function checkAgreement(tokens: Tokens, palette: Palette): string[] {
  const wanted: Record<string, string> = {
    paper: palette.background,
    ink: palette.ink,
    sub: palette.sub,
    accent: palette.accent,
    "community-other": palette.other,
    ...Object.fromEntries(palette.groups.map((colour, i) => [`community-${i}`, colour])),
  };
  return Object.entries(wanted).flatMap(([name, colour]) =>
    tokens[name] === colour ? [] : [`${name}: the style sheet says ${tokens[name]}, the map ${colour}`],
  );
}

function tooFaint(what: string, [colour, surface]: readonly (string | undefined)[], least: number): string[] {
  if (colour === undefined || surface === undefined) return [`${what}: a colour is missing`];
  const found = contrast(colour, surface);
  return found >= least ? [] : [`${what}: ${found.toFixed(2)} of ${least}`];
}

function tooClose(colours: readonly string[], least = APART): string[] {
  return EYES.flatMap(({ name, sees }) =>
    colours.flatMap((one, i) =>
      colours.slice(0, i).flatMap((other) => {
        const found = colourDistance(sees(one), sees(other));
        return found >= least ? [] : [`${other} and ${one} to ${name}: ${found.toFixed(1)} of ${least}`];
      }),
    ),
  );
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Full colour blindness of each kind, on linear light: Machado, Oliveira, Fernandes 2009. */
const EYES: readonly { readonly name: string; readonly sees: (colour: string) => Rgb }[] = [
  { name: "everybody", sees: linear },
  ...(
    [
      [
        "a protan eye",
        [
          [0.152286, 1.052583, -0.204868],
          [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ],
      ],
      [
        "a deutan eye",
        [
          [0.367322, 0.860646, -0.227968],
          [0.280085, 0.672501, 0.047413],
          [-0.01182, 0.04294, 0.968881],
        ],
      ],
      [
        "a tritan eye",
        [
          [1.255528, -0.076749, -0.178779],
          [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.3039],
        ],
      ],
    ] satisfies [string, Matrix][]
  ).map(([name, matrix]) => ({ name, sees: (colour: string) => clipped(times(matrix, linear(colour))) })),
];

function times(matrix: Matrix, [a, b, c]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function clipped([a, b, c]: Rgb): Rgb {
  const into = (value: number) => Math.min(1, Math.max(0, value));
  return [into(a), into(b), into(c)];
}
