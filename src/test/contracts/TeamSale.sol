// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Coin} from "./Coin.sol";

/// The documented methods and habits of TokenMarket's sales: money goes to the team, comes back only when
/// the team sends it, no log has an index, the end moves, the state may be refused.
contract TeamSale {
    event Invested(address investor, uint256 weiAmount, uint256 tokenAmount, uint128 customerId);
    event Refund(address investor, uint256 weiAmount);
    event EndsAtChanged(uint256 newEndsAt);

    uint256 public startsAt;
    uint256 public endsAt;
    uint256 public minimumFundingGoal;
    uint256 public weiRaised;
    uint256 public tokensSold;
    uint256 public loadedRefund;
    uint256 public weiCap = type(uint256).max;
    bool public finalized;
    bool public halted;
    bool public mute;
    address payable public multisigWallet;
    Coin public token;
    mapping(address => uint256) public investedAmountOf;
    mapping(address => uint256) public tokenAmountOf;

    constructor(uint256 start, uint256 end, uint256 goal, address payable team, Coin coin) {
        (startsAt, endsAt, minimumFundingGoal, multisigWallet, token) = (start, end, goal, team, coin);
    }

    function getState() public view returns (uint256) {
        require(!mute);
        if (finalized) return 6;
        if (block.timestamp < startsAt) return 2;
        if (block.timestamp < endsAt) return 3;
        if (weiRaised >= minimumFundingGoal) return 4;
        return loadedRefund > 0 && loadedRefund >= weiRaised ? 7 : 5;
    }

    function buy() external payable {
        require(getState() == 3);
        uint256 tokens = msg.value * 2;
        (weiRaised, tokensSold) = (weiRaised + msg.value, tokensSold + tokens);
        investedAmountOf[msg.sender] += msg.value;
        tokenAmountOf[msg.sender] += tokens;
        token.mint(msg.sender, tokens);
        emit Invested(msg.sender, msg.value, tokens, 0);
        multisigWallet.transfer(msg.value);
    }

    function loadRefund() external payable {
        loadedRefund += msg.value;
    }

    function refund() external {
        require(getState() == 7);
        uint256 back = investedAmountOf[msg.sender];
        require(back > 0);
        investedAmountOf[msg.sender] = 0;
        emit Refund(msg.sender, back);
        payable(msg.sender).transfer(back);
    }

    function setEndsAt(uint256 end) external {
        endsAt = end;
        emit EndsAtChanged(end);
    }

    function fallSilent() external {
        mute = true;
    }
}
