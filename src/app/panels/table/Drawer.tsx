import { useRef, type KeyboardEvent, type RefObject } from "react";
import { ChevronDown, ChevronUp } from "lucide-react";
import { Button, LinkButton } from "../../controls/Button.tsx";
import type { Timeline } from "../../state/posting.ts";
import { DRAWER_VIEWS, type DrawerView } from "../../state/place.ts";
import { isListedAlone } from "../../state/selection.ts";
import { useDoing, useOpened, useTular, useWords, type Words } from "../../state/useStore.ts";
import { CommunitiesHow, CommunitiesTable } from "../communities/CommunitiesTable.tsx";
import { useShownCommunities } from "../communities/useShownCommunities.ts";
import { ColumnPicker, PostColumnPicker } from "./ColumnPicker.tsx";
import type { WayEnds } from "../onMap/useWay.ts";
import { PeopleTable } from "../people/PeopleTable.tsx";
import { PostRangeChips } from "../posts/PostRanges.tsx";
import { PostsTable } from "../posts/PostsTable.tsx";
import { SetsMenu } from "../filters/SetsMenu.tsx";
import { TimeView } from "../time/TimeView.tsx";
import { useShownPosts } from "../posts/useShownPosts.ts";
import { usePeople } from "../usePeople.ts";
import { useShownRows } from "../people/useShownRows.ts";
import styles from "./Drawer.module.css";

interface DrawerProps {
  /** What the map asks for, while there is one. */
  readonly way?: RefObject<WayEnds | null>;
}

/** Under the map: people, posts, communities and time, four views of one selection. */
export function Drawer({ way }: DrawerProps) {
  const { texts } = useWords();
  const { set } = useDoing();
  const { isDrawerOpen: isOpen, drawer: view } = useTular(({ place }) => place);
  const selection = useTular((state) => state.selection);
  // those who are listed alone are counted by the tab
  const selected = isListedAlone(selection) ? 0 : selection.rows.length;
  const bar = useRef<HTMLDivElement>(null);
  const show = (drawer: DrawerView) => set(({ place }) => ({ place: { ...place, drawer, isDrawerOpen: true } }));
  return (
    <section className={styles.drawer} aria-label={texts.table.drawer}>
      <div className={styles.bar}>
        <Tabs bar={bar} view={isOpen ? view : null} onShow={show} />
        {selected > 0 && <span className={styles.selected}>{texts.table.selected(selected)}</span>}
        <div className={styles.end}>
          {isOpen && view === "people" && <SetsMenu />}
          {isOpen && view === "people" && <ColumnPicker />}
          {isOpen && view === "posts" && <PostColumnPicker />}
          {isOpen && view === "communities" && (
            <span className={styles.full}>
              <CommunitiesHow />
            </span>
          )}
          <span className={styles.toggle}>
            <Button
              kind="quiet"
              size="bar"
              aria-expanded={isOpen}
              onClick={() => set(({ place }) => ({ place: { ...place, isDrawerOpen: !place.isDrawerOpen } }))}
            >
              {isOpen ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronUp size={16} aria-hidden="true" />}
              {isOpen ? texts.table.hide : texts.table.showTable}
            </Button>
          </span>
          {(view === "people" || view === "posts") && (
            <span className={[styles.full, styles.open].join(" ")}>
              <LinkButton onClick={() => set(({ place }) => ({ place: { ...place, screen: view } }))}>{texts.table.openFull}</LinkButton>
            </span>
          )}
        </div>
      </div>
      {isOpen && (
        <div id="drawer-view" role="tabpanel" aria-labelledby={`drawer-${view}`} className={styles.table}>
          {view === "people" && <PeopleTable isFull={false} {...(way !== undefined && { way })} />}
          {view === "posts" && <Posts />}
          {view === "communities" && <CommunitiesTable />}
          {view === "time" && <TimeView />}
        </div>
      )}
    </section>
  );
}

function Posts() {
  const hasRanges = useTular(({ postTable }) => postTable.ranges.length > 0);
  return (
    <div className={styles.posts}>
      {hasRanges && (
        <div className={styles.ranges}>
          <PostRangeChips />
        </div>
      )}
      <div className={styles.rest}>
        <PostsTable isFull={false} />
      </div>
    </div>
  );
}

interface TabsProps {
  readonly bar: RefObject<HTMLDivElement | null>;
  /** null: the drawer is closed. */
  readonly view: DrawerView | null;
  readonly onShow: (view: DrawerView) => void;
}

function Tabs({ bar, view, onShow }: TabsProps) {
  const words = useWords();
  const holding = useOpened();
  const people = holding?.network.people.count ?? 0;
  const shownPeople = useShownRows(holding, true)?.length ?? people;
  const posts = holding?.postFacts?.count ?? 0;
  const shownPosts = useShownPosts(holding)?.length ?? posts;
  const everybody = usePeople();
  const communities = everybody?.communities.count ?? 0;
  const shownCommunities = useShownCommunities(everybody).order.length;
  const { texts, formats } = words;
  const some = (shown: number, all: number) => (shown === all ? formats.count(all) : texts.filters.counted(shown, all));
  const counts: Record<DrawerView, string> = {
    people: some(shownPeople, people),
    posts: holding?.postFacts?.reading === "topic" ? texts.posts.oneTopic : posts === 0 ? "" : some(shownPosts, posts),
    communities: everybody?.hasCommunities === true ? some(shownCommunities, communities) : "",
    time: periodWords(holding?.timeline ?? undefined, words),
  };
  const names: Record<DrawerView, string> = {
    people: texts.table.heading,
    posts: texts.posts.heading,
    communities: texts.communities.heading,
    time: texts.time.heading,
  };

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = DRAWER_VIEWS[(DRAWER_VIEWS.indexOf(view ?? "people") + by + DRAWER_VIEWS.length) % DRAWER_VIEWS.length] ?? "people";
    onShow(next);
    bar.current?.querySelector<HTMLElement>(`#drawer-${next}`)?.focus();
  }

  return (
    <div ref={bar} role="tablist" aria-label={texts.table.drawer} className={styles.tabs}>
      {DRAWER_VIEWS.map((one) => (
        <button
          key={one}
          id={`drawer-${one}`}
          type="button"
          role="tab"
          aria-selected={one === view}
          aria-controls={view === null ? undefined : "drawer-view"}
          tabIndex={one === (view ?? "people") ? 0 : -1}
          className={styles.tab}
          onClick={() => onShow(one)}
          onKeyDown={onKeyDown}
        >
          {names[one]} <span className={styles.count}>{counts[one]}</span>
        </button>
      ))}
    </div>
  );
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** How many days, or of a short log hours, the log goes over. */
function periodWords(timeline: Timeline | undefined, { texts }: Words): string {
  if (timeline === undefined) return "";
  const { widthMs, count } = timeline.stretches;
  const days = Math.ceil((widthMs * count) / DAY_MS);
  return days > 2 ? texts.time.days(days) : texts.time.hours(Math.max(1, Math.ceil((widthMs * count) / HOUR_MS)));
}
