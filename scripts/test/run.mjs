import { spawn } from "node:child_process";

/** Runs a program and resolves with its exit status and everything it printed; a program that cannot be started has status 127. */
export function run(root, [command, ...args], env = {}) {
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => resolve({ status: 127, output: error.message }));
    child.on("close", (status) => resolve({ status: status ?? 1, output: Buffer.concat(output).toString("utf8") }));
  });
}

/** The command that runs a package's own program with this Node. */
export function tool(packagePath, ...args) {
  return [process.execPath, `node_modules/${packagePath}`, ...args];
}
