// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.5.0;

import "openzeppelin-contracts-2/crowdsale/Crowdsale.sol";
import "openzeppelin-contracts-2/crowdsale/distribution/RefundablePostDeliveryCrowdsale.sol";
import "openzeppelin-contracts-2/crowdsale/price/IncreasingPriceCrowdsale.sol";
import "openzeppelin-contracts-2/crowdsale/validation/CappedCrowdsale.sol";
import "openzeppelin-contracts-2/crowdsale/validation/IndividuallyCappedCrowdsale.sol";
import "openzeppelin-contracts-2/crowdsale/validation/PausableCrowdsale.sol";
import "openzeppelin-contracts-2/crowdsale/validation/WhitelistCrowdsale.sol";
import "openzeppelin-contracts-2/drafts/TokenVesting.sol";
import "openzeppelin-contracts-2/payment/PaymentSplitter.sol";
import "openzeppelin-contracts-2/token/ERC20/ERC20Mintable.sol";
import "openzeppelin-contracts-2/token/ERC20/TokenTimelock.sol";

/// OpenZeppelin's crowdsale of 2.5 with an escrow and a goal, delivered at once, that may be extended and paused.
contract GoalSale is CappedCrowdsale, RefundableCrowdsale, PausableCrowdsale {
    constructor(uint256 open, uint256 close, uint256 rate, uint256 goal, uint256 cap, address payable wallet, IERC20 token)
        public
        Crowdsale(rate, wallet, token)
        TimedCrowdsale(open, close)
        CappedCrowdsale(cap)
        RefundableCrowdsale(goal)
    {}

    function extend(uint256 close) external {
        _extendTime(close);
    }
}

/// The same, delivered after it has succeeded, with a cap for each buyer.
contract LaterSale is RefundablePostDeliveryCrowdsale, IndividuallyCappedCrowdsale {
    constructor(uint256 open, uint256 close, uint256 rate, uint256 goal, address payable wallet, IERC20 token)
        public
        Crowdsale(rate, wallet, token)
        TimedCrowdsale(open, close)
        RefundableCrowdsale(goal)
    {}
}

/// A price that rises, for those on a list.
contract RisingSale is IncreasingPriceCrowdsale, WhitelistCrowdsale {
    constructor(uint256 open, uint256 close, uint256 first, uint256 last, address payable wallet, IERC20 token)
        public
        Crowdsale(first, wallet, token)
        TimedCrowdsale(open, close)
        IncreasingPriceCrowdsale(first, last)
    {}
}

/// Refunds that the contract shows and never pays.
contract StuckSale is GoalSale {
    constructor(uint256 open, uint256 close, uint256 rate, uint256 goal, uint256 cap, address payable wallet, IERC20 token)
        public
        GoalSale(open, close, rate, goal, cap, wallet, token)
    {}

    function claimRefund(address payable) public {
        revert("StuckSale: \u202eno way out\u0007");
    }
}
