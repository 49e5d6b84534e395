// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {VestingWallet} from "openzeppelin-contracts-4/finance/VestingWallet.sol";

/// OpenZeppelin's wallet of 4.9, under a name of its own beside that of 5.x.
contract EarlierWallet is VestingWallet {
    constructor(address beneficiary, uint64 start, uint64 duration) VestingWallet(beneficiary, start, duration) {}
}
