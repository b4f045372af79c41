/** This minute in the person's own time zone with its distance from UTC: "2026-11-26 21:30 +08:00". */
export function moment(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const east = -now.getTimezoneOffset();
  const away = Math.abs(east);
  const day = [String(now.getFullYear()).padStart(4, "0"), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())} ${east < 0 ? "-" : "+"}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
