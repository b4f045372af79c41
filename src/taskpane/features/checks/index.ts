export { Checks } from "./Checks";
export { CheckItem } from "./CheckItem";
export { ChecksAnnouncer } from "./ChecksAnnouncer";
export { countItems, listItems, type ListItem } from "./listItems";
export { useMend } from "./useMend";
