// Compiles the contracts that the tests deploy into contracts.json: of each its creation code and
// the selectors of its methods, both hex without 0x. Some packages bring their contracts compiled.
"use strict";

const fs = require("fs");
const path = require("path");

const COMPILATIONS = [
  {
    compiler: "solc",
    evmVersion: "cancun",
    sources: {
      "@openzeppelin/contracts/finance/VestingWallet.sol": ["VestingWallet"],
      "Auction.sol": ["Auction"],
      "Campaign.sol": ["Campaign"],
      "CliffWallet.sol": ["CliffWallet"],
      "Coin.sol": ["Coin"],
      "Doubles.sol": ["Doubles"],
      "Hostile.sol": ["Hostile", "Liar"],
      "Market.sol": ["Market"],
      "MuteCoin.sol": ["MuteCoin"],
      "Plans.sol": ["Plans"],
      "Pool.sol": ["Pool"],
      "Raise.sol": ["Raise"],
      "Settlement.sol": ["Settlement"],
      "TeamSale.sol": ["TeamSale"],
      "VestingsEarlier.sol": ["EarlierWallet"],
    },
  },
  {
    compiler: "solc-5",
    evmVersion: "istanbul",
    sources: {
      "Crowdsales.sol": ["GoalSale", "LaterSale", "RisingSale", "StuckSale"],
      "openzeppelin-contracts-2/drafts/TokenVesting.sol": ["TokenVesting"],
      "openzeppelin-contracts-2/payment/PaymentSplitter.sol": ["PaymentSplitter"],
      "openzeppelin-contracts-2/token/ERC20/ERC20Mintable.sol": ["ERC20Mintable"],
      "openzeppelin-contracts-2/token/ERC20/TokenTimelock.sol": ["TokenTimelock"],
    },
  },
  {
    compiler: "solc-4",
    evmVersion: "byzantium",
    sources: {
      "CrowdsalesEarly.sol": ["BlockSale", "VaultSale"],
      "CrowdsalesMiddle.sol": ["EscrowSale"],
    },
  },
];

const BROUGHT = {
  MerkleDistributor: "@uniswap/merkle-distributor/build/MerkleDistributor.json",
  SablierV2LockupLinear: "@sablier/v2-core/artifacts/SablierV2LockupLinear.json",
};

function file(name) {
  return fs.existsSync(name) ? name : path.join("node_modules", name);
}

function read(name) {
  return fs.readFileSync(file(name), "utf8");
}

const compiled = {};

for (const { compiler, evmVersion, sources } of COMPILATIONS) {
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(Object.keys(sources).map((name) => [name, { content: read(name) }])),
    settings: {
      evmVersion,
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { "*": { "*": ["evm.bytecode.object", "evm.methodIdentifiers"] } },
    },
  };
  const imports = (name) => ({ contents: read(name) });
  const solc = require(compiler);
  const json = JSON.stringify(input);
  // Until 0.5 the imports are the second argument itself, from 0.6 on one of its members; 0.4 has
  // another method for input of this form.
  const compile = compiler === "solc-4" ? solc.compileStandardWrapper : solc.compile;
  const output = JSON.parse(compile(json, compiler === "solc" ? { import: imports } : imports));
  const errors = (output.errors || []).filter((error) => error.severity === "error");
  if (errors.length > 0) {
    errors.forEach((error) => console.error(error.formattedMessage));
    process.exit(1);
  }
  for (const [name, contracts] of Object.entries(sources)) {
    for (const contract of contracts) {
      const { bytecode, methodIdentifiers } = output.contracts[name][contract].evm;
      compiled[contract] = { code: bytecode.object, methods: methodIdentifiers };
    }
  }
}

for (const [contract, name] of Object.entries(BROUGHT)) {
  const { bytecode, methodIdentifiers } = JSON.parse(read(name));
  const code = bytecode.object || bytecode;
  compiled[contract] = { code: code.replace(/^0x/, ""), methods: methodIdentifiers || {} };
}

fs.writeFileSync("contracts.json", JSON.stringify(compiled, null, 1) + "\n");
