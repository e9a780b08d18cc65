// The official client in TypeScript asks kyoso mcp; arguments: the command.
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const [command, ...args] = process.argv.slice(2);
const client = new Client({ name: "benchmark", version: "1" });
await client.connect(new StdioClientTransport({ command, args }));
const asked = async (name, input) => await client.callTool({ name, arguments: input });
const found = (await asked("search", { query: "書かない窓口", limit: 3 })).structuredContent.results;
const { id } = found.find((one) => one.id);
const entry = (await asked("fetch", { id })).structuredContent;
const answer = {
  tools: (await client.listTools()).tools.map((tool) => tool.name),
  found: found.length,
  read: entry.text.length,
  resources: (await client.listResources()).resources.length,
  refused: (await asked("fetch", { id: "../x" })).isError,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);
await client.close();
