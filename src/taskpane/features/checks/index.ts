export { Checks } from "./Checks";
export { ChecksAnnouncer } from "./ChecksAnnouncer";
export { countItems, listItems, type ListItem } from "./listItems";
