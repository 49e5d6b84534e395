// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {VestingWallet} from "@openzeppelin/contracts/finance/VestingWallet.sol";
import {VestingWalletCliff} from "@openzeppelin/contracts/finance/VestingWalletCliff.sol";

/// OpenZeppelin's wallet with a cliff as it is: theirs is abstract, so it cannot be deployed alone.
contract CliffWallet is VestingWalletCliff {
    constructor(address beneficiary, uint64 start, uint64 duration, uint64 cliff)
        payable
        VestingWallet(beneficiary, start, duration)
        VestingWalletCliff(cliff)
    {}
}
