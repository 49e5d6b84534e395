// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Coin} from "./Coin.sol";

/// The documented methods and habits of PinkSale's pools: what was contributed is zero after a refund, and an
/// early way out pays nine tenths and is counted nowhere but in its log.
contract Pool {
    event Contributed(address indexed user, uint256 amount, uint256 total, uint256 volume, uint256 at);
    event WithdrawnContribution(address indexed user, uint256 amount);
    event Claimed(address indexed user, uint256 volume, uint256 total);

    uint8 public poolState;
    uint256 public startTime;
    uint256 public endTime;
    uint256 public softCap;
    uint256 public hardCap;
    uint256 public rate = 3;
    uint256 public totalRaised;
    address public token;
    mapping(address => uint256) public contributionOf;
    mapping(address => uint256) public purchasedOf;
    mapping(address => uint256) public claimedOf;
    mapping(address => uint256) public refundedOf;

    function set(uint256 start, uint256 end, uint256 soft, uint256 hard, Coin coin) external {
        (startTime, endTime, softCap, hardCap, token) = (start, end, soft, hard, address(coin));
    }

    function contribute() external payable {
        contributionOf[msg.sender] += msg.value;
        purchasedOf[msg.sender] += msg.value * rate;
        totalRaised += msg.value;
        emit Contributed(msg.sender, msg.value, totalRaised, msg.value * rate, block.timestamp);
    }

    function take(uint256 share) private returns (uint256 back) {
        back = contributionOf[msg.sender] * share / 100;
        totalRaised -= contributionOf[msg.sender];
        (contributionOf[msg.sender], purchasedOf[msg.sender]) = (0, 0);
        emit WithdrawnContribution(msg.sender, back);
        payable(msg.sender).transfer(back);
    }

    function emergencyWithdrawContribution() external {
        require(poolState == 0 && block.timestamp < endTime);
        take(90);
    }

    function withdrawContribution() external {
        require(poolState == 2 || (poolState == 0 && block.timestamp >= endTime && totalRaised < softCap));
        refundedOf[msg.sender] += take(100);
    }

    function finish(uint8 state) external {
        poolState = state;
    }

    function claim() external {
        require(poolState == 1);
        uint256 volume = purchasedOf[msg.sender] - claimedOf[msg.sender];
        claimedOf[msg.sender] += volume;
        Coin(token).mint(msg.sender, volume);
        emit Claimed(msg.sender, volume, volume);
    }
}
