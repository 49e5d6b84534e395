// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Coin} from "./Coin.sol";

/// The documented methods and habits of Sonar's English auction, with its own spelling; the stage follows the clock.
contract Auction {
    event AllocationSet(bytes16 indexed entityID, address indexed committer, uint256 acceptedAmount);

    uint8 public manualStage = 1;
    uint64 public closeAuctionAtTimestamp;
    bool public claimRefundEnabled = true;
    uint256 public totalComittedAmount;
    uint256 public totalAcceptedAmount;
    uint256 public totalRefundedAmount;
    Coin public immutable PAYMENT_TOKEN;
    mapping(address => uint256) bids;
    mapping(address => uint256) accepted;

    constructor(Coin coin, uint64 close) {
        (PAYMENT_TOKEN, closeAuctionAtTimestamp) = (coin, close);
    }

    function stage() public view returns (uint8) {
        return manualStage == 1 && block.timestamp >= closeAuctionAtTimestamp ? 2 : manualStage;
    }

    function bid(uint256 amount) external {
        PAYMENT_TOKEN.transferFrom(msg.sender, address(this), amount - bids[msg.sender]);
        totalComittedAmount += amount - bids[msg.sender];
        bids[msg.sender] = amount;
    }

    function settle(address who, uint256 amount) external {
        manualStage = 4;
        totalAcceptedAmount += amount - accepted[who];
        accepted[who] = amount;
        emit AllocationSet(bytes16(uint128(1)), who, amount);
    }

    function finish() external {
        manualStage = 5;
    }

    function claimRefund() external {
        require(stage() == 5);
        uint256 back = bids[msg.sender] - accepted[msg.sender];
        bids[msg.sender] = accepted[msg.sender];
        totalRefundedAmount += back;
        PAYMENT_TOKEN.transfer(msg.sender, back);
    }
}
