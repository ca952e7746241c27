/** What colours, sizes and lines mean: a part of the picture. A row of the colours selects its people. */
import { useId, useMemo, useState, type MouseEvent } from "react";
import type { Picture } from "../../engine/protocol.ts";
import type { Texts } from "../i18n/en.ts";
import { useWords } from "../state/useStore.ts";
import { densityOf } from "./model.ts";
import type { Palette } from "./palette.ts";
import { drawnValues, scaleOf, sizingOf } from "../state/radii.ts";
import { rampColour, type ColourRow, type Colouring, type Colours } from "./scales.ts";
import styles from "./legend.module.css";
import type { Undrawn } from "./undrawn.ts";

export interface LegendProps {
  readonly picture: Picture;
  readonly colour: Colouring;
  readonly colours: Colours;
  readonly palette: Palette;
  readonly communityNames: readonly string[];
  readonly sizeOf: (row: ColourRow) => number;
  readonly sizeValues: Float64Array | null;
  readonly sizeWords: { readonly name: string; readonly format: (value: number) => string };
  /** Pixels per unit of positions. */
  readonly scale: number;
  /** Is the map beneath the legend? Then it needs a ground. */
  readonly isOverMap: boolean;
  /** Is this group spoken of? The others are grey. */
  readonly isLit: (row: ColourRow) => boolean;
  readonly onPick: (row: ColourRow, event: MouseEvent) => void;
  readonly undrawn: Undrawn;
  /** How many people stay where they were put. */
  readonly pinned: number;
  /** Selects those who have no ties. */
  readonly onPickUndrawn: (event: MouseEvent) => void;
}

/** The legend shows no larger circle than this, in pixels: when the map is near, smaller values serve as examples. */
const LARGEST_CIRCLE = 24;

/** Of so few people everybody sees how many of their ties there are. */
const FEW = 10;
/** Rows of the legend at most; the map's title and list tell of the others. */
const MOST_ROWS = 9;
const RAMP_WIDTH = 168;
const STOPS = [0, 0.25, 0.5, 0.75, 1];

export function Legend(props: LegendProps) {
  const { texts } = useWords();
  const heading = useId();
  /** Only where the map is narrow; beside a wide map the legend always stands. */
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.fold} data-over-map={isOpen ? "passing" : ""} data-in-picture="legend">
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={`${heading}-list`}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.stage.legend}
      </button>
      <div
        id={`${heading}-list`}
        className={[styles.legend, props.isOverMap && styles.panel, !isOpen && styles.closed].filter(Boolean).join(" ")}
      >
        {!hasGroups(props) ? null : (
          <>
            <h3 id={heading} className={styles.heading}>
              {headingOf(props, texts.stage)}
            </h3>
            {props.colours.rows.every(({ key }) => key < 0) && <Ramp {...props} />}
            {props.colours.rows.length > 0 && <Groups {...props} labelledBy={heading} />}
          </>
        )}
        {props.sizeValues === null ? null : <Sizes {...props} sizeValues={props.sizeValues} />}
        <Ties picture={props.picture} palette={props.palette} />
        {props.pinned > 0 && (
          <p className={styles.pinned}>
            <svg className={styles.dot} viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="3" fill={props.palette.ink} />
            </svg>
            {texts.stage.pinned(props.pinned)}
          </p>
        )}
        <NotDrawn {...props} />
      </div>
    </div>
  );
}

/** What the colours show; where not everybody is drawn, those who are drawn are counted. */
function headingOf({ colour, undrawn }: LegendProps, words: Texts["stage"]): string {
  const name = colour.kind === "community" ? words.communities : colour.name;
  return undrawn.lessTied > 0 ? words.countedOnMap(name) : name;
}

/** Is there anything that colours tell apart? Where nobody is in a community, one row of others would say nothing. */
function hasGroups({ picture, colour, colours, communityNames }: LegendProps): boolean {
  if (picture.people.length === 0) return false;
  return colour.kind !== "community" || colours.rows.some(({ key }) => key >= 0 && (communityNames[key] ?? "") !== "");
}

