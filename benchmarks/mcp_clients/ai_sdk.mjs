// The client of Vercel's AI SDK asks kyoso mcp; arguments: whether it may discover the protocol, then the command.
import { createMCPClient } from "@ai-sdk/mcp";
import { Experimental_StdioMCPTransport as Stdio } from "@ai-sdk/mcp/mcp-stdio";

const [discovers, command, ...args] = process.argv.slice(2);
const protocolVersionDiscovery = discovers === "discovering";
const client = await createMCPClient({ transport: new Stdio({ command, args }), protocolVersionDiscovery });
const tools = await client.tools();
const asked = (tool, input) => tools[tool].execute(input, { toolCallId: "1", messages: [] });
const found = (await asked("search", { query: "書かない窓口", limit: 3 })).structuredContent.results;
const { id } = found.find((one) => one.id);
const entry = (await asked("fetch", { id })).structuredContent;
const { resources } = await client.listResources();
const refused = await asked("fetch", { id: "../x" });
const answer = {
  tools: Object.keys(tools),
  found: found.length,
  read: entry.text.length,
  resources: resources.length,
  refused: refused.isError,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);
await client.close();
