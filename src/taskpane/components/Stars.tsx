import { mergeClasses } from "@fluentui/react-components";
import { StarFilled, StarRegular } from "@fluentui/react-icons";
import { useWords } from "../words";
import { useStarsStyles } from "./Stars.styles";

const PLACES = [1, 2, 3, 4, 5] as const;

export interface StarsProps {
  /** 1 to 5 */
  readonly count: number;
}

/** So many of five stars, with the count as text for screen readers. */
export function Stars({ count }: StarsProps) {
  const styles = useStarsStyles();
  const words = useWords();
  return (
    <span role="img" aria-label={words.result("result.stars", { count })} className={styles.root}>
      {PLACES.map((place) =>
        place <= count ? (
          <StarFilled key={place} className={mergeClasses(styles.star, styles.earned)} />
        ) : (
          <StarRegular key={place} className={mergeClasses(styles.star, styles.empty)} />
        ),
      )}
    </span>
  );
}
