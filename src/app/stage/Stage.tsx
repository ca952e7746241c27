/** One drawing surface that follows its props. Whatever lies over the map is passed as children. */
import { useId, useImperativeHandle, useLayoutEffect, useMemo, useRef } from "react";
import { useWords } from "../state/useStore.ts";
import { AreaTool } from "./AreaTool.tsx";
import { Legend } from "./Legend.tsx";
import { PALETTES } from "./palette.ts";
import { modeOf } from "./selectMode.ts";
import type { StageProps } from "./stageProps.ts";
import styles from "./stage.module.css";
import { useRoom } from "./useRoom.ts";
import { useScene } from "./useScene.ts";
import { useSelected, useSpoken } from "./useSpoken.ts";
import { useStageKeys } from "./useStageKeys.ts";
import { useSurface } from "./useSurface.ts";
import unseen from "../controls/unseen.module.css";

export function Stage({ ref, ...props }: StageProps) {
  const { picture, positions, theme, selection, hovered, onSelect } = props;
  const { texts, formats } = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const hint = useId();
  const palette = PALETTES[theme];
  const scene = useScene(props);
  const { style, positionOf } = scene;

  const selected = useSelected(selection, positionOf);
  const pointed = hovered === null ? -1 : (positionOf.get(hovered) ?? -1);
  const spoken = useSpoken(props, scene, selected, pointed);
  const { surface, isMissing, view } = useSurface(host, latest, { picture, positions, style, spoken });

  useRoom(stage, surface, palette.textScale);

  const keys = useStageKeys({ props, surface, stage, positionOf, ranking: style.ranking, selected, pointed });
  useImperativeHandle(ref, () => ({
    fit: () => surface?.fit(),
    zoomBy: (factor) => surface?.zoomBy(factor),
    focusOn: (rows) => surface?.focusOn(rows.map((row) => positionOf.get(row) ?? -1).filter((at) => at >= 0)),
    countUnseen: (rows) =>
      rows.filter((row) => {
        const at = positionOf.get(row);
        return at !== undefined && !latest.current.hidden.has(row) && surface?.isInView(at) === false;
      }).length,
    showAll: () => surface?.showAll(),
    outlook: () => surface?.outlook() ?? null,
    lookAt: (outlook) => surface?.lookAt(outlook),
    walk: keys.walk,
    choosePointed: keys.choosePointed,
    openMenu: keys.openMenu,
    isDrawn: () => !isMissing,
    view() {
      const displayed = surface?.displayed() ?? null;
      return displayed === null || stage.current === null ? null : { displayed, element: stage.current };
    },
  }));

  const { colour, communityNames, sizeValues, sizeWords, undrawn, pinned } = props;
  // the layout's frames change nothing in the legend
  const legend = useMemo(() => {
    const { focus, hidden } = spoken;
    return (
      <Legend
        picture={picture}
        colour={colour}
        colours={style.colours}
        palette={palette}
        communityNames={communityNames}
        sizeOf={({ people }) => people.reduce((count, at) => count + (hidden?.[at] === 1 ? 0 : 1), 0)}
        undrawn={undrawn}
        pinned={pinned.size}
        onPickUndrawn={(event) => latest.current.onSelect([...undrawn.withoutTies], modeOf(event))}
        sizeValues={sizeValues}
        sizeWords={sizeWords}
        scale={view.scale}
        isOverMap={!view.isWhole}
        isLit={(row) => focus === null || row.people.some((at) => focus.lit[at] === 1)}
        onPick={(row, event) =>
          latest.current.onSelect(
            Array.from(row.people, (at) => picture.people[at] ?? 0),
            modeOf(event),
          )
        }
      />
    );
  }, [picture, colour, style, palette, communityNames, sizeValues, sizeWords, undrawn, pinned, spoken, view]);
  return (
    // The map is one thing to walk through with the keys, like a drawing program's canvas.
    <div
      ref={stage}
      className={styles.stage}
      data-cannot-draw={isMissing || undefined}
      data-zoomed={view.isWhole ? undefined : ""}
      role="application"
      tabIndex={0}
      aria-label={texts.stage.label(formats.count(picture.people.length), formats.count(picture.heard.length))}
      aria-describedby={hint}
      data-part="map"
    >
      <div ref={host} className={styles.surface} aria-hidden="true" />
      {props.tool === null ? null : (
        <AreaTool
          kind={props.tool}
          onArea={(area, event) => {
            const rows = surface?.peopleIn(area).map((at) => picture.people[at] ?? 0) ?? [];
            if (rows.length > 0) onSelect(rows, modeOf(event));
            props.onToolEnd();
            stage.current?.focus();
          }}
          onCancel={() => {
            props.onToolEnd();
            stage.current?.focus();
          }}
        />
      )}
      {isMissing ? (
        <div className={styles.message}>
          <p>{texts.stage.cannotDraw}</p>
        </div>
      ) : (
        <Nobody {...props} />
      )}
      {isMissing || props.hasLegend === false ? null : legend}
      {props.children}
      <p id={hint} className={unseen.text}>
        {texts.map.keysHint}
      </p>
    </div>
  );
}

/** Why the map is empty, where it is. */
function Nobody({ picture, hidden }: StageProps) {
  const { texts } = useWords();
  const { noTies, nobodyLeft } = texts.drawn;
  const drawn = picture.people.length;
  if (picture.people.some((row) => !hidden.has(row))) return null;
  const { title, detail } = drawn === 0 ? noTies : nobodyLeft;
  return (
    <div className={styles.message}>
      <p className={styles.messageTitle}>{title}</p>
      <p>{detail(drawn === 0 ? picture.peopleInAll : drawn)}</p>
    </div>
  );
}
