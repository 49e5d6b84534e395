// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// The documented methods and logs of Sablier's Merkle campaigns, without the tree.
contract Campaign {
    event Claim(uint256 index, address indexed recipient, uint128 amount, uint256 indexed streamId);
    event Claim(uint256 index, address indexed recipient, uint128 amount);

    bytes32 public constant MERKLE_ROOT = bytes32(uint256(1));
    address public immutable TOKEN;
    uint40 public immutable EXPIRATION;

    constructor(address token, uint40 expiration) {
        (TOKEN, EXPIRATION) = (token, expiration);
    }

    function hasExpired() external view returns (bool) {
        return EXPIRATION > 0 && EXPIRATION <= block.timestamp;
    }

    function stream(address to, uint128 amount, uint256 id) external {
        emit Claim(1, to, amount, id);
    }

    function pay(address to, uint128 amount) external {
        emit Claim(2, to, amount);
    }
}
