// Compiles the contracts that the tests deploy into contracts.json: of each its creation code and
// the selectors of its methods, both hex without 0x.
"use strict";

const fs = require("fs");
const path = require("path");
const solc = require("solc");

const SOURCES = [
  "@openzeppelin/contracts/finance/VestingWallet.sol",
  "CliffWallet.sol",
  "Coin.sol",
];

function file(name) {
  return name.startsWith("@") ? path.join("node_modules", name) : name;
}

const input = {
  language: "Solidity",
  sources: Object.fromEntries(
    SOURCES.map((name) => [name, { content: fs.readFileSync(file(name), "utf8") }]),
  ),
  settings: {
    evmVersion: "paris",
    optimizer: { enabled: true, runs: 200 },
    outputSelection: { "*": { "*": ["evm.bytecode.object", "evm.methodIdentifiers"] } },
  },
};
const output = JSON.parse(
  solc.compile(JSON.stringify(input), {
    import: (name) => ({ contents: fs.readFileSync(file(name), "utf8") }),
  }),
);
const errors = (output.errors || []).filter((error) => error.severity === "error");
if (errors.length > 0) {
  errors.forEach((error) => console.error(error.formattedMessage));
  process.exit(1);
}
const compiled = {};
for (const name of SOURCES) {
  const contract = path.basename(name, ".sol");
  const { bytecode, methodIdentifiers } = output.contracts[name][contract].evm;
  compiled[contract] = { code: bytecode.object, methods: methodIdentifiers };
}
fs.writeFileSync("contracts.json", JSON.stringify(compiled, null, 1) + "\n");
