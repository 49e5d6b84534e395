// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// Answers every method with so many bytes of one value; or with a refusal of that size.
contract Hostile {
    uint256 immutable size;
    uint8 immutable value;
    bool immutable refuses;

    constructor(uint256 bytesOfAnswer, uint8 byteOfAnswer, bool refusal) {
        (size, value, refuses) = (bytesOfAnswer, byteOfAnswer, refusal);
    }

    fallback() external {
        bytes memory answer = new bytes(size);
        for (uint256 i = 0; value > 0 && i < size; i++) answer[i] = bytes1(value);
        bool refusal = refuses;
        assembly {
            if refusal {
                revert(add(answer, 32), mload(answer))
            }
            return(add(answer, 32), mload(answer))
        }
    }
}

/// Claims to be a crowdsale, and gives for all else what no crowdsale gives.
contract Liar {
    address public token = address(1);
    address public wallet = address(1);
    uint256 public rate = 1;
    uint256 public weiRaised = 5;
    uint256 public goal = 10;
    uint256 public cap = type(uint256).max;
    uint256 public closingTime = 4102444800000 - 1;

    function goalReached() external pure returns (uint256) {
        return 7;
    }

    function openingTime() external pure returns (bytes memory) {
        return "soon";
    }
}
