// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

import {Coin} from "./Coin.sol";
import {ERC721Enumerable, ERC721} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721Enumerable.sol";

/// The documented methods and habits of Hedgey's plans: a redemption moves the start and lowers the amount, and the
/// last one burns the plan.
contract Plans is ERC721Enumerable {
    event PlanCreated(
        uint256 indexed id, address indexed recipient, address indexed token, uint256 amount, uint256 start,
        uint256 cliff, uint256 end, uint256 rate, uint256 period
    );
    event PlanRedeemed(uint256 indexed id, uint256 amountRedeemed, uint256 planRemainder, uint256 resetDate);

    struct Plan {
        address token;
        uint256 amount;
        uint256 start;
        uint256 cliff;
        uint256 rate;
        uint256 period;
    }

    mapping(uint256 => Plan) public plans;
    uint256 last;

    constructor() ERC721("Plans", "PLAN") {}

    function createPlan(address to, Coin token, uint256 amount, uint256 start, uint256 cliff, uint256 rate) external {
        token.transferFrom(msg.sender, address(this), amount);
        plans[++last] = Plan(address(token), amount, start, cliff, rate, 1);
        _mint(to, last);
        emit PlanCreated(last, to, address(token), amount, start, cliff, planEnd(last), rate, 1);
    }

    function planEnd(uint256 id) public view returns (uint256) {
        return plans[id].start + (plans[id].amount + plans[id].rate - 1) / plans[id].rate;
    }

    function planBalanceOf(uint256 id, uint256 now_, uint256 redemption)
        public
        view
        returns (uint256 balance, uint256 remainder, uint256 latest)
    {
        Plan memory plan = plans[id];
        if (plan.start > now_ || plan.cliff > now_ || redemption <= plan.start) return (0, plan.amount, plan.start);
        balance = (redemption - plan.start) * plan.rate;
        if (balance > plan.amount) balance = plan.amount;
        return (balance, plan.amount - balance, redemption);
    }

    function redeem(uint256 id) external {
        (uint256 balance, uint256 remainder, uint256 latest) = planBalanceOf(id, block.timestamp, block.timestamp);
        address token = plans[id].token;
        address to = ownerOf(id);
        if (remainder == 0) {
            delete plans[id];
            _burn(id);
        } else {
            (plans[id].amount, plans[id].start) = (remainder, latest);
        }
        emit PlanRedeemed(id, balance, remainder, latest);
        Coin(token).transfer(to, balance);
    }
}
