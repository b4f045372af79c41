import type { Injector } from "@univerjs/core";
import { requestImmediateMacroTask } from "@univerjs/core";
import { IDependencyManagerService, IFormulaDependencyGenerator } from "@univerjs/engine-formula";

/** Shorter than anybody feels, long enough that giving way costs nothing. */
const BREATH_MS = 25;

interface Generator {
  _generateTreeList: (...data: unknown[]) => Promise<unknown>;
  _getRangeListByNode: (nodeData: unknown) => Promise<unknown>;
  _calculateListByFunctionRefNode: (trees: unknown) => Promise<void>;
}

interface Tree {
  readonly treeId: number;
}

interface Manager {
  addDependencyRTreeCache: (tree: Tree) => void;
  _removeAllTreeMap: (treeId: number) => void;
}

/**
 * Lets the page draw and answer while Univer works out what each formula refers to: in a workbook of 400 clauses it blocked
 * the page for a quarter of a second, twice a calculation. Edits may come in between, as they may between two formulas that are
 * calculated; they lead to another calculation behind this one. It gives way behind a formula, because before the next one the
 * engine says anew which cell is meant. A formula that an edit takes away in between is not entered any more.
 */
export function breatheBetweenFormulas(injector: Injector, longest = BREATH_MS): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const manager = injector.get(IDependencyManagerService) as unknown as Manager;
  const list = generator._generateTreeList.bind(generator);
  const rangesOf = generator._getRangeListByNode.bind(generator);
  const enter = manager.addDependencyRTreeCache.bind(manager);
  const forget = manager._removeAllTreeMap.bind(manager);
  const follow = generator._calculateListByFunctionRefNode.bind(generator);
  const gone = new Set<number>();
  const found: Tree[] = [];
  let since = 0;
  const breathe = async (): Promise<void> => {
    if (performance.now() - since < longest) return;
    await otherTasks();
    since = performance.now();
  };
  generator._generateTreeList = (...data) => {
    gone.clear();
    found.length = 0;
    return list(...data);
  };
  generator._getRangeListByNode = async (nodeData) => {
    const ranges = await rangesOf(nodeData);
    await breathe();
    return ranges;
  };
  // What was found is entered all at once, and looked through only behind that: it is entered here instead.
  manager.addDependencyRTreeCache = (tree) => void found.push(tree);
  generator._calculateListByFunctionRefNode = async (trees) => {
    for (const tree of found.splice(0)) {
      if (!gone.has(tree.treeId)) enter(tree);
      await breathe();
    }
    await follow(trees);
  };
  manager._removeAllTreeMap = (treeId) => {
    gone.add(treeId);
    forget(treeId);
  };
}

function otherTasks(): Promise<void> {
  return new Promise((resolve) => {
    const close = requestImmediateMacroTask(() => {
      close();
      resolve();
    });
  });
}
