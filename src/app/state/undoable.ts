import type { AccountsSlice } from "./accounts.ts";
import type { Appearance, Arrangement } from "./appearance.ts";
import type { Filters } from "./filters.ts";
import type { AnswersSlice } from "./opening.ts";
import type { Plans } from "./plans.ts";
import type { Selection } from "./selection.ts";
import type { CommunityTable, PostTable, Table } from "./table.ts";
import type { Title } from "./title.ts";
import type { Story } from "./story.ts";
import type { Work } from "./work.ts";

/** What actions change, and undo brings back. */
export interface Undoable {
  readonly answers: AnswersSlice;
  readonly work: Work;
  readonly title: Title;
  readonly appearance: Appearance;
  readonly arrangement: Arrangement;
  readonly selection: Selection;
  readonly table: Table;
  readonly postTable: PostTable;
  readonly communityTable: CommunityTable;
  readonly filters: Filters;
  readonly accounts: AccountsSlice;
  readonly plans: Plans;
  readonly story: Story;
}
