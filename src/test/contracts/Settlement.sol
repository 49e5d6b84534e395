// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Coin} from "./Coin.sol";

/// The documented methods and habits of Sonar's settlement sale, in the words of the older and of the newer release.
contract Settlement {
    struct TokenAmount {
        address token;
        uint256 amount;
    }

    struct Older {
        address addr;
        bytes16 entityID;
        TokenAmount[] accepted;
        TokenAmount[] committed;
    }

    struct Newer {
        address addr;
        bytes16 entityID;
        TokenAmount[] committed;
        TokenAmount[] cancelled;
        TokenAmount[] accepted;
    }

    bool public newer;
    uint8 public stage;
    bool public claimRefundEnabled;
    uint256 public totalCommittedAmount;
    uint256 public totalAcceptedAmount;
    uint256 public totalRefundedAmount;
    Coin public coin;
    mapping(address => uint256) committed;
    mapping(address => uint256) accepted;
    mapping(address => bool) refunded;

    constructor(bool isNewer, Coin token) {
        (newer, coin) = (isNewer, token);
    }

    function paymentTokens() external view returns (address[] memory tokens) {
        tokens = new address[](1);
        tokens[0] = address(coin);
    }

    function totalCancelledAmount() external view returns (uint256) {
        require(newer);
        return 0;
    }

    function one(uint256 amount) private view returns (TokenAmount[] memory list) {
        list = new TokenAmount[](1);
        list[0] = TokenAmount(address(coin), amount);
    }

    function walletStatesByAddresses(address[] calldata wallets) external view {
        address wallet = wallets[0];
        require(committed[wallet] > 0, "WalletNotInitialized");
        bytes16 id = bytes16(uint128(7));
        bytes memory words;
        if (newer) {
            Newer[] memory all = new Newer[](1);
            all[0] = Newer(wallet, id, one(committed[wallet]), one(0), one(accepted[wallet]));
            words = abi.encode(all);
        } else {
            Older[] memory all = new Older[](1);
            all[0] = Older(wallet, id, one(accepted[wallet]), one(committed[wallet]));
            words = abi.encode(all);
        }
        assembly {
            return(add(words, 32), mload(words))
        }
    }

    function bid(uint256 amount) external {
        coin.transferFrom(msg.sender, address(this), amount);
        committed[msg.sender] += amount;
        totalCommittedAmount += amount;
    }

    function allocate(address wallet, uint256 amount) external {
        accepted[wallet] = amount;
        totalAcceptedAmount += amount;
    }

    function set(uint8 next, bool enabled) external {
        (stage, claimRefundEnabled) = (next, enabled);
    }

    function claimRefund() external {
        require(stage == (newer ? 4 : 5) && claimRefundEnabled && !refunded[msg.sender]);
        refunded[msg.sender] = true;
        uint256 back = committed[msg.sender] - accepted[msg.sender];
        totalRefundedAmount += back;
        coin.transfer(msg.sender, back);
    }
}
