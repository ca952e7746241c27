import type { Container } from "./container.ts";
import { parquet } from "./parquet.ts";
import { zip } from "./zip.ts";

/** Every container Tular unpacks; workbooks are zips, and `zip` knows them. */
export const CONTAINERS: readonly Container[] = [zip, parquet];
