import { Button, Input, Text } from "@fluentui/react-components";
import { AddRegular, ChevronDownRegular, ChevronRightRegular, DeleteRegular, DocumentRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { SAMPLE_SIZE_HEADERS } from "../../../application";
import { FileButton } from "../../components";
import { useWords } from "../../words";
import { useSamplingStyles } from "./Sampling.styles";
import { useSizes } from "./useSizes";
import type { Writes } from "./useWrites";

/** The body's own table of sample sizes: typed here, or taken from another workbook; never proposed. */
export function SizesPart({ writes }: { readonly writes: Writes }) {
  const styles = useSamplingStyles();
  const words = useWords();
  const id = useId();
  const { rows, change, add, remove, problems, isChanged, save, discard, take, told } = useSizes(writes);
  // What was typed and not written is in sight again after a reload.
  const [isOpen, setOpen] = useState(isChanged);
  const count = writes.seen.records.sampleSizes.length;
  return (
    <div className={styles.part}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.disclosure}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {`${words.sampling("sizes.title")} (${count === 0 ? words.sampling("sizes.none") : words.sampling("sizes.rows", { count })})`}
      </Button>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.part : undefined}>
        {isOpen && (
          <>
            <Text as="p" size={200} className={styles.quiet}>{words.sampling("sizes.intro")}</Text>
            {rows.length > 0 && (
              <div className={styles.sizes}>
                <Text size={200} aria-hidden="true">{SAMPLE_SIZE_HEADERS.from[words.locale]}</Text>
                <Text size={200} aria-hidden="true">{SAMPLE_SIZE_HEADERS.size[words.locale]}</Text>
                <span />
                {rows.map(({ key, from, size }, index) => {
                  const row = index + 1;
                  return [
                    <Input key={`${key} from`} size="small" inputMode="numeric" autoComplete="off" aria-label={words.sampling("sizes.from", { row })} value={from} onChange={(_, { value }) => change(key, { from: value })} />,
                    <Input key={`${key} size`} size="small" inputMode="numeric" autoComplete="off" aria-label={words.sampling("sizes.size", { row })} value={size} onChange={(_, { value }) => change(key, { size: value })} />,
                    <Button key={`${key} remove`} size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.sampling("sizes.remove", { row })} onClick={() => remove(key)} />,
                  ];
                })}
              </div>
            )}
            <div role="status">
              {told !== "" && <Text as="p" size={200} className={styles.quiet}>{told}</Text>}
              {problems.map((problem) => <Text key={problem} as="p" size={200} className={styles.wrong}>{problem}</Text>)}
            </div>
            <div className={styles.actions}>
              <Button size="small" icon={<AddRegular />} onClick={add}>{words.sampling("sizes.add")}</Button>
              <FileButton size="small" label={words.sampling("sizes.file")} accept=".xlsx" icon={<DocumentRegular />} onTake={take} />
              {isChanged && <Button size="small" appearance="primary" onClick={save}>{words.sampling("sizes.save")}</Button>}
              {isChanged && <Button size="small" appearance="subtle" onClick={discard}>{words.sampling("plan.discard")}</Button>}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
