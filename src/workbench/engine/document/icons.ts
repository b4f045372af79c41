import type { IIconSet, IValueConfig } from "@univerjs/sheets-conditional-formatting";
import { CFNumberOperator, CFRuleType, IIconSetType } from "@univerjs/sheets-conditional-formatting";
import type { EngineCondition, EngineIcons, EngineThreshold } from "../engine";

type Icons = Extract<EngineCondition, { readonly kind: "icons" }>;

const SETS: readonly EngineIcons[] = [
  "3Arrows", "3ArrowsGray", "3Flags", "3Signs", "3Stars", "3Symbols", "3Symbols2", "3TrafficLights1", "3TrafficLights2", "3Triangles",
  "4Arrows", "4ArrowsGray", "4Rating", "4RedToBlack", "4TrafficLights", "5Arrows", "5ArrowsGray", "5Boxes", "5Quarters", "5Rating",
];
/** Sets whose pictures the grid counts from the lowest; those of the others it counts from the highest. */
const FROM_LOWEST: ReadonlySet<string> = new Set<EngineIcons>(["4Rating", "5Rating"]);

/** The condition of an icon set; null where its pictures are from several sets or in no order, or of a set that Excel does not have. */
export function fromIcons({ config, isShowValue }: IIconSet, thresholdOf: (value: IValueConfig) => EngineThreshold): Icons | null {
  const type: string | undefined = config[0]?.iconType;
  const icons = SETS.find((set) => set === type);
  const count = Number(icons?.[0]);
  if (icons === undefined || config.length !== count || config.some(({ iconType }) => (iconType as string) !== icons)) return null;
  const places = config.map(({ iconId }) => Number(iconId));
  const isAscending = places.every((place, index) => place === index);
  if (!isAscending && !places.every((place, index) => place === count - 1 - index)) return null;
  // The grid has the highest level first.
  const levels = [...config].reverse().map(({ operator, value }) => ({ ...thresholdOf(value), above: operator === CFNumberOperator.greaterThan }));
  return { kind: "icons", icons, reverse: isAscending === FROM_LOWEST.has(icons), showValue: isShowValue, levels };
}

export function toIcons({ icons, reverse, showValue, levels }: Icons, toValue: (threshold: EngineThreshold) => IValueConfig): IIconSet {
  const isAscending = reverse === FROM_LOWEST.has(icons);
  const iconType = Object.values(IIconSetType).find((type) => (type as string) === icons) ?? IIconSetType.threeArrows;
  const config = [...levels].reverse().map(({ above, ...threshold }, index) => ({
    operator: above ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
    value: toValue(threshold),
    iconType,
    iconId: String(isAscending ? index : levels.length - 1 - index),
  }));
  return { type: CFRuleType.iconSet, isShowValue: showValue, config };
}
