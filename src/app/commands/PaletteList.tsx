import { useEffect, useRef } from "react";
import { CommunityDot } from "../controls/CommunityDot.tsx";
import { Keys } from "../controls/Keys.tsx";
import type { People } from "../panels/usePeople.ts";
import type { Desk } from "./command.ts";
import type { Line, LineGroup, Offer } from "./offers.ts";
import styles from "./palette.module.css";

interface PaletteListProps {
  readonly id: string;
  readonly desk: Desk;
  readonly groups: readonly LineGroup[];
  /** Which of all lines is the current one. */
  readonly active: number;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (line: Line) => void;
}

/** The list under the palette's field; the focus stays in the field. */
export function PaletteList({ id, desk, groups, active, onPoint, onChoose }: PaletteListProps) {
  const { texts } = desk.words;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active, groups]);
  const before = groups.map((_, i) => groups.slice(0, i).reduce((sum, { lines }) => sum + lines.length, 0));
  return (
    <div ref={list} id={id} className={styles.list} role="listbox" aria-label={texts.commands.palette.list}>
      {groups.map(({ name, lines }, group) => (
        <ul key={name} role="group" aria-label={name}>
          <li role="presentation" className={styles.heading} aria-hidden="true">
            {name}
          </li>
          {lines.map((line, i) => {
            const at = (before[group] ?? 0) + i;
            return (
              <li
                key={line.kind === "person" ? line.row : line.offer.command.id}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                aria-disabled={(line.kind === "offer" && line.offer.offBecause !== undefined) || undefined}
                className={styles.option}
                onMouseMove={() => onPoint(at)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(line)}
              >
                {line.kind === "person" ? <Person people={desk.people} row={line.row} /> : <Action desk={desk} offer={line.offer} />}
              </li>
            );
          })}
        </ul>
      ))}
    </div>
  );
}

function Action({ desk, offer: { command, title, offBecause } }: { readonly desk: Desk; readonly offer: Offer }) {
  const [key] = command.keys;
  return (
    <>
      <span className={styles.title}>
        <bdi>{title}</bdi>
        {offBecause !== undefined && <span className={styles.why}>{offBecause}</span>}
      </span>
      {key !== undefined && <Keys combination={key} names={desk.words.texts.commands.keyNames} />}
    </>
  );
}

function Person({ people, row }: { readonly people: People | undefined; readonly row: number }) {
  if (people === undefined) return null;
  const community = people.communityOf(row);
  const beside = people.idBeside(row);
  return (
    <>
      <span className={styles.person}>
        <CommunityDot community={community} />
        <bdi>{people.plainOf(row)}</bdi>
        {beside !== undefined && <bdi className={styles.why}>{beside}</bdi>}
      </span>
      {community >= 0 && (
        <span className={styles.why}>
          <bdi>{people.communityName(community)}</bdi>
        </span>
      )}
    </>
  );
}
