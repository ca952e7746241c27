/** Parts of columns, changed one at a time. */
import { SINGLE_ROLES } from "../../../core/intake/tables/givenRoles.ts";
import type { Role } from "../../../core/intake/report/report.ts";

/** With another part for one column. Whoever had that part gets what this column had, if only one can have it. */
export function withRole(roles: readonly Role[], column: number, role: Role): Role[] {
  const before = roles[column] ?? "unused";
  const isSingle = SINGLE_ROLES.some((single) => single === role);
  return roles.map((own, at) => {
    if (at === column) return role;
    return own === role && isSingle ? before : own;
  });
}

/** The same with the two accounts exchanged. */
export function turned(roles: readonly Role[]): Role[] {
  return roles.map((role) => (role === "actor" ? "other" : role === "other" ? "actor" : role));
}

/** Which columns hold the two accounts, and who of them acts: equal for equal pairs. */
export function pairOf(roles: readonly Role[]): string {
  return `${roles.indexOf("actor")} ${roles.indexOf("other")}`;
}
