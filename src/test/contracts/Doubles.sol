// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";

/// OpenZeppelin's clones and proxies as they are.
contract Doubles {
    event Made(address made);

    function clone(address original) external {
        emit Made(Clones.clone(original));
    }

    function proxy(address original) external {
        emit Made(address(new ERC1967Proxy(original, abi.encodeWithSignature("finish(uint8)", 0))));
    }
}