function Groups({ labelledBy, ...props }: LegendProps & { readonly labelledBy: string }) {
  const { texts, formats } = useWords();
  const { colour, colours, communityNames, palette, picture } = props;
  const isAlone = (at: number): boolean => (picture.community[at] ?? 0) >= communityNames.length;
  const nameOf = ({ key, people }: ColourRow): string => {
    if (colour.kind === "community" && people.every(isAlone)) return texts.stage.noCommunity;
    if (colour.kind === "measure") return key < 0 ? texts.stage.unknown : colour.format(key);
    if (key < 0) return colour.kind === "community" ? texts.stage.otherCommunities : texts.stage.others;
    if (colour.kind === "category") return colour.words[key] || texts.stage.unknown;
    return communityNames[key] || texts.stage.others;
  };
  return (
    <ul className={styles.rows} aria-labelledby={labelledBy}>
      {colours.rows.slice(0, MOST_ROWS).map((row) => (
        <li key={row.key}>
          <button type="button" className={styles.row} onClick={(event) => props.onPick(row, event)}>
            <svg className={styles.dot} viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="5" fill={props.isLit(row) ? colours.table[row.colour] : palette.unlit} />
            </svg>
            <span className={styles.name}>{nameOf(row)}</span>
            <span className={styles.count}>{formats.count(props.sizeOf(row))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Ramp({ picture, colour, palette }: LegendProps) {
  const id = useId();
  if (colour.kind !== "measure") return null;
  const { least, most } = scaleOf(drawnValues(picture, colour.values));
  // nothing is known of anybody
  if (!Number.isFinite(most)) return null;
  return (
    <div className={styles.ramp}>
      <svg width={RAMP_WIDTH} height="10" aria-hidden="true">
        <linearGradient id={id}>
          {STOPS.map((stop) => (
            <stop key={stop} offset={stop} stopColor={rampColour(stop, palette)} />
          ))}
        </linearGradient>
        <rect width={RAMP_WIDTH} height="10" rx="1.5" fill={`url(#${id})`} />
      </svg>
      <span>{colour.format(least)}</span>
      <span>{colour.format(most)}</span>
    </div>
  );
}

/** Three circles as large as on the map, with their values. */
function Sizes({ picture, sizeValues, sizeWords, scale }: LegendProps & { readonly sizeValues: Float64Array }) {
  const { texts } = useWords();
  const sizing = useMemo(() => sizingOf(picture, sizeValues), [picture, sizeValues]);
  const { least, most } = sizing.scale ?? { least: 0, most: 0 };
  if (!(most > least)) return null;
  const top = rounded(sizing.valueOf(LARGEST_CIRCLE / scale));
  const values = [...new Set([least, rounded(top / 4), top])];
  // of values that read the same only the least stands: three circles that all say 0 would say nothing
  const said = new Map(values.toReversed().map((value) => [sizeWords.format(value), value]));
  const circles = Array.from([...said].toReversed(), ([text, value]) => ({
    text,
    value,
    radius: Math.max(1.5, sizing.radiusOf(value) * scale),
  }));
  return (
    <>
      <h3 className={styles.heading} data-legend="sizes">
        {texts.stage.size(sizeWords.name)}
      </h3>
      <ul className={styles.sizes} data-legend="sizes">
        {circles.map(({ text, value, radius }) => (
          <li key={value}>
            <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden="true">
              <circle cx={radius + 1} cy={radius + 1} r={radius} fill="none" stroke="currentColor" strokeWidth="1.3" />
            </svg>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The value with one digit that is not 0, below it: 241 becomes 200. */
function rounded(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(value, 1e-12)));
  return value >= step ? Math.floor(value / step) * step : value;
}

/** Is there a tie from one community to another? */
function hasTiesBetween({ heard, hears, community }: Picture): boolean {
  return heard.some((from, tie) => community[from] !== community[hears[tie] ?? 0]);
}

function Ties({ picture, palette }: { readonly picture: Picture; readonly palette: Palette }) {
  const { texts } = useWords();
  const colour = palette.groups[0];
  const { heard, tiesInAll } = picture;
  const density = picture.people.length < FEW ? 0 : densityOf(picture);
  const hasBridges = useMemo(() => hasTiesBetween(picture), [picture]);
  if (heard.length === 0) return null;
  return (
    <div className={styles.ties} data-legend="ties">
      <h3 className={styles.heading}>{texts.stage.ties}</h3>
      <ul className={styles.lines}>
        <li>
          <svg width="36" height="14" aria-hidden="true">
            <path d="M1 10 Q18 3 35 10" fill="none" stroke={colour} strokeOpacity="0.6" strokeWidth="1.2" />
          </svg>
          {texts.stage.inside}
        </li>
        {hasBridges ? (
          <li>
            <svg width="36" height="14" aria-hidden="true">
              <path d="M1 11 Q16 2 27 8" fill="none" stroke={colour} strokeWidth="2.2" />
              <path d="M35 11 L26 11.5 L29 4.5 Z" fill={colour} />
            </svg>
            {texts.stage.bridges}
          </li>
        ) : null}
      </ul>
      {density > 0 ? (
        <p className={styles.cut} title={texts.stage.densityMeans}>
          {texts.stage.density(density)}
        </p>
      ) : null}
      {heard.length < tiesInAll ? <p className={styles.cut}>{texts.stage.cut(heard.length, tiesInAll)}</p> : null}
    </div>
  );
}

/** Who is missing on the map, and why; those without ties can be selected. */
function NotDrawn({ undrawn: { layer, withoutTies, lessTied }, onPickUndrawn }: LegendProps) {
  const { texts } = useWords();
  return (
    <>
      {lessTied > 0 ? <p className={styles.cut}>{texts.drawn.lessTied(lessTied)}</p> : null}
      {withoutTies.length > 0 ? (
        <button type="button" className={[styles.row, styles.undrawn].join(" ")} onClick={onPickUndrawn}>
          {texts.drawn.withoutTies(withoutTies.length, layer)}
        </button>
      ) : null}
    </>
  );
}
